import type { EventTx } from '@rotunda/db';
import { raiseRevisions } from '@rotunda/db/queries/people';
import { savePairs } from '@rotunda/db/queries/peopleLists';
import { type PairRule, type RosterSlice, loadRoster } from '@rotunda/db/queries/roster';
import { loadSeating, plainSeating, setWish } from '@rotunda/db/queries/seating';
import { loadAgenda } from '@rotunda/db/queries/setup';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { isMentee, isMentor } from '@rotunda/shared/rules/people';
import type { InputOf } from '@rotunda/shared/schema/commands';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { notOnRoster } from '../roster/refused.ts';

type Input = InputOf<'pair.rule'>;
type Way = Pick<PairRule, 'menteeId' | 'mentorId'>;

/**
 * Says of one pair that it must never meet, must meet (in a round, which pins the seat, or in any), or neither. Whatever was
 * said of the two before is replaced.
 */
export const setPairRule: WriteHandler<'pair.rule'> = {
  write: async (tx, { input }) => {
    const roster = await loadRoster(tx, tx.eventId);
    refuseStrangers(input, roster);
    await refuseTakenRound(tx, input, roster.pairs);
    const ways = waysOf(input, roster);
    const before = roster.pairs.filter((pair) => ways.some((way) => isSame(way, pair)));
    const after = rulesOf(input, ways);
    const isIn = (list: readonly PairRule[], rule: PairRule): boolean =>
      list.some((each) => isSame(each, rule) && each.kind === rule.kind && each.roundId === rule.roundId);
    const removed = before.filter((rule) => !isIn(after, rule));
    const added = after.filter((rule) => !isIn(before, rule));
    if (removed.length + added.length === 0) return {};
    await savePairs(tx, removed, added);
    await raiseRevisions(tx, [input.menteeId, input.mentorId]);
    tx.touch('roster');
    return {};
  },
};

/** Says whether a mentee asks for a mentor. */
export const setPairWish: WriteHandler<'pair.wish'> = {
  write: async (tx, { input }) => {
    refuseStrangers(input, await loadRoster(tx, tx.eventId));
    const { people } = await loadSeating(tx, tx.eventId);
    const { wished } = people.get(input.menteeId) ?? plainSeating;
    if (wished.includes(input.mentorId) === input.wished) return {};
    await setWish(tx, input.menteeId, input.mentorId, input.wished);
    await raiseRevisions(tx, [input.menteeId]);
    tx.touch('roster');
    return {};
  },
};

const isSame = (one: Way, other: Way): boolean =>
  one.menteeId === other.menteeId && one.mentorId === other.mentorId;

function refuseStrangers({ menteeId, mentorId }: Way, { byId }: RosterSlice): void {
  const [mentee, mentor] = [byId.get(menteeId), byId.get(mentorId)];
  if (!mentee || !mentor) throw notOnRoster();
  if (menteeId === mentorId || !isMentee(mentee.role) || !isMentor(mentor.role)) {
    throw new Refusal('invalid', 'These two never sit down with each other as mentee and mentor.', {
      field: 'mentorId',
    });
  }
}

/** Nobody can sit with two mentors in one round. */
async function refuseTakenRound(
  tx: EventTx,
  { menteeId, mentorId, rule, roundId }: Input,
  pairs: readonly PairRule[],
): Promise<void> {
  if (rule !== 'required' || roundId === null) return;
  if (!roundsOf(await loadAgenda(tx, tx.eventId)).some(({ id }) => id === roundId)) {
    throw new Refusal('invalid', 'This round is not on the agenda: choose another, or any.', {
      field: 'roundId',
    });
  }
  const other = pairs.find(
    (pair) =>
      pair.kind === 'required' &&
      pair.roundId === roundId &&
      pair.menteeId === menteeId &&
      pair.mentorId !== mentorId,
  );
  if (!other) return;
  throw new Refusal('invalid', 'Another mentor is required in this round: choose another, or any.', {
    field: 'roundId',
    params: { reason: 'round-taken' },
  });
}

/** Two who are both mentor and mentee are kept apart, and let together again, in both directions. */
function waysOf({ menteeId, mentorId }: Way, { byId }: RosterSlice): Way[] {
  const [mentee, mentor] = [byId.get(menteeId), byId.get(mentorId)];
  const isBothWays = mentee && mentor && isMentor(mentee.role) && isMentee(mentor.role);
  const back = { menteeId: mentorId, mentorId: menteeId };
  return isBothWays ? [{ menteeId, mentorId }, back] : [{ menteeId, mentorId }];
}

function rulesOf({ rule, roundId }: Input, ways: readonly Way[]): PairRule[] {
  if (rule === 'forbidden') return ways.map((way) => ({ ...way, kind: rule, roundId: null }));
  return rule === 'required' ? ways.slice(0, 1).map((way) => ({ ...way, kind: rule, roundId })) : [];
}
