import { has } from '../problem/rounds.ts';
import { Placing } from '../rounds/placing.ts';
import type { Timetable } from '../rounds/timetable.ts';
import type { Steadiness } from './steadiness.ts';

const NONE = -1;

/**
 * Puts announced meetings back into the rounds that people were told, where the pairs are kept but their rounds were not: whoever
 * sits there meanwhile is seated in other rounds, by alternating paths that leave all seats alone that are as announced.
 */
export function restoreAnnounced(timetable: Timetable, steady: Steadiness): void {
  const placing = new Placing(timetable);
  for (const [meeting, { mentee }] of timetable.meetings.entries()) {
    const told = timetable.roundOf[meeting] === NONE ? NONE : steady.toldRound(meeting);
    if (told === NONE || told === timetable.roundOf[meeting] || !steady.mayMove(meeting)) continue;
    const before = timetable.roundOf.slice(0, timetable.meetings.length);
    const inTheWay = timetable.meetingOf[mentee * timetable.rounds + told];
    if (inTheWay !== NONE && !steady.canLeave(inTheWay)) continue;
    for (const guest of guestsToLeave(timetable, steady, meeting, told)) {
      if (putBack(timetable, placing, steady, meeting, told, [inTheWay, guest])) break;
      goBackTo(timetable, before);
    }
  }
}

/** Whose seat the meeting could take; −1 alone when there is a free one. */
function guestsToLeave(timetable: Timetable, steady: Steadiness, meeting: number, round: number): number[] {
  const { mentor } = timetable.meetings[meeting];
  if (!timetable.isFull(mentor, round)) return [NONE];
  return [...timetable.tableAt(mentor, round)].filter((guest) => steady.canLeave(guest));
}

function putBack(
  timetable: Timetable,
  placing: Placing,
  steady: Steadiness,
  meeting: number,
  round: number,
  leaving: readonly number[],
): boolean {
  const others = [...new Set(leaving)].filter((other) => other !== NONE);
  for (const moved of [meeting, ...others]) timetable.lift(moved);
  if (!has(timetable.meetings[meeting].allowed, round) || !timetable.fits(meeting, round)) return false;
  timetable.put(meeting, round);
  return others.every((other) => placing.place(other, (moved) => steady.canLeave(moved)));
}

/** Gives every meeting the round it had. */
function goBackTo(timetable: Timetable, rounds: Int32Array): void {
  const moved = [...rounds.keys()].filter((meeting) => timetable.roundOf[meeting] !== rounds[meeting]);
  for (const meeting of moved) if (timetable.roundOf[meeting] !== NONE) timetable.lift(meeting);
  for (const meeting of moved) timetable.put(meeting, rounds[meeting]);
}
