import { has } from '../problem/rounds.ts';
import type { Workshop } from './workshop.ts';

const NONE = -1;
const ROOT = 0;
/** A price that no exchange pays. */
const OVERFLOW = 1e12;

/** A mentee who could swap their two rounds, and the arc that says whether they do. */
interface Swap {
  readonly mentee: number;
  readonly arc: number;
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
export function exchangeRounds(workshop: Workshop, one: number, other: number): boolean {
  const { timetable, simplex } = workshop;
  const { mentees, mentors } = timetable.remainder.model;
  simplex.clear();
  for (let mentor = 0; mentor < mentors; mentor++) addTable(workshop, mentor, one, other);
  const swaps: Swap[] = [];
  for (let mentee = 0; mentee < mentees; mentee++) {
    const swap = addSwap(workshop, mentee, one, other);
    if (swap) swaps.push(swap);
  }
  simplex.run();
  return carryOut(
    workshop,
    swaps.filter(({ arc }) => simplex.flow[arc] === 1),
    one,
    other,
  );
}

/** The node of a mentor, with an arc for every guest that may move on balance from one round to the other, or back. */
function addTable(
  { timetable, simplex, ...weights }: Workshop,
  mentor: number,
  one: number,
  other: number,
): void {
  const { remainder, rounds, guests } = timetable;
  const { company, seats, model } = remainder;
  const node = simplex.addNode();
  const atOne = mentor * rounds + one;
  const atOther = mentor * rounds + other;
  const here = guests[atOne];
  const there = guests[atOther];
  // A round that may not be opened beside the other can take its only guest, for then the other closes.
  const closesOne = here === 1 && company[atOne] === 0;
  const closesOther = there === 1 && company[atOther] === 0;
  const roomAtOther = there > 0 || closesOne || timetable.hasRoom(mentor, other) ? seats[atOther] : 0;
  const roomAtOne = here > 0 || closesOther || timetable.hasRoom(mentor, one) ? seats[atOne] : 0;
  const worth = (moved: number): number => {
    const left = here - moved;
    const arrived = there + moved;
    const lit = (left > 0 ? 1 : company[atOne]) + (arrived > 0 ? 1 : company[atOther]);
    return weights.company * lit - weights.even * (left * left + arrived * arrived);
  };
  for (let moved = 1; moved <= Math.min(here, roomAtOther - there); moved++) {
    simplex.addArc(ROOT, node, 1, worth(moved - 1) - worth(moved));
  }
  let hanger = NONE;
  for (let moved = -1; moved >= Math.max(-there, here - roomAtOne); moved--) {
    const arc = simplex.addArc(node, ROOT, 1, worth(moved + 1) - worth(moved));
    if (hanger === NONE) hanger = arc;
  }
  simplex.hang(node, hanger === NONE ? simplex.addArc(node, ROOT, model.mentees, OVERFLOW) : hanger);
}

/** The arc of a mentee who could swap: between their two mentors, or the root where they are free; null when they cannot. */
function addSwap(
  { timetable, simplex, early, themes, steady, unrest }: Workshop,
  mentee: number,
  one: number,
  other: number,
): Swap | null {
  const { meetings, meetingOf, rounds } = timetable;
  const first = meetingOf[mentee * rounds + one];
  const second = meetingOf[mentee * rounds + other];
  if (first === NONE && second === NONE) return null;
  const canMove = (meeting: number, to: number) =>
    meeting === NONE ||
    (has(meetings[meeting].allowed, to) && steady.mayMove(meeting) && !steady.isTold(meeting));
  if (!canMove(first, other) || !canMove(second, one)) return null;
  const gainOf = (meeting: number, from: number, to: number) =>
    meeting === NONE
      ? 0
      : themes.worth(meeting, to) -
        themes.worth(meeting, from) +
        steady.worth(meeting, to) -
        steady.worth(meeting, from);
  const gain =
    early.ofSwap(mentee, one, other) +
    gainOf(first, one, other) +
    gainOf(second, other, one) +
    unrest.noise();
  // Mentors' nodes follow the root in their order.
  const from = first === NONE ? ROOT : meetings[first].mentor + 1;
  const to = second === NONE ? ROOT : meetings[second].mentor + 1;
  return { mentee, arc: simplex.addArc(from, to, 1, -Math.round(gain)) };
}

function carryOut(
  { timetable, themes }: Workshop,
  swaps: readonly Swap[],
  one: number,
  other: number,
): boolean {
  const { meetingOf, rounds } = timetable;
  const moves = swaps.flatMap(({ mentee }) => [
    { meeting: meetingOf[mentee * rounds + one], to: other },
    { meeting: meetingOf[mentee * rounds + other], to: one },
  ]);
  const real = moves.filter(({ meeting }) => meeting !== NONE);
  for (const { meeting } of real) {
    timetable.lift(meeting);
    themes.touch(timetable.meetings[meeting].mentor);
  }
  for (const { meeting, to } of real) timetable.put(meeting, to);
  return real.length > 0;
}
