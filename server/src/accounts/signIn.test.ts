import { afterEach, beforeEach, expect, test } from 'vitest';
import { minutes } from '@rotunda/shared/rules/time';
import { type Owner, type TestApp, cookiesOf, openTestApp, ownerLogin } from '../testing/app.ts';
import { hashPassword, isPassword, newPassword } from './passwords.ts';
import { resetPassword } from './resetPassword.ts';

let stand: TestApp;
let owner: Owner;
beforeEach(async () => {
  stand = await openTestApp();
  owner = await stand.makeOwner();
});
afterEach(() => stand.end());

const signIn = (login: object = {}) => stand.send('POST', '/api/session', { ...ownerLogin, ...login });
const whoIs = async (cookies: Readonly<Record<string, string>>) =>
  (await stand.send('GET', '/api/session', undefined, cookies)).json<{ account: { name: string } | null }>()
    .account?.name ?? null;

test('[OWN-6] signing in opens a session of its own; case and blanks of the e-mail do not count', async () => {
  const answer = await signIn({ email: ' aNA@example.ORG ' });
  expect(answer.statusCode).toBe(200);
  expect(cookiesOf(answer)).not.toEqual(owner.cookies);
  expect(await whoIs(cookiesOf(answer))).toBe('Ana');
  expect(await whoIs(owner.cookies)).toBe('Ana');
  expect(await whoIs({})).toBeNull();
  expect(await whoIs({ rotunda_f: 'guess' })).toBeNull();
});

test('[OWN-7] a wrong password and an unknown address are refused with the same words', async () => {
  const wrong = await signIn({ password: 'not the password' });
  const unknown = await signIn({ email: 'bo@example.org' });
  expect(wrong.statusCode).toBe(403);
  expect(wrong.json()).toEqual({
    error: { code: 'wrong-password', message: 'E-mail or password is not right.' },
  });
  expect([unknown.statusCode, unknown.json()]).toEqual([wrong.statusCode, wrong.json()]);
  expect(wrong.cookies).toEqual([]);
});

test('[OWN-7] an unknown address takes as long as a wrong password', async () => {
  const known = await hashPassword('a long enough password');
  const timeOf = async (hash: string | undefined) => {
    const times = [];
    for (let run = 0; run < 7; run += 1) {
      const began = performance.now();
      expect(await isPassword('not the password', hash)).toBe(false);
      times.push(performance.now() - began);
    }
    return Math.min(...times);
  };
  const [forKnown, forUnknown] = [await timeOf(known), await timeOf(undefined)];
  // Both are a whole argon2id run; without one the unknown address would take no time at all.
  expect(forUnknown).toBeGreaterThan(forKnown / 3);
  expect(forKnown).toBeGreaterThan(forUnknown / 3);
});

test('[OWN-8] signing out ends the session at the server and takes the cookie away', async () => {
  let told = 0;
  stand.services.sessionEnds.subscribe(() => (told += 1));
  const answer = await stand.send('DELETE', '/api/session', undefined, owner.cookies);
  expect(answer.statusCode).toBe(200);
  expect(cookiesOf(answer)).toEqual({ rotunda_f: '' });
  expect(await whoIs(owner.cookies)).toBeNull();
  expect(told).toBe(1);
  expect((await stand.send('DELETE', '/api/session')).statusCode).toBe(200);
});

test('[OWN-9] a session ends after thirty days', async () => {
  stand.services.clock.advance(minutes(30 * 24 * 60 - 1));
  expect(await whoIs(owner.cookies)).toBe('Ana');
  stand.services.clock.advance(minutes(1));
  expect(await whoIs(owner.cookies)).toBeNull();
});

test('[OWN-10] a new password ends every other session of the account', async () => {
  const elsewhere = cookiesOf(await signIn());
  const next = 'another long password';
  const change = (current: string) => stand.send('POST', '/api/password', { current, next }, owner.cookies);
  const refused = await change('not the password');
  expect(refused.statusCode).toBe(403);
  expect(refused.json()).toMatchObject({ error: { code: 'wrong-password', field: 'current' } });
  expect(await whoIs(elsewhere)).toBe('Ana');

  expect((await change(ownerLogin.password)).statusCode).toBe(200);
  expect(await whoIs(owner.cookies)).toBe('Ana');
  expect(await whoIs(elsewhere)).toBeNull();
  expect((await signIn()).statusCode).toBe(403);
  expect((await signIn({ password: next })).statusCode).toBe(200);
});

test('[OWN-11] a reset on the machine makes a new password and ends all sessions', async () => {
  const password = await resetPassword(stand.services.db, 'ANA@example.org');
  expect(await whoIs(owner.cookies)).toBeNull();
  expect((await signIn()).statusCode).toBe(403);
  expect((await signIn({ password })).statusCode).toBe(200);
  await expect(resetPassword(stand.services.db, 'bo@example.org')).rejects.toThrow(
    'No account has the e-mail bo@example.org.',
  );
});

test('[OWN-12] one address may try thirty times in five minutes; the same account elsewhere is not locked', async () => {
  const tries = await Promise.all(Array.from({ length: 31 }, () => signIn({ password: 'not the password' })));
  const last = tries.filter(({ statusCode }) => statusCode === 429);
  expect(last).toHaveLength(1);
  expect(last[0]?.json()).toMatchObject({ error: { code: 'too-many' } });
  expect(Number(last[0]?.headers['retry-after'])).toBeGreaterThan(0);
  const elsewhere = await stand.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: ownerLogin,
    remoteAddress: '192.168.1.77',
  });
  expect(elsewhere.statusCode).toBe(200);
});

test('passwords are stored as argon2id, and made ones are long and easy to copy', async () => {
  const [row] = await stand.services.db.read(({ q, t }) => q.select().from(t.account));
  expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  expect(newPassword()).toMatch(/^([b-df-hjkmnp-tv-xz2-9]{4}-){3}[b-df-hjkmnp-tv-xz2-9]{4}$/u);
  expect(newPassword()).not.toBe(newPassword());
});
