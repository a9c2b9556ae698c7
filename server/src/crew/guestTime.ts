import type { EventTx } from '@rotunda/db';
import { moveGuests } from '@rotunda/db/queries/crew';
import { loadSetup, type SetupSlice } from '@rotunda/db/queries/setup';
import { stepsOf } from '@rotunda/shared/rules/agenda';
import { type Instant, instant, later, minutes, sum } from '@rotunda/shared/rules/time';
import { plannedStart } from '../events/plannedStart.ts';

const oneDay = minutes(24 * 60);

/** Until when a guest helps: a day after the event's planned finish, or after now where that is over. */
export function guestUntil({ event, agenda }: Pick<SetupSlice, 'event' | 'agenda'>, now: Instant): Instant {
  const finish = later(plannedStart(event), sum(stepsOf(agenda).map((step) => step.duration)));
  return later(instant(Math.max(finish, now)), oneDay);
}

/** Guests stay for as long as the event needs them, when it is moved or becomes longer or shorter. */
export async function guestsFollow(tx: EventTx, now: Instant): Promise<void> {
  await moveGuests(tx, guestUntil(await loadSetup(tx, tx.eventId), now));
}
