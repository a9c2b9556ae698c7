import type { Seat } from '@rotunda/shared/rules/planning';
import type { FlowPairs } from '../flow/optimum.ts';
import type { SeatingNetwork } from '../flow/seatingNetwork.ts';
import { sizeOf } from '../problem/rounds.ts';
import type { Random } from '../random.ts';
import { force } from './forcing.ts';
import { Placing } from './placing.ts';
import { Timetable } from './timetable.ts';

const MOST_PUSHES = 600;

/** A timetable, and the meetings that found no round in it. */
export interface Seating {
  readonly timetable: Timetable;
  readonly left: readonly number[];
}

/**
 * Gives every pair a round. Seats that are known come first and move only when nothing else helps; then whoever has fewest
 * rounds to choose from.
 */
export function seatPairs(
  { remainder, ladders }: SeatingNetwork,
  { open: pairs, fixedNeeds }: FlowPairs,
  known: readonly Seat[],
  random: Random,
): Seating {
  const { model, menteeOpen, mentorOpen } = remainder;
  const timetable = new Timetable(remainder, ladders, fixedNeeds);
  const { meetings } = timetable;
  for (const { mentee, mentor, need } of pairs) {
    timetable.add({ mentee, mentor, need, allowed: menteeOpen[mentee] & mentorOpen[mentor] });
  }
  const knownRound = new Map<number, number>();
  for (const [mentee, mentor, round] of known) knownRound.set(mentee * model.mentors + mentor, round);
  const kept = new Uint8Array(meetings.length);
  for (const [meeting, { mentee, mentor }] of meetings.entries()) {
    const round = knownRound.get(mentee * model.mentors + mentor);
    if (round === undefined || !timetable.fits(meeting, round)) continue;
    timetable.put(meeting, round);
    kept[meeting] = 1;
  }
  const choices = meetings.map(({ allowed }) => sizeOf(allowed));
  const waiting = [...meetings.keys()].filter((meeting) => kept[meeting] === 0);
  const worth = (m: number) => {
    let g = timetable.ground[m];
    if (timetable.top[m] >= 0)
      for (let r = ladders.start[meetings[m].need]; r <= timetable.top[m]; r++)
        g += ladders.gain(meetings[m].need, r, 0);
    return g;
  };
  waiting.sort((one, other) => choices[one] - choices[other] || worth(other) - worth(one) || one - other);
  const placing = new Placing(timetable);
  const stuck = waiting.filter((meeting) => !placing.place(meeting, (other) => kept[other] === 0));
  const left = stuck.filter(
    (meeting) =>
      !placing.place(meeting) && !force(timetable, placing, meeting, () => true, MOST_PUSHES, random),
  );
  return { timetable, left };
}
