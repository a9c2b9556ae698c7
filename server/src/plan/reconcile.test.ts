import { describe, expect, test } from 'vitest';
import type { ConversationRow, PlannedSeat } from '@rotunda/db/queries/plan';
import { instant } from '@rotunda/shared/rules/time';
import type { Horizon } from './horizon.ts';
import { type Publication, reconcile } from './reconcile.ts';
import { conversation, heldAt } from './testing/smallWorld.ts';

const now = instant(5_000);
const roundIds = ['r1', 'r2', 'r3'];
const lobby: Horizon = { roundIds, from: 0, standing: 'ahead', started: false };
const during = (standing: Horizon['standing']): Horizon => ({ roundIds, from: 1, standing, started: true });

const seat = (
  menteeId: string,
  mentorId: string,
  roundId: string,
  needId: string | null = null,
): PlannedSeat => ({
  menteeId,
  mentorId,
  roundId,
  needId,
});

const hosting = ['m1', 'm2'].flatMap((mentorId) =>
  roundIds.map((roundId) => ({ mentorId, roundId, tableId: mentorId === 'm1' ? 'T1' : 'T2' })),
);

const publish = (publication: Partial<Publication>) => {
  let made = 0;
  return reconcile({
    seats: [],
    conversations: [],
    hosting,
    horizon: lobby,
    isWritten: () => false,
    isHere: () => true,
    now,
    newId: () => `new${++made}`,
    ...publication,
  });
};

const nothing = { added: [], changed: [], withdrawn: [], deleted: [] };

describe('publishing a plan', () => {
  test('[PLAN-20] makes a conversation of every seat, at its mentor’s table', () => {
    const { added } = publish({ seats: [seat('ana', 'm1', 'r1', 'need'), seat('ana', 'm2', 'r2')] });
    expect(added).toEqual([
      { id: 'new1', ...seat('ana', 'm1', 'r1', 'need'), tableId: 'T1', heldAt: null },
      { id: 'new2', ...seat('ana', 'm2', 'r2'), tableId: 'T2', heldAt: null },
    ]);
  });

  test('changes nothing where nothing changed', () => {
    const conversations = [conversation('ana', 'm1', 'r1')];
    expect(publish({ seats: [seat('ana', 'm1', 'r1')], conversations })).toEqual(nothing);
  });

  test('[PLAN-21] the same pair keeps its conversation when its round moves', () => {
    const conversations = [conversation('ana', 'm1', 'r1', { seatedAt: instant(1) })];
    expect(publish({ seats: [seat('ana', 'm1', 'r3')], conversations })).toMatchObject({
      ...nothing,
      changed: [{ id: 'ana+m1', roundId: 'r3', moved: true }],
    });
  });

  test('[PLAN-21] and when it only gets another focus, or its mentor another table', () => {
    const conversations = [conversation('ana', 'm1', 'r1'), conversation('bo', 'm2', 'r1')];
    const seats = [seat('ana', 'm1', 'r1', 'need'), seat('bo', 'm2', 'r1')];
    expect(publish({ seats, conversations }).changed).toMatchObject([
      { id: 'ana+m1', needId: 'need', tableId: 'T1', moved: false },
      { id: 'bo+m2', needId: null, tableId: 'T2', moved: false },
    ]);
  });

  test('[PLAN-22] what is no longer planned goes without a trace, and is withdrawn with one', () => {
    const rows = (rest: Partial<ConversationRow>) => [conversation('ana', 'm1', 'r2', rest)];
    expect(publish({ conversations: rows({}) })).toEqual({ ...nothing, deleted: ['ana+m1'] });
    const withdrawn = { ...nothing, withdrawn: ['ana+m1'] };
    expect(publish({ conversations: rows({}), isWritten: () => true })).toEqual(withdrawn);
    expect(publish({ conversations: rows({ seatedAt: instant(1) }) })).toEqual(withdrawn);
    expect(publish({ conversations: rows({ heldByHand: true }) })).toEqual(withdrawn);
  });

  test('[PLAN-22] in the round under way it is withdrawn, for a phone without network may be writing in it', () => {
    const conversations = [conversation('ana', 'm1', 'r2')];
    const horizon = during('gathering');
    expect(publish({ conversations, horizon })).toEqual({ ...nothing, withdrawn: ['ana+m1'] });
    expect(publish({ conversations, horizon: during('ahead') })).toEqual({ ...nothing, deleted: ['ana+m1'] });
  });

  test('[PLAN-23] a withdrawn conversation comes back with the pair', () => {
    const conversations = [conversation('ana', 'm1', 'r2', { state: 'withdrawn' })];
    expect(publish({ seats: [seat('ana', 'm1', 'r2')], conversations })).toMatchObject({
      ...nothing,
      changed: [{ id: 'ana+m1', moved: false }],
    });
    expect(publish({ conversations })).toEqual(nothing);
  });

  test('[PLAN-23] but not where the pair has another one that is planned', () => {
    const conversations = [
      conversation('ana', 'm1', 'r1', { id: 'withdrawn', state: 'withdrawn' }),
      conversation('ana', 'm1', 'r2', { id: 'planned' }),
    ];
    expect(publish({ seats: [seat('ana', 'm1', 'r3')], conversations })).toMatchObject({
      ...nothing,
      changed: [{ id: 'planned', roundId: 'r3' }],
    });
  });

  test('[PLAN-24] what was held is never touched, whatever the plan says', () => {
    const conversations = [conversation('ana', 'm1', 'r1', { heldAt, needId: 'agreed', tableId: 'T9' })];
    expect(publish({ conversations })).toEqual(nothing);
    expect(publish({ seats: [seat('ana', 'm1', 'r1', 'planned')], conversations })).toEqual(nothing);
    expect(publish({ seats: [seat('ana', 'm1', 'r2')], conversations }).added).toHaveLength(1);
  });

  test('[PLAN-25] rounds that are over stay as they were planned, but for a pair that is planned again', () => {
    const conversations = [conversation('ana', 'm1', 'r1'), conversation('bo', 'm1', 'r1')];
    const horizon = during('ahead');
    expect(publish({ seats: [seat('ana', 'm1', 'r2')], conversations, horizon })).toMatchObject({
      ...nothing,
      changed: [{ id: 'ana+m1', roundId: 'r2', moved: true }],
    });
  });

  test('[PLAN-25] seats that stand in the round under way stay exactly as they are', () => {
    const conversations = [conversation('ana', 'm1', 'r2', { needId: 'agreed', tableId: 'T9' })];
    const seats = [seat('ana', 'm1', 'r2', null)];
    expect(publish({ seats, conversations, horizon: during('gathering') })).toEqual(nothing);
  });

  test('[PLAN-26] a latecomer who sits down in the middle of the work is held at once, if both are here', () => {
    const horizon = during('working');
    const seats = [seat('late', 'm1', 'r2'), seat('away', 'm1', 'r2'), seat('late', 'm2', 'r3')];
    const { added } = publish({ seats, horizon, isHere: (id) => id !== 'away' });
    expect(added.map((each) => each.heldAt)).toEqual([now, null, null]);
    expect(publish({ seats, horizon: during('gathering') }).added.map((each) => each.heldAt)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
