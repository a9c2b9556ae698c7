import type { Instant } from '@rotunda/shared/rules/time';
import { isoInZone } from '@rotunda/shared/rules/walltime';
import { eventDay } from '#lib/messages/dates.ts';
import { plan } from '#lib/messages/plan.ts';

/** When a plan was made, by the venue's clocks; the day is named unless it is today. */
export function madeWhen(at: Instant, now: Instant, timeZone: string): string {
  const [day = '', time = ''] = isoInZone(at, timeZone).split('T');
  const [today] = isoInZone(now, timeZone).split('T');
  const clock = time.slice(0, 5);
  return day === today ? plan.actions.made(clock) : plan.actions.madeOn(eventDay(day), clock);
}
