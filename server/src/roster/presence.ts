import type { EventTx } from '@rotunda/db';
import { setPresence } from '@rotunda/db/queries/presence';
import { seatOf, type SeatRow } from '@rotunda/db/queries/seats';
import { loadEvent } from '@rotunda/db/queries/setup';
import { arrival, type Presence, type PresenceSource } from '@rotunda/shared/rules/presence';
import type { Instant } from '@rotunda/shared/rules/time';
import type { AnswerOf } from '@rotunda/shared/schema/commands';
import type { WriteHandler } from '../handler.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { notOnRoster } from './refused.ts';

/** Writes down that somebody came or went; saying again what is known already changes nothing. */
export async function notePresence(
  tx: EventTx,
  seat: Pick<SeatRow, 'id' | 'presence'>,
  presence: Presence,
  source: PresenceSource,
  at: Instant,
): Promise<void> {
  if (seat.presence === presence) return;
  await setPresence(tx, { logId: newId(), personId: seat.id, presence, at, source });
  tx.touchFor([seat.id], 'presence');
}

/**
 * The same from a desk, of which there are several: answers since when it holds, and whether somebody had said so before,
 * so that only what one did oneself is taken back.
 */
export async function checkIn(
  tx: EventTx,
  seat: Pick<SeatRow, 'id' | 'presence' | 'presenceSince'>,
  presence: Presence,
  now: Instant,
): Promise<AnswerOf<'person.presence'>> {
  const changed = seat.presence !== presence;
  await notePresence(tx, seat, presence, 'facilitator', now);
  return { since: changed ? now : seat.presenceSince, changed };
}

/** The refusal for coming in through doors that nobody has opened. */
export const doorsClosed = (): Refusal =>
  new Refusal('doors-closed', 'The doors are not open: ask somebody at the desk.');

/** A facilitator or helper says who is here; any change, back again included, may be true. */
export const setPresenceByHand: WriteHandler<'person.presence'> = {
  write: async (tx, { input, now }) => {
    const seat = await seatOf(tx, tx.eventId, input.personId);
    if (!seat) throw notOnRoster();
    if (input.since !== undefined && input.since !== seat.presenceSince) throw changedElsewhere(seat);
    return checkIn(tx, seat, input.presence, now);
  },
};

const changedElsewhere = ({ name }: SeatRow): Refusal =>
  new Refusal('conflict', `Somebody else has said since whether ${name} is here: look again.`, {
    params: { name },
  });

/** "I have arrived", on one's own phone. Saying so at home, before doors are open, is not arriving. */
export const arrive: WriteHandler<'me.arrive'> = {
  write: async (tx, { sender, now }) => {
    const seat = await seatOf(tx, tx.eventId, sender.participantId ?? '');
    if (!seat) throw notOnRoster();
    const { event } = await loadEvent(tx, tx.eventId);
    const outcome = arrival(seat.presence, event.doors);
    if (outcome === 'doors-closed') throw doorsClosed();
    if (outcome === 'already-here') return {};
    await notePresence(tx, seat, 'here', 'participant', now);
    return {};
  },
};
