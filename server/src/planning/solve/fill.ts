import { Hold, NOBODY, type Schedule } from './schedule.ts';
import type { Scorer } from './score.ts';

/**
 * Seats everybody as often as there is room. Who has sat out most often chooses first, so that idle rounds stay even; each
 * takes the best seat that is free, the earliest round among equals. In one turn the order is the one given.
 */
export function fillSeats(schedule: Schedule, scorer: Scorer, order: Int32Array): void {
  const done = new Uint8Array(schedule.model.mentees);
  const gains = new Float64Array(schedule.model.mentors);
  for (let idle = schedule.model.rounds; idle > 0; idle--) {
    for (const mentee of order) {
      if (done[mentee] || (schedule.idle[mentee] ?? 0) < idle) continue;
      // Free seats only become fewer, so who finds none now need not ask again.
      if (!takeBestSeat(schedule, scorer, mentee, gains)) done[mentee] = 1;
    }
  }
}

function takeBestSeat(schedule: Schedule, scorer: Scorer, mentee: number, gains: Float64Array): boolean {
  const { model } = schedule;
  const rounds: number[] = [];
  for (let round = model.from; round < model.rounds; round++) {
    if (schedule.isOpen(mentee, round) && schedule.mentorOf(mentee, round) === NOBODY) rounds.push(round);
  }
  const [anyRound] = rounds;
  if (anyRound === undefined) return false;
  scorer.gainsIn(mentee, anyRound, gains);
  let best = { gain: -Infinity, mentor: NOBODY, round: -1 };
  for (const [mentor, ownGain] of gains.entries()) {
    if (ownGain + model.tableBonus <= best.gain) continue;
    for (const round of rounds) {
      if (!schedule.canServe(mentor, round)) continue;
      const gain = ownGain + (schedule.at(mentor, round).length === 0 ? model.tableBonus : 0);
      if (gain > best.gain) best = { gain, mentor, round };
    }
  }
  if (best.mentor === NOBODY) return false;
  schedule.sit(mentee, best.mentor, best.round, Hold.free);
  return true;
}
