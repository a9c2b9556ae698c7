import { PairMark } from '../problem/remainder.ts';
import { has } from '../problem/rounds.ts';
import type { Timetable } from './timetable.ts';

const NONE = -1;

/**
 * Seats whoever sits out although a seat is free, those with most idle rounds first. Needed only where some pair of the flow
 * found no round. What the new conversations are about is decided by whoever asks for the focuses afterwards.
 */
export function fillFreeSeats(timetable: Timetable): void {
  const { remainder, meetings, meetingOf, roundOf, rounds } = timetable;
  const { model, menteeOpen, mentorOpen, pairs } = remainder;
  const meets = new Set<number>();
  for (const [meeting, { mentee, mentor }] of meetings.entries()) {
    if (roundOf[meeting] !== NONE) meets.add(mentee * model.mentors + mentor);
  }
  const idleRounds = (mentee: number): number[] =>
    Array.from({ length: rounds }, (_, round) => round).filter(
      (round) => has(menteeOpen[mentee], round) && meetingOf[mentee * rounds + round] === NONE,
    );
  const idle = Array.from({ length: model.mentees }, (_, mentee) => ({ mentee, open: idleRounds(mentee) }));
  idle.sort((one, other) => other.open.length - one.open.length || one.mentee - other.mentee);
  for (const { mentee, open } of idle) {
    for (const round of open) {
      for (let mentor = 0; mentor < model.mentors; mentor++) {
        const pair = mentee * model.mentors + mentor;
        if (!has(mentorOpen[mentor], round) || meets.has(pair)) continue;
        if ((pairs[pair] & (PairMark.barred | PairMark.required)) !== 0 || !timetable.hasRoom(mentor, round))
          continue;
        if (timetable.totalOf(mentor) >= remainder.totalLeft[mentor]) continue;
        if (!timetable.places.allows(mentee, mentor, round)) continue;
        meets.add(pair);
        timetable.put(
          timetable.add({ mentee, mentor, need: NONE, allowed: menteeOpen[mentee] & mentorOpen[mentor] }),
          round,
        );
        break;
      }
    }
  }
}
