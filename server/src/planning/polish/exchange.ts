import { has } from '../problem/rounds.ts';
import type { Workshop } from './workshop.ts';

const NONE = -1;
const ROOT = 0;
/** A price that no exchange pays. */
const OVERFLOW = 1e12;

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
  // Whoever could swap, in their order, has the arcs from here on.
  const firstArc = simplex.arcs;
  const swappers: number[] = [];
  for (let mentee = 0; mentee < mentees; mentee++) {
    if (addSwap(workshop, mentee, one, other)) swappers.push(mentee);
  }
  simplex.run();
  return carryOut(
    workshop,
    swappers.filter((_, swapper) => simplex.flow[firstArc + swapper] === 1),
    one,
    other,
  );
}

/** The node of a mentor, with an arc for every guest that may move on balance from one round to the other, or back. */
function addTable(workshop: Workshop, mentor: number, one: number, other: number): void {
  const { timetable, simplex } = workshop;
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
  const mostMoved = Math.min(here, roomAtOther - there);
  for (let moved = 1; moved <= mostMoved; moved++) {
    const loss =
      gainOfGuest(workshop, here - moved, company[atOne]) -
      gainOfGuest(workshop, there + moved - 1, company[atOther]);
    simplex.addArc(ROOT, node, 1, loss);
  }
  let hanger = NONE;
  const mostBack = Math.min(there, roomAtOne - here);
  for (let back = 1; back <= mostBack; back++) {
    const loss =
      gainOfGuest(workshop, there - back, company[atOther]) -
      gainOfGuest(workshop, here + back - 1, company[atOne]);
    const arc = simplex.addArc(node, ROOT, 1, loss);
    if (hanger === NONE) hanger = arc;
  }
  simplex.hang(node, hanger === NONE ? simplex.addArc(node, ROOT, model.mentees, OVERFLOW) : hanger);
}

/** What one more guest counts at a table with so many: that there is company, and that guests are spread evenly. */
function gainOfGuest({ company, even }: Workshop, guests: number, hasCompany: number): number {
  return (guests === 0 && hasCompany === 0 ? company : 0) - even * (2 * guests + 1);
}

/** Adds the arc of a mentee who could swap: between their two mentors, or the root where they are free. */
function addSwap(workshop: Workshop, mentee: number, one: number, other: number): boolean {
  const { timetable, simplex, early, unrest } = workshop;
  const { mentorOf, meetingOf, rounds } = timetable;
  const first = meetingOf[mentee * rounds + one];
  const second = meetingOf[mentee * rounds + other];
  if (first === NONE && second === NONE) return false;
  if (!canMove(workshop, first, other) || !canMove(workshop, second, one)) return false;
  const gain =
    early.ofSwap(mentee, one, other) +
    gainOf(workshop, first, one, other) +
    gainOf(workshop, second, other, one) +
    unrest.noise();
  // Mentors' nodes follow the root in their order.
  const from = first === NONE ? ROOT : mentorOf[first] + 1;
  const to = second === NONE ? ROOT : mentorOf[second] + 1;
  simplex.addArc(from, to, 1, -Math.round(gain));
  return true;
}

function canMove({ timetable, steady }: Workshop, meeting: number, to: number): boolean {
  return meeting === NONE || (has(timetable.meetings[meeting].allowed, to) && steady.canLeave(meeting));
}

/** What it gains, besides coming early, when a meeting changes rounds. */
function gainOf({ themes, steady }: Workshop, meeting: number, from: number, to: number): number {
  if (meeting === NONE) return 0;
  return themes.gain(meeting, from, to) + steady.worth(meeting, to) - steady.worth(meeting, from);
}

function carryOut(
  { timetable, themes }: Workshop,
  swapping: readonly number[],
  one: number,
  other: number,
): boolean {
  const { meetingOf, mentorOf, rounds } = timetable;
  const firsts = swapping.map((mentee) => meetingOf[mentee * rounds + one]);
  const seconds = swapping.map((mentee) => meetingOf[mentee * rounds + other]);
  for (const meetings of [firsts, seconds]) {
    for (const meeting of meetings) {
      if (meeting === NONE) continue;
      timetable.lift(meeting);
      themes.touch(mentorOf[meeting]);
    }
  }
  for (const meeting of firsts) if (meeting !== NONE) timetable.put(meeting, other);
  for (const meeting of seconds) if (meeting !== NONE) timetable.put(meeting, one);
  return swapping.length > 0;
}
