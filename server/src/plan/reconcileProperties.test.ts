import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConversationRow, PlannedSeat } from '@rotunda/db/queries/plan';
import { instant } from '@rotunda/shared/rules/time';
import type { Horizon } from './horizon.ts';
import { type Publication, reconcile } from './reconcile.ts';
import { conversation, heldAt } from './testing/smallWorld.ts';

const now = instant(5_000);
const roundIds = ['r1', 'r2', 'r3'];
const lobby: Horizon = { roundIds, from: 0, standing: 'ahead', started: false };

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

/** Everything that can stand in a table of conversations, two mentors and three mentees. */
const rows = fc
  .uniqueArray(
    fc.record({
      menteeId: fc.constantFrom('ana', 'bo', 'cy'),
      mentorId: fc.constantFrom('m1', 'm2'),
      roundId: fc.constantFrom(...roundIds),
      state: fc.constantFrom('planned' as const, 'withdrawn' as const),
      isHeld: fc.boolean(),
      isSeated: fc.boolean(),
    }),
    { maxLength: 8, selector: ({ menteeId, roundId }) => `${menteeId} ${roundId}` },
  )
  .map((all) =>
    all.map(({ menteeId, mentorId, roundId, state, isHeld, isSeated }, index) =>
      conversation(menteeId, mentorId, roundId, {
        id: `c${index}`,
        state,
        heldAt: isHeld && state === 'planned' ? heldAt : null,
        seatedAt: isSeated ? instant(2) : null,
      }),
    ),
  );

const horizons = fc.record({
  roundIds: fc.constant(roundIds),
  from: fc.integer({ min: 0, max: 3 }),
  standing: fc.constantFrom('ahead' as const, 'gathering' as const, 'working' as const),
  started: fc.boolean(),
});

/** A plan as the planner makes one: what was held, and besides it one seat a mentee and round from `from` on. */
const seatsFor = (conversations: readonly ConversationRow[], from: number) => {
  const held = conversations.filter((each) => each.heldAt !== null).map((each) => ({ ...pick(each) }));
  const taken = new Set(held.map(({ menteeId, roundId }) => `${menteeId} ${roundId}`));
  return fc
    .uniqueArray(
      fc.record({
        menteeId: fc.constantFrom('ana', 'bo', 'cy'),
        mentorId: fc.constantFrom('m1', 'm2'),
        roundId: fc.constantFrom(...roundIds.slice(from), ...(from === 3 ? roundIds : [])),
        needId: fc.constantFrom(null, 'need'),
      }),
      { maxLength: 6, selector: ({ menteeId, roundId }) => `${menteeId} ${roundId}` },
    )
    .map((wished) =>
      from === 3
        ? held
        : [...held, ...wished.filter(({ menteeId, roundId }) => !taken.has(`${menteeId} ${roundId}`))],
    );
};

const pick = ({ menteeId, mentorId, roundId, needId }: ConversationRow): PlannedSeat => ({
  menteeId,
  mentorId,
  roundId,
  needId,
});

const cases = fc
  .tuple(rows, horizons, fc.func(fc.boolean()))
  .chain(([conversations, horizon, isWritten]) =>
    seatsFor(conversations, horizon.from).map((seats) => ({ conversations, horizon, isWritten, seats })),
  );

/** The conversations after publishing, as the database makes them. */
function published(publication: Partial<Publication> & Pick<Publication, 'conversations'>) {
  const { added, changed, withdrawn, deleted } = publish(publication);
  const after = new Map(publication.conversations.map((each) => [each.id, each]));
  for (const id of deleted) after.delete(id);
  for (const id of withdrawn) after.set(id, { ...after.get(id)!, state: 'withdrawn' });
  for (const { moved, ...row } of changed) {
    const before = after.get(row.id)!;
    after.set(row.id, { ...before, ...row, heldAt: row.heldAt ?? null, state: 'planned' });
    if (moved) after.set(row.id, { ...after.get(row.id)!, seatedAt: null });
  }
  for (const row of added) {
    after.set(row.id, conversation(row.menteeId, row.mentorId, row.roundId, row));
  }
  return after;
}

const keyOf = ({ menteeId, mentorId, roundId }: PlannedSeat): string => `${menteeId} ${mentorId} ${roundId}`;

describe('[PLAN-27] whatever is published over whatever there was', () => {
  test('every seat has exactly one planned conversation', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const after = [...published(given).values()].filter(({ state }) => state === 'planned');
        for (const each of given.seats) {
          expect(after.filter((row) => keyOf(row) === keyOf(each))).toHaveLength(1);
        }
      }),
    );
  });

  test('nobody has two planned seats in a round that is planned', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { from } = given.horizon;
        const after = [...published(given).values()].filter(
          ({ state, roundId }) => state === 'planned' && roundIds.indexOf(roundId) >= from,
        );
        const places = after.map(({ menteeId, roundId }) => `${menteeId} ${roundId}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  test('nothing held and nothing with a trace is ever lost', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const after = published(given);
        for (const row of given.conversations) {
          if (row.heldAt !== null) expect(after.get(row.id)).toEqual(row);
          else if (row.seatedAt !== null || given.isWritten(row.id)) expect(after.has(row.id)).toBe(true);
        }
      }),
    );
  });

  test('a pair that was in conversation keeps one of its conversations', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const pairOf = ({ menteeId, mentorId }: PlannedSeat) => `${menteeId} ${mentorId}`;
        const open = given.conversations.filter(({ heldAt: held }) => held === null);
        const { added } = publish(given);
        for (const row of added) {
          const before = open.filter((each) => pairOf(each) === pairOf(row)).length;
          const planned = given.seats.filter((each) => pairOf(each) === pairOf(row)).length;
          expect(planned).toBeGreaterThan(before);
        }
      }),
    );
  });

  test('publishing the same again changes nothing', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const after = [...published(given).values()];
        expect(publish({ ...given, conversations: after })).toEqual(nothing);
      }),
    );
  });
});
