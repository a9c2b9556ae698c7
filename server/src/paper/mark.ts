import { seatOf, setWithoutPhone } from '@rotunda/db/queries/seats';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { notOnRoster } from '../roster/refused.ts';

/**
 * Says that somebody takes part without a phone, or has one after all. Kept beside presence, like the phone that holds a
 * seat: it comes and goes at the door, and must raise no revision. Of whoever's seat a phone holds it is not said; it ends by
 * itself when one takes it.
 */
export const markPhone: WriteHandler<'person.phone'> = {
  write: async (tx, { input: { personId, withoutPhone } }) => {
    const seat = await seatOf(tx, tx.eventId, personId);
    if (!seat) throw notOnRoster();
    if (seat.withoutPhone === withoutPhone) return {};
    if (withoutPhone && seat.claimedAt !== null) throw seatIsHeld(seat.name);
    await setWithoutPhone(tx, [personId], withoutPhone);
    tx.touchFor([personId], 'presence');
    return {};
  },
};

const seatIsHeld = (name: string): Refusal =>
  new Refusal('has-phone', `A phone is signed in as ${name}: free the place first.`, {
    params: { name, reason: 'seat-held' },
  });
