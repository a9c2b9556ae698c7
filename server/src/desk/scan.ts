import { loadEvent } from '@rotunda/db/queries/setup';
import type { WriteHandler } from '../handler.ts';
import { CodeGuesses } from '../join/byCode.ts';
import { subjectOf } from '../keys.ts';
import { remembered } from '../plan/remembered.ts';
import { Refusal } from '../refusal.ts';
import { checkIn } from '../roster/presence.ts';
import { seatWithCode, seatWithLink } from '../roster/secrets.ts';
import type { Services } from '../services.ts';

/** Counted by account: a desk that guesses does not shut out the phones at the door, or another desk. */
const guessesOf = remembered((services: Services) => new CodeGuesses(services));

/**
 * Checks in whoever's card or phone was held to the camera of a desk, or whose code was typed there. The secret is
 * compared and forgotten: neither the answer nor the log has it.
 */
export const scan: WriteHandler<'desk.scan'> = {
  write: async (tx, { input, sender, now, services }) => {
    const guesses = guessesOf(services);
    const desk = sender.accountId ?? '';
    guesses.check(tx.eventId, desk);
    const { event } = await loadEvent(tx, tx.eventId);
    const eventKey = services.key.unwrap(event.wrappedKey);
    const find = subjectOf(input.secret) === null ? seatWithCode : seatWithLink;
    const seat = await find(tx, tx.eventId, eventKey, input.secret);
    if (!seat) {
      guesses.failed(tx.eventId, desk);
      throw new Refusal('wrong-code', 'Nobody at this event has that code: check it, or search by name.', {
        field: 'secret',
      });
    }
    return { personId: seat.id, ...(await checkIn(tx, seat, 'here', now)) };
  },
};
