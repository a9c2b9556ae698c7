import type { PlanLevels, Seat } from '@rotunda/shared/rules/planning';
import { isBetter } from '../levels.ts';
import { optimise, pairsOf } from '../flow/optimum.ts';
import type { SeatingNetwork } from '../flow/seatingNetwork.ts';
import type { Random } from '../random.ts';
import { fillFreeSeats } from './fill.ts';
import { seatPairs, type Seating } from './seating.ts';
import type { Timetable } from './timetable.ts';

const NONE = -1;
const MOST_TURNS = 40;

/**
 * Pairs of the flow that found no round are made dearer, and the flow goes on from where it was: it finds other pairs, at first
 * those that are equally good, which then look for rounds. Returns the best timetable seen; the network's costs are changed.
 */
export function repair(
  network: SeatingNetwork,
  first: Seating,
  known: readonly Seat[],
  random: Random,
  bound: PlanLevels,
  levelsOf: (timetable: Timetable) => PlanLevels,
): Timetable {
  const { remainder, simplex, columns } = network;
  const { mentors } = remainder.model;
  let seating = first;
  fillFreeSeats(seating.timetable);
  let best = { timetable: seating.timetable, levels: levelsOf(seating.timetable) };
  for (let turn = 0; turn < MOST_TURNS && isBetter(bound, best.levels); turn++) {
    const stuck = new Set(
      seating.left.map((meeting) => {
        const { mentee, mentor } = seating.timetable.meetings[meeting];
        return mentee * mentors + mentor;
      }),
    );
    const dearer = new Set<number>();
    for (let column = 0; column < columns.count; column++) {
      if (columns.pairArc[column] === NONE) continue;
      if (stuck.has(columns.mentee[column] * mentors + columns.mentor[column]))
        dearer.add(columns.pairArc[column]);
    }
    for (const arc of dearer) simplex.addCost(arc, 1 << Math.min(turn, 30));
    optimise(network);
    const seats = seatsOf(seating.timetable);
    seating = seatPairs(network, pairsOf(network), [...known, ...seats], random);
    const done = seating.left.length === 0;
    fillFreeSeats(seating.timetable);
    const levels = levelsOf(seating.timetable);
    if (isBetter(levels, best.levels)) best = { timetable: seating.timetable, levels };
    if (done) break;
  }
  return best.timetable;
}

/** Where everybody sits, to be kept where possible. */
function seatsOf({ meetings, roundOf }: Timetable): Seat[] {
  return meetings.flatMap(({ mentee, mentor }, meeting): Seat[] =>
    roundOf[meeting] === NONE ? [] : [[mentee, mentor, roundOf[meeting]]],
  );
}
