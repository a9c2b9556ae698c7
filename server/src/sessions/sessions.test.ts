import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOfParticipant,
} from '@rotunda/db/queries/sessions';
import { minutes } from '@rotunda/shared/rules/time';
import type { Namespace } from '@rotunda/shared/schema/protocol';
import { hashOf } from '../keys.ts';
import { type Owner, type TestApp, openTestApp } from '../testing/app.ts';
import { makeEvent, makeMentee } from '../testing/people.ts';
import { senderFromCookies, senderOrWhy } from './sessions.ts';
import { type NewSession, startSession } from './start.ts';

let stand: TestApp;
let owner: Owner;
let eventId: string;
let participantId: string;
beforeEach(async () => {
  stand = await openTestApp();
  owner = await stand.makeOwner();
  eventId = await makeEvent(stand.services, owner.accountId);
  participantId = await makeMentee(stand.services, eventId);
});
afterEach(() => stand.end());

/** Starts a session and answers the header that a browser would send from then on. */
async function start(whose: NewSession): Promise<string> {
  const { db, clock } = stand.services;
  const { cookie, token } = await db.writeInstance((tx) => startSession(tx, whose, clock.now()));
  return `theme=dark; ${cookie}=${token}`;
}
const asParticipant = () => start({ namespace: '/participant', eventId, participantId, generation: 1 });
const asStage = () => start({ namespace: '/stage', eventId, generation: 1 });
const asFacilitator = () => start({ namespace: '/facilitator', accountId: owner.accountId });
const sender = (header: string | undefined, namespace: Namespace, at = eventId) =>
  senderOrWhy(stand.services, header, namespace, at);

describe('[AUTH-1] a session says who sends, where, and as what', () => {
  test('a member of the event in the console', async () => {
    const header = await asFacilitator();
    expect(await sender(header, '/facilitator')).toEqual({
      eventId,
      actor: 'owner',
      accountId: owner.accountId,
      participantId: null,
      sessionId: hashOf(header.split('=').at(-1) ?? ''),
    });
  });

  test('a participant, for this event alone', async () => {
    const header = await asParticipant();
    expect(await sender(header, '/participant')).toMatchObject({
      actor: 'participant',
      accountId: null,
      participantId,
    });
    const other = await makeEvent(stand.services, owner.accountId);
    const renamed = header.replace(eventId, other);
    expect(await sender(renamed, '/participant', other)).toBe('signed-out');
  });

  test('a stage, for this event alone', async () => {
    const header = await asStage();
    expect(await sender(header, '/stage')).toMatchObject({ actor: 'stage', participantId: null });
    const other = await makeEvent(stand.services, owner.accountId);
    expect(await sender(header.replace(eventId, other), '/stage', other)).toBe('signed-out');
  });
});

test('[AUTH-2] a session of one kind opens nothing of another, even under its cookie’s name', async () => {
  const headers = {
    '/facilitator': await asFacilitator(),
    '/participant': await asParticipant(),
    '/stage': await asStage(),
  };
  const names = {
    '/facilitator': 'rotunda_f',
    '/participant': `rotunda_p_${eventId}`,
    '/stage': `rotunda_s_${eventId}`,
  };
  for (const from of ['/facilitator', '/participant', '/stage'] as const) {
    for (const to of ['/facilitator', '/participant', '/stage'] as const) {
      const token = headers[from].split('=').at(-1) ?? '';
      const answer = await senderFromCookies(stand.services, `${names[to]}=${token}`, to, eventId);
      expect(answer !== null, `${from} as ${to}`).toBe(from === to);
    }
  }
});

test('[AUTH-3] no cookie, a guess, a foreign event and an unknown one are told apart', async () => {
  const header = await asFacilitator();
  expect(await sender(undefined, '/facilitator')).toBe('signed-out');
  expect(await sender('rotunda_f=guess', '/facilitator')).toBe('signed-out');
  expect(await sender(header, '/facilitator', 'nowhere')).toBe('not-found');
  await stand.services.db.write(eventId, async ({ q, t }) => {
    await q.delete(t.membership);
  });
  expect(await sender(header, '/facilitator')).toBe('forbidden');
  expect(await senderFromCookies(stand.services, header, '/facilitator', eventId)).toBeNull();
});

describe('[AUTH-4] a session ends', () => {
  test('when its link is renewed: by generation, without touching the session', async () => {
    const [participant, stage] = [await asParticipant(), await asStage()];
    await stand.services.db.write(eventId, async ({ q, t }) => {
      await q.update(t.participant).set({ codeGeneration: 2 });
    });
    expect(await sender(participant, '/participant')).toBe('signed-out');
    expect(await sender(stage, '/stage')).not.toBe('signed-out');
    await stand.services.db.write(eventId, async ({ q, t }) => {
      await q.update(t.event).set({ stageGeneration: 2 });
    });
    expect(await sender(stage, '/stage')).toBe('signed-out');
  });

  test('when the seat is released: all of that person’s, nobody else’s', async () => {
    const first = await asParticipant();
    const second = await asParticipant();
    const neighbourId = await makeMentee(stand.services, eventId, 2);
    const neighbour = await start({
      namespace: '/participant',
      eventId,
      participantId: neighbourId,
      generation: 1,
    });
    await stand.services.db.write(eventId, (tx) => deleteSessionsOfParticipant(tx, participantId));
    expect(await sender(first, '/participant')).toBe('signed-out');
    expect(await sender(second, '/participant')).toBe('signed-out');
    expect(await sender(neighbour, '/participant')).toMatchObject({ participantId: neighbourId });
  });

  test('by itself, and by being ended', async () => {
    const [participant, stage] = [await asParticipant(), await asStage()];
    stand.services.clock.advance(minutes(7 * 24 * 60));
    expect(await sender(stage, '/stage')).toBe('signed-out');
    const open = await sender(participant, '/participant');
    if (typeof open === 'string') throw new Error(open);
    await stand.services.db.writeInstance((tx) => deleteSession(tx, open.sessionId));
    expect(await sender(participant, '/participant')).toBe('signed-out');
  });
});

test('expired sessions are forgotten, open ones stay', async () => {
  const { db, clock } = stand.services;
  await asParticipant();
  await asStage();
  clock.advance(minutes(8 * 24 * 60));
  await db.writeInstance((tx) => deleteExpiredSessions(tx, clock.now()));
  const left = await db.read(({ q, t }) => q.select({ kind: t.session.kind }).from(t.session));
  expect(left.map(({ kind }) => kind).sort()).toEqual(['facilitator', 'participant']);
});

test('[AUTH-5] only hashes are stored', async () => {
  const header = await asParticipant();
  const rows = await stand.services.db.read(({ q, t }) => q.select().from(t.session));
  expect(JSON.stringify(rows)).not.toContain(header.split('=').at(-1));
});
