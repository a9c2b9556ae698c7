import { has } from '../problem/rounds.ts';
import type { Timetable } from '../rounds/timetable.ts';
import type { Steadiness } from './steadiness.ts';

const NONE = -1;

/**
 * Finds company for tables where a mentor sits alone: a guest leaves a fuller table of the same mentor for a round in which
 * another guest leaves, and so on, until one comes to the empty table. What no exchange of two rounds can do, a chain over several
 * can. Nobody else's table changes.
 */
export function findCompany(timetable: Timetable, steady: Steadiness): void {
  const { mentors } = timetable.remainder.model;
  for (let mentor = 0; mentor < mentors; mentor++) while (fillOneTable(timetable, mentor, steady));
}

interface Step {
  readonly meeting: number;
  readonly to: number;
  readonly before: Step | null;
}

function fillOneTable(timetable: Timetable, mentor: number, steady: Steadiness): boolean {
  const { rounds, guests, remainder } = timetable;
  if (!timetable.canOpen(mentor)) return false;
  const first: Step[] = [];
  for (let round = remainder.model.from; round < rounds; round++) {
    const at = mentor * rounds + round;
    if (guests[at] + remainder.company[at] > 1)
      first.push(...stepsFrom(timetable, mentor, round, null, steady));
  }
  const queue = first;
  const seen = new Set(queue.map(({ to }) => to));
  for (const step of queue) {
    const at = mentor * rounds + step.to;
    if (guests[at] === 0 && remainder.company[at] === 0 && remainder.seats[at] > 0)
      return carryOut(timetable, step);
    for (const next of stepsFrom(timetable, mentor, step.to, step, steady)) {
      if (seen.has(next.to)) continue;
      seen.add(next.to);
      queue.push(next);
    }
  }
  return false;
}

/** What guests of this table could do instead: be in a round that is free to them. */
function stepsFrom(
  timetable: Timetable,
  mentor: number,
  round: number,
  before: Step | null,
  steady: Steadiness,
): Step[] {
  const { meetings, meetingOf, rounds, remainder } = timetable;
  const steps: Step[] = [];
  for (const meeting of timetable.tableAt(mentor, round)) {
    if (!steady.canLeave(meeting)) continue;
    const { mentee, allowed } = meetings[meeting];
    for (let to = remainder.model.from; to < rounds; to++) {
      if (has(allowed, to) && meetingOf[mentee * rounds + to] === NONE) steps.push({ meeting, to, before });
    }
  }
  return steps;
}

function carryOut(timetable: Timetable, last: Step): boolean {
  const steps: Step[] = [];
  for (let step: Step | null = last; step; step = step.before) steps.push(step);
  for (const { meeting } of steps) timetable.lift(meeting);
  for (const { meeting, to } of steps) timetable.put(meeting, to);
  return true;
}
