import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MailRow } from '@rotunda/db/queries/mail';
import { minutes } from '@rotunda/shared/rules/time';
import { newId } from '../ids.ts';
import type { LiveClient } from '../testing/live.ts';
import { type MailServer, startMailServer } from '../testing/mailServer.ts';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServer, startTestServer } from '../testing/server.ts';
import { smtpTransport } from './transport.ts';

let mails: MailServer;
let server: TestServer;
let room: Room;
let owner: LiveClient;

beforeEach(async () => {
  mails = await startMailServer();
  await serve(mails.url);
});
afterEach(async () => {
  await server.end();
  await mails.end();
});

async function serve(url: string): Promise<void> {
  const from = 'Spring team <events@example.org>';
  server = await startTestServer({ mail: smtpTransport({ url, from, patienceMs: 500 }) });
  room = await makeRoom(server.services);
  await address({ [room.mentor.id]: 'amara@example.org', [room.first.id]: 'ana@example.org' });
  owner = await lead();
}

const lead = (): Promise<LiveClient> =>
  server.connect('/facilitator', { eventId: room.eventId, cookie: room.members.owner });

/** Gives people addresses, past all commands. */
async function address(emails: Readonly<Record<string, string>>): Promise<void> {
  await server.services.db.write(room.eventId, async ({ q, t, touch }) => {
    for (const row of await q.select().from(t.participant)) {
      const email = emails[row.id];
      if (email === undefined) continue;
      await q
        .insert(t.participant)
        .values({ ...row, email })
        .onConflictDoUpdate({ target: t.participant.id, set: { email } });
    }
    touch('roster');
  });
}

const send = (...people: readonly { readonly id: string }[]) =>
  owner.send('mail.send', { personIds: people.map(({ id }) => id) });

/** Waits until somebody's mail is in this state, as the facilitator is shown it. */
async function seen({ id }: { readonly id: string }, state: MailRow['state']) {
  const holds = (mail: { participantId: string; state: string }) =>
    mail.participantId === id && mail.state === state;
  const part = await owner.see('mails/*', (value) => value.mails.some(holds), '1');
  return part.mails.find(holds);
}

