import { revokeAliases } from '@rotunda/db/queries/aliases';
import { setCodeGeneration } from '@rotunda/db/queries/people';
import { freeSeat, seatOf, seatsOf } from '@rotunda/db/queries/seats';
import { deleteSessionsOfParticipant } from '@rotunda/db/queries/sessions';
import { loadEvent } from '@rotunda/db/queries/setup';
import type { EventTx } from '@rotunda/db';
import type { WriteHandler } from '../handler.ts';
import { codesOf, freeGeneration } from './codes.ts';
import { notOnRoster } from './refused.ts';

/**
 * Whether a phone holds a seat is kept beside presence and announced with it: hundreds of people who come in together
 * must not raise the revision that facilitators and plans decide on.
 */
async function closeSeat(tx: EventTx, personId: string): Promise<void> {
  await deleteSessionsOfParticipant(tx, personId);
  await freeSeat(tx, personId);
  tx.touchFor([personId], 'presence');
}

/** Signs every phone of a person out, so that another can take the seat by name. Link and code stay good. */
export const releaseSeat: WriteHandler<'person.release'> = {
  write: async (tx, { input }) => {
    const seat = await seatOf(tx, tx.eventId, input.personId);
    if (!seat) throw notOnRoster();
    await closeSeat(tx, seat.id);
    return {};
  },
};

/** Makes a person's link and code useless, signs every phone out that came in by them, and makes new ones. */
export const renewCode: WriteHandler<'person.renewCode'> = {
  write: async (tx, { input, services }) => {
    const seat = await seatOf(tx, tx.eventId, input.personId);
    if (!seat) throw notOnRoster();
    const { event } = await loadEvent(tx, tx.eventId);
    const eventKey = services.key.unwrap(event.wrappedKey);
    const taken = codesOf(eventKey, await seatsOf(tx, tx.eventId));
    await setCodeGeneration(tx, seat.id, freeGeneration(eventKey, seat.id, taken, seat.codeGeneration + 1));
    await revokeAliases(tx, seat.id);
    await closeSeat(tx, seat.id);
    return {};
  },
};
