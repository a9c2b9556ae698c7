import type { EventRow } from '@rotunda/db/queries/setup';
import type { Instant } from '@rotunda/shared/rules/time';
import { wallInstant } from '@rotunda/shared/rules/walltime';

/** When the first step of the agenda is to begin. */
export function plannedStart({
  date,
  startTime,
  timeZone,
}: Pick<EventRow, 'date' | 'startTime' | 'timeZone'>): Instant {
  const at = wallInstant(date, startTime, timeZone);
  // Every way into the database checks all three.
  if (at === null) throw new Error('An event has a date or time that does not exist');
  return at;
}
