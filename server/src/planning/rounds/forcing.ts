import { has } from '../problem/rounds.ts';
import type { Random } from '../random.ts';
import type { Placing } from './placing.ts';
import type { Timetable } from './timetable.ts';

const NONE = -1;

/**
 * Places a meeting that no path of moves could place: it takes the round where it pushes out whoever was pushed out least so
 * far, and those look for a round in turn. Counting the pushes keeps the search from going in circles (the weighting of
 * constraints by Morris, The Breakout Method, AAAI 1993). Gives up after so many pushes, and then leaves everything as it was.
 */
export function force(
  timetable: Timetable,
  placing: Placing,
  start: number,
  mayMove: (meeting: number) => boolean,
  mostPushes: number,
  random: Random,
): boolean {
  const before = timetable.roundOf.slice();
  const pushes = new Map<number, number>();
  const weightOf = (meeting: number): number =>
    mayMove(meeting) ? 1 + (pushes.get(meeting) ?? 0) : Infinity;
  const waiting = [start];
  for (let pushed = 0; pushed < mostPushes;) {
    const meeting = waiting.pop();
    if (meeting === undefined) return true;
    if (placing.place(meeting, mayMove)) continue;
    const push = cheapestPush(timetable, meeting, weightOf, random);
    if (!push) break;
    for (const other of push.out) {
      timetable.lift(other);
      pushes.set(other, (pushes.get(other) ?? 0) + 1);
      waiting.push(other);
      pushed++;
    }
    timetable.put(meeting, push.round);
  }
  for (const [meeting, round] of timetable.roundOf.entries()) if (round !== NONE) timetable.lift(meeting);
  for (const [meeting, round] of before.entries()) if (round !== NONE) timetable.put(meeting, round);
  return false;
}

interface Push {
  readonly round: number;
  readonly out: readonly number[];
  readonly weight: number;
}

function cheapestPush(
  timetable: Timetable,
  meeting: number,
  weightOf: (meeting: number) => number,
  random: Random,
): Push | null {
  const { meetings, meetingOf, rounds } = timetable;
  const { mentee, mentor, allowed } = meetings[meeting];
  let best: Push | null = null;
  for (let round = 0; round < rounds; round++) {
    if (!has(allowed, round) || !timetable.places.allows(mentee, mentor, round)) continue;
    const own = meetingOf[mentee * rounds + round];
    const atMentee = own === NONE ? [] : [own];
    for (const out of roomMakers(timetable, mentor, round)) {
      const all = [...atMentee, ...out];
      const weight = all.reduce((sum, other) => sum + weightOf(other), random() / 2);
      if (weight < (best?.weight ?? Infinity)) best = { round, out: all, weight };
    }
  }
  return best;
}

/** The sets of guests of which one must go so that the mentor can take one more in this round. */
function roomMakers(timetable: Timetable, mentor: number, round: number): (readonly number[])[] {
  if (timetable.hasRoom(mentor, round)) return [[]];
  if (timetable.isFull(mentor, round))
    return Array.from(timetable.tableAt(mentor, round), (guest) => [guest]);
  // The mentor may open no further round: another round has to lose its company.
  const { company } = timetable.remainder;
  return Array.from({ length: timetable.rounds }, (_, other) => other)
    .filter((other) => other !== round && company[mentor * timetable.rounds + other] === 0)
    .map((other) => [...timetable.tableAt(mentor, other)])
    .filter((guests) => guests.length > 0);
}
