import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestApp, cookiesOf, openTestApp, ownerLogin } from '../testing/app.ts';
import { renewSetup } from './setup.ts';

let stand: TestApp;
beforeEach(async () => {
  stand = await openTestApp();
});
afterEach(() => stand.end());

const claim = (token: string | null, who: object = {}) =>
  stand.send('POST', '/api/setup', { token, name: 'Ana', ...ownerLogin, ...who });
const claimed = async () => (await stand.send('GET', '/api/setup')).json<unknown>();

test('[OWN-1] the set-up link makes the owner and signs them in, once', async () => {
  const token = await renewSetup(stand.services);
  expect(await claimed()).toEqual({ claimed: false });
  const answer = await claim(token);
  expect(answer.statusCode).toBe(200);
  const account = answer.json<{ account: { id: string } }>();
  expect(account).toEqual({
    account: { id: account.account.id, name: 'Ana', email: 'Ana@Example.org', makesEvents: true },
  });
  expect((await stand.send('GET', '/api/session', undefined, cookiesOf(answer))).json()).toEqual(account);
  expect(await claimed()).toEqual({ claimed: true });
  expect((await claim(token)).json()).toMatchObject({ error: { code: 'already-set-up' } });
});

test('[OWN-2] of many who claim at once exactly one becomes the owner', async () => {
  const token = await renewSetup(stand.services);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => claim(token, { email: `person-${index}@example.org` })),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
  const winner = answers.find(({ statusCode }) => statusCode === 200);
  expect(await stand.services.db.read(({ q, t }) => q.$count(t.account))).toBe(1);
  expect(winner?.json()).toMatchObject({ account: { name: 'Ana' } });
});

test('[OWN-3] a new start’s link replaces the one before, and a guess opens nothing', async () => {
  const lost = await renewSetup(stand.services);
  const current = await renewSetup(stand.services);
  for (const token of [lost, '', 'guess', `${current ?? ''}x`]) {
    const answer = await claim(token);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ error: { code: 'wrong-link' } });
    // Known before anybody has filled in a form.
    const checked = await stand.send('POST', '/api/setup/link', { token });
    expect(checked.json()).toMatchObject({ error: { code: 'wrong-link' } });
  }
  expect((await stand.send('POST', '/api/setup/link', { token: current })).json()).toEqual({
    claimed: false,
  });
  expect((await claim(current)).statusCode).toBe(200);
});

test('[OWN-4] an instance that is owned offers no link any more', async () => {
  await stand.makeOwner();
  expect(await renewSetup(stand.services)).toBeNull();
  expect(await claimed()).toEqual({ claimed: true });
});

test('only a hash of the token is stored', async () => {
  const token = await renewSetup(stand.services);
  const [row] = await stand.services.db.read(({ q, t }) => q.select().from(t.instance));
  expect(token).toMatch(/^[\w-]{43}$/u);
  expect(JSON.stringify(row)).not.toContain(token);
});

test.each([
  [{ password: 'too short' }, 'password', 'password must have at least 10 characters.'],
  [{ email: 'nobody' }, 'email', 'email must be an e-mail address.'],
  [{ name: ' ' }, 'name', 'name must not be empty.'],
])('[OWN-5] %j is refused with the field and the mend', async (wrong, field, message) => {
  const token = await renewSetup(stand.services);
  const answer = await claim(token, wrong);
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toEqual({ error: { code: 'invalid', field, message } });
  expect(await claimed()).toEqual({ claimed: false });
});
