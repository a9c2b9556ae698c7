import type { NetworkSimplex } from '../flow/networkSimplex.ts';
import { has } from '../problem/rounds.ts';
import type { Timetable } from '../rounds/timetable.ts';
import type { Steadiness } from './steadiness.ts';
import type { EarlyValue } from './early.ts';
import type { Themes } from './themes.ts';

const NONE = -1;
const ROOT = 0;

/** What the exchange weighs against each other; all are added up as whole numbers. */
export interface PolishWeights {
  /** For every companion of the same topic. */
  readonly together: number;
  /** For every table and round with company. */
  readonly company: number;
  /** For every guest fewer at the fuller of two tables. */
  readonly even: number;
}

/**
 * Exchanges two rounds for as many people as it helps, all at once and optimally.
 *
 * Every mentee either keeps their meetings of the two rounds or swaps them. Seen from the tables, a swap moves one guest from
 * the first round to the second at one table, and one back at another: an arc between mentors. A choice of swaps that leaves
 * every table within its seats is a flow, so the best choice is a flow of minimum cost; the Kempe chains of these two rounds
 * are its simple paths and cycles. Pairs never change, only their rounds.
 *
 * Returns whether anything changed.
 */
export function exchangeRounds(
  timetable: Timetable,
  one: number,
  other: number,
  early: EarlyValue,
  themes: Themes,
  weights: PolishWeights,
  steady: Steadiness,
  simplex: NetworkSimplex,
): boolean {
  const { remainder, rounds, guests, meetings, meetingOf } = timetable;
  const { mentees, mentors } = remainder.model;
  simplex.clear();
  for (let mentor = 0; mentor < mentors; mentor++) {
    const node = simplex.addNode();
    const here = guests[mentor * rounds + one];
    const there = guests[mentor * rounds + other];
    let hanger = NONE;
    if (here + there > 0) {
      // A round that may not be opened beside the other can take its only guest, for then the other closes.
      const canTake = (round: number, now: number, otherRound: number, otherNow: number): number => {
        const closes = otherNow === 1 && remainder.company[mentor * rounds + otherRound] === 0;
        if (now === 0 && !timetable.hasRoom(mentor, round) && !closes) return 0;
        return remainder.seats[mentor * rounds + round];
      };
      const most = Math.min(here, canTake(other, there, one, here) - there);
      const least = Math.max(-there, here - canTake(one, here, other, there));
      const worth = (moved: number): number => {
        const left = here - moved;
        const arrived = there + moved;
        const stays = remainder.company[mentor * rounds + one];
        const comes = remainder.company[mentor * rounds + other];
        const lit = weights.company * ((left > 0 ? 1 : stays) + (arrived > 0 ? 1 : comes));
        return lit - weights.even * (left * left + arrived * arrived);
      };
      for (let moved = 1; moved <= most; moved++)
        simplex.addArc(ROOT, node, 1, worth(moved - 1) - worth(moved));
      for (let moved = -1; moved >= least; moved--) {
        const arc = simplex.addArc(node, ROOT, 1, worth(moved + 1) - worth(moved));
        if (hanger === NONE) hanger = arc;
      }
    }
    simplex.hang(node, hanger === NONE ? simplex.addArc(node, ROOT, mentees, 1e12) : hanger);
  }
  const swaps: number[] = [];
  const arcs: number[] = [];
  for (let mentee = 0; mentee < mentees; mentee++) {
    const first = meetingOf[mentee * rounds + one];
    const second = meetingOf[mentee * rounds + other];
    if (first === second) continue;
    if (first !== NONE && !(has(meetings[first].allowed, other) && steady.mayMove(first))) continue;
    if (second !== NONE && !(has(meetings[second].allowed, one) && steady.mayMove(second))) continue;
    let gain = early.of(mentee, one, other) - early.of(mentee, one, one);
    if (first !== NONE) {
      gain += weights.together * (themes.worth(first, other) - themes.worth(first, one));
      gain += steady.worth(first, other) - steady.worth(first, one);
    }
    if (second !== NONE) {
      gain += weights.together * (themes.worth(second, one) - themes.worth(second, other));
      gain += steady.worth(second, one) - steady.worth(second, other);
    }
    const from = first === NONE ? ROOT : meetings[first].mentor + 1;
    const to = second === NONE ? ROOT : meetings[second].mentor + 1;
    swaps.push(mentee);
    arcs.push(simplex.addArc(from, to, 1, -Math.round(gain)));
  }
  simplex.run();
  const chosen = swaps.filter((_, index) => simplex.flow[arcs[index]] === 1);
  const moves = chosen.flatMap((mentee) => {
    const first = meetingOf[mentee * rounds + one];
    const second = meetingOf[mentee * rounds + other];
    return [
      ...(first === NONE ? [] : [{ meeting: first, to: other }]),
      ...(second === NONE ? [] : [{ meeting: second, to: one }]),
    ];
  });
  for (const { meeting } of moves) timetable.lift(meeting);
  for (const { meeting, to } of moves) timetable.put(meeting, to);
  return moves.length > 0;
}