describe('an invitation', () => {
  test('[MAIL-3] goes to exactly one person each, with their own link, and never twice', async () => {
    await send(room.mentor, room.first);
    await seen(room.mentor, 'sent');
    await seen(room.first, 'sent');
    expect(mails.taken.map(({ to }) => to).sort()).toEqual([['amara@example.org'], ['ana@example.org']]);
    const [first] = mails.taken.filter(({ to }) => to[0] === 'ana@example.org');
    expect(first?.from).toBe('events@example.org');
    expect(first?.text).toMatch(/^From: Spring team <events@example\.org>$/mu);
    expect(first?.text).toMatch(/^To: Ana Berg <ana@example\.org>$/mu);
    expect(first?.text).toMatch(/^Subject: Your invitation to Spring onboarding$/mu);
    const unfolded = first?.text.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '';
    expect(unfolded).toContain(`#t=${room.first.id}.`);
    expect(unfolded).not.toContain(room.mentor.id);
    expect(unfolded).toContain('<a href="http://10.0.0.5:4780/p/');
  });

  test('[MAIL-4] is tried again after a passing trouble, later each time', async () => {
    mails.judge = () => ({ code: 451, says: 'Greylisted, come again' });
    await send(room.first);
    const waiting = await seen(room.first, 'waiting');
    await owner.see('mails/*', ({ mails: all }) => all[0]?.trouble === 'busy', '1');
    expect(waiting).toBeDefined();
    const [first] = await rows();
    expect(first).toMatchObject({ attempts: 1, trouble: 'busy', detail: '451 Greylisted, come again' });
    expect(first?.nextTryAt).toBe(server.services.clock.now() + minutes(1));
    await again(minutes(1));
    await owner.see('mails/*', ({ mails: all }) => all[0]?.attempts === 2, '1');
    await until(async () => (await rows())[0]?.state === 'waiting');
    expect((await rows())[0]?.nextTryAt).toBe(server.services.clock.now() + minutes(5));
    mails.judge = () => 'take';
    await again(minutes(5));
    await seen(room.first, 'sent');
    expect(mails.taken).toHaveLength(1);
  });

  test('[MAIL-5] that is refused is shown at once with what the mail server said, and not tried again', async () => {
    mails.judge = (to) => (to === 'ana@example.org' ? { code: 550, says: '5.1.1 No such user' } : 'take');
    await send(room.first, room.mentor);
    expect(await seen(room.first, 'failed')).toMatchObject({
      trouble: 'refused',
      detail: '550 5.1.1 No such user',
      nextTryAt: null,
    });
    await seen(room.mentor, 'sent');
    mails.judge = () => 'take';
    await again(minutes(600));
    expect(mails.taken).toHaveLength(1);
    await send(room.first);
    await seen(room.first, 'sent');
  });

  test('[MAIL-4] waits for a mail server that is not there, and the others wait with it', async () => {
    await mails.end();
    await send(room.first, room.mentor);
    await until(async () => (await rows()).some(({ trouble }) => trouble === 'unreachable'));
    expect((await rows()).map(({ attempts }) => attempts).sort()).toEqual([0, 1]);
    expect((await rows()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  test('[MAIL-6] that a mail server took and said nothing about is in doubt, and is not sent again by itself', async () => {
    mails.judgeText = () => 'silence';
    await send(room.first);
    expect(await seen(room.first, 'unsure')).toMatchObject({ trouble: 'interrupted', attempts: 1 });
    mails.judgeText = () => 'take';
    await again(minutes(600));
    expect(mails.taken).toHaveLength(0);
  });

  test('[MAIL-4] whose mail server is silent before it takes the text is tried again', async () => {
    mails.judge = () => 'silence';
    await send(room.first);
    await until(async () => (await rows())[0]?.trouble === 'unreachable');
    expect((await rows())[0]).toMatchObject({ state: 'waiting', attempts: 1 });
  });

  test('[MAIL-7] that waited when the server died goes after the next start, and one that was under way is in doubt', async () => {
    mails.judge = () => ({ code: 451, says: 'Later' });
    await send(room.first, room.mentor);
    await until(async () =>
      (await rows()).every(({ attempts, state }) => attempts === 1 && state === 'waiting'),
    );
    await server.services.db.write(room.eventId, async ({ q, t }) => {
      for (const row of await q.select().from(t.mail)) {
        if (row.participantId !== room.first.id) continue;
        const state = 'sending' as const;
        await q
          .insert(t.mail)
          .values({ ...row, state })
          .onConflictDoUpdate({ target: [t.mail.eventId, t.mail.participantId], set: { state } });
      }
    });
    mails.judge = () => 'take';
    await server.crash(minutes(3));
    owner = await lead();
    await seen(room.mentor, 'sent');
    await seen(room.first, 'unsure');
    expect(mails.taken.map(({ to }) => to)).toEqual([['amara@example.org']]);
  });

  test('[MAIL-8] is not sent to people without an address, and what waits can be cancelled', async () => {
    mails.judge = () => ({ code: 451, says: 'Later' });
    expect(await send(room.first, room.second)).toMatchObject({ data: { waiting: 1, withoutAddress: 1 } });
    await until(async () => (await rows())[0]?.attempts === 1 && (await rows())[0]?.state === 'waiting');
    expect(await owner.send('mail.cancel', {})).toMatchObject({ data: { cancelled: 1 } });
    await owner.see('mails/*', ({ mails: all }) => all.length === 0, '1');
    mails.judge = () => 'take';
    await again(minutes(600));
    expect(mails.taken).toEqual([]);
  });

  test('[MAIL-3] has no header that a name could smuggle in', async () => {
    await server.services.db.write(room.eventId, async ({ q, t }) => {
      const [row] = await q.select().from(t.participant);
      if (!row) throw new Error('Nobody is on the roster');
      const name = 'Ana\r\nBcc: eve@example.org';
      await q
        .insert(t.participant)
        .values({ ...row, name })
        .onConflictDoUpdate({ target: t.participant.id, set: { name } });
    });
    await send(room.mentor);
    await seen(room.mentor, 'sent');
    expect(mails.taken.map(({ to }) => to)).toEqual([['amara@example.org']]);
    const [head = ''] = (mails.taken[0]?.text ?? '').split('\r\n\r\n');
    expect(head).not.toMatch(/^Bcc:/imu);
  });
});

describe('the mail server', () => {
  test('[MAIL-9] whose password is wrong refuses nobody: all wait', async () => {
    await server.end();
    await mails.end();
    mails = await startMailServer('the password');
    await serve(mails.url.replace('the password', 'another'));
    await send(room.first, room.mentor);
    await until(async () => (await rows()).some(({ trouble }) => trouble === 'account'));
    expect((await rows()).map(({ attempts }) => attempts).sort()).toEqual([0, 1]);
    const answer = await tryOut('mentor');
    expect(answer.status).toBe(502);
    expect(answer.body).toMatchObject({ error: { code: 'mail-failed', params: { trouble: 'account' } } });
    expect(JSON.stringify(answer.body)).not.toContain('another');
  });

  test('[MAIL-10] is tried out with a mail to oneself, with nobody’s link in it', async () => {
    const { status, body } = await tryOut('mentee');
    expect(status).toBe(200);
    const [mail] = mails.taken;
    expect(mail?.to).toEqual([(body as { to: string }).to]);
    expect(mail?.text).not.toContain('#t');
  });

  test('[MAIL-16] and says that it is a test', async () => {
    await tryOut('mentor');
    const [mail] = mails.taken;
    expect(mail?.text).toMatch(/^Subject: Test: /mu);
    expect(mail?.text).toMatch(/^This is a test/mu);
  });
});

test('[MAIL-2] a text with an unknown placeholder is refused by its name', async () => {
  const text = { subject: 'Hello {nmae}', body: 'Come' };
  const answer = await owner.send('mail.text', { audience: 'mentor', text });
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', field: 'text.subject' } });
  expect(JSON.stringify(answer)).toContain('{nmae}');
  await owner.send('mail.text', { audience: 'mentor', text: { subject: 'Hello {name}', body: 'Come' } });
  await owner.see('mail', ({ texts }) => texts.mentor.edited && texts.mentor.body === 'Come');
  await owner.send('mail.text', { audience: 'mentor', text: null });
  await owner.see('mail', ({ texts }) => !texts.mentor.edited);
});

test('[MAIL-11] the file for a mail merge has everybody’s link, code and text', async () => {
  const answer = await fetch(`${server.url}/api/events/${room.eventId}/invitations.csv`, {
    headers: { cookie: room.members.owner },
  });
  const text = await answer.text();
  expect(text.split('\r\n')[0]).toBe('name,first name,email,role,personal link,code,subject,text');
  expect(text).toContain(`Bo Chen,Bo,,mentee,http://10.0.0.5:4780/p/`);
});

async function tryOut(audience: string): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${server.url}/api/events/${room.eventId}/test-mail`, {
    method: 'POST',
    headers: { cookie: room.members.owner, 'content-type': 'application/json' },
    body: JSON.stringify({ audience }),
  });
  return { status: answer.status, body: await answer.json() };
}

const rows = (): Promise<MailRow[]> => server.services.db.read(({ q, t }) => q.select().from(t.mail));

/** Time passes, and something happens at the event that makes the outbox be looked into. */
async function again(by: ReturnType<typeof minutes>): Promise<void> {
  server.services.clock.advance(by);
  const text = { subject: newId(), body: newId() };
  await owner.send('mail.text', { audience: 'mentor', text });
  await owner.see('mail', ({ texts }) => texts.mentor.subject === text.subject);
  // What is sent is sent right after that; and what is not, is not sent by then.
  await new Promise((resolve) => setTimeout(resolve, 150));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
