import {
  ANY_ROUND,
  type RequiredPair,
  type Seat,
  type UnmetPair,
  type UnmetReason,
} from '@rotunda/shared/rules/planning';
import { placeMost } from './placement.ts';
import type { Schedule } from './schedule.ts';
import { standingOf } from './unmet.ts';

/** Seats for required pairs, and the pairs that get none, each with the reason. */
export interface RequiredSeats {
  /** A seat of a pair that may meet in any round has `anyRound`: it may move to another round later. */
  readonly seats: readonly { readonly seat: Seat; readonly anyRound: boolean }[];
  readonly unmet: readonly UnmetPair[];
}

/** Finds seats for as many required pairs as can be met together, given a schedule that holds only facts. */
export function seatsForRequired(schedule: Schedule): RequiredSeats {
  const seats: { seat: Seat; anyRound: boolean }[] = [];
  const unmet: UnmetPair[] = [];
  const open: RequiredPair[] = [];
  const refuse = ([mentee, mentor, round]: RequiredPair, why: UnmetReason) =>
    unmet.push({ mentee, mentor, round, why });
  for (const pair of schedule.model.required) {
    const standing = standingOf(schedule, pair);
    if (standing === 'open') open.push(pair);
    else if (standing !== 'met') refuse(pair, standing);
  }
  for (const group of groupsThatShareSomebody(open)) {
    const { rounds, proved } = placeMost(schedule, group);
    for (const [index, pair] of group.entries()) {
      const [mentee, mentor, wanted] = pair;
      const round = rounds[index] ?? -1;
      if (round < 0) refuse(pair, proved ? 'otherRequired' : 'notFound');
      else seats.push({ seat: [mentee, mentor, round], anyRound: wanted === ANY_ROUND });
    }
  }
  return { seats, unmet };
}

/** Splits pairs into groups that share neither mentee nor mentor: what is decided in one cannot matter in another. */
function groupsThatShareSomebody(pairs: readonly RequiredPair[]): RequiredPair[][] {
  let groups: RequiredPair[][] = [];
  for (const pair of pairs) {
    const touches = (group: readonly RequiredPair[]) =>
      group.some(([mentee, mentor]) => mentee === pair[0] || mentor === pair[1]);
    const joined = [...groups.filter(touches).flat(), pair];
    groups = [...groups.filter((group) => !touches(group)), joined];
  }
  return groups;
}
