import type { PlanLevels, Seat } from '@rotunda/shared/rules/planning';
import { levelsOfAttempt, type Attempt, type Question } from '../attempt.ts';
import { optimise, pairsOf } from '../flow/optimum.ts';
import type { SeatingNetwork } from '../flow/seatingNetwork.ts';
import { isBetter } from '../levels.ts';
import { PairMark } from '../problem/remainder.ts';
import type { Random } from '../random.ts';
import { fillFreeSeats } from './fill.ts';
import { seatPairs, type Seating } from './seating.ts';
import type { Timetable } from './timetable.ts';

const NONE = -1;
/** Turns at most; and where a little value may be lost, once the levels above it are reached: polishing brings some back. */
const MOST_TURNS = 40;
const FEW_TURNS = 3;

/** What a pair is made dearer by doubles from turn to turn; where a little may be lost, it grows this many times as fast. */
const HASTE = 3;
const MOST_DOUBLINGS = 30;

/**
 * Pairs of the flow that found no round are made dearer, and the flow goes on from where it was: it finds other pairs, at first
 * those that are equally good, which then look for rounds. Returns the best attempt seen; the network's costs are changed.
 */
export function repair(
  network: SeatingNetwork,
  question: Question,
  first: Seating,
  known: readonly Seat[],
  random: Random,
  { bound, mayLose }: { readonly bound: PlanLevels; readonly mayLose: boolean },
): Attempt {
  let seating = first;
  let best: { attempt: Attempt; levels: PlanLevels } | null = null;
  const haste = mayLose ? HASTE : 1;
  for (let turn = 0; turn <= MOST_TURNS; turn++) {
    const pairs = pairsOf(network);
    if (turn > 0) seating = seatPairs(network, pairs, [...known, ...seatsOf(seating.timetable)], random);
    const { timetable, left } = seating;
    const stuck = left.map((meeting) => timetable.meetings[meeting]);
    for (const meeting of left) timetable.remove(meeting);
    fillFreeSeats(timetable);
    const attempt = { question, pairs, timetable, isWhole: false };
    const levels = levelsOfAttempt(attempt);
    if (best === null || isBetter(levels, best.levels)) best = { attempt, levels };
    if (stuck.length === 0 || !isBetter(bound, best.levels)) break;
    if (mayLose && turn >= FEW_TURNS && !isBetter({ ...bound, value: 0 }, best.levels)) break;
    makeDearer(network, stuck, 1 << Math.min(haste * turn, MOST_DOUBLINGS));
    optimise(network);
  }
  if (best === null) throw new Error('No attempt was made.');
  return best.attempt;
}

function makeDearer(
  { simplex, columns, remainder }: SeatingNetwork,
  stuck: readonly { readonly mentee: number; readonly mentor: number }[],
  by: number,
): void {
  const { mentors } = remainder.model;
  const dearer = new Set(stuck.map(({ mentee, mentor }) => mentee * mentors + mentor));
  for (let column = 0; column < columns.count; column++) {
    const pair = columns.mentee[column] * mentors + columns.mentor[column];
    if (!dearer.has(pair) || (remainder.pairs[pair] & PairMark.required) !== 0) continue;
    simplex.addCost(columns.arc[column], by);
  }
}

/** Where everybody sits, to be kept where possible. */
function seatsOf({ meetings, roundOf }: Timetable): Seat[] {
  return meetings.flatMap(({ mentee, mentor }, meeting): Seat[] =>
    roundOf[meeting] === NONE ? [] : [[mentee, mentor, roundOf[meeting]]],
  );
}
