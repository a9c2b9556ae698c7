import { Hold, type Schedule } from './schedule.ts';

/** Gives people the seats they have already been told, wherever no rule, fact or required pair is in the way. */
export function keepAnnounced(schedule: Schedule): void {
  for (const [mentee, mentor, round] of schedule.model.announced) {
    if (schedule.canSit(mentee, mentor, round)) schedule.sit(mentee, mentor, round, Hold.free);
  }
}
