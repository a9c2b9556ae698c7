import { findByName, seatOf, type SeatRow } from '@rotunda/db/queries/seats';
import { searchName } from '@rotunda/shared/rules/people';
import { minutes } from '@rotunda/shared/rules/time';
import type { BodyOf, RouteAnswerOf } from '@rotunda/shared/schema/routes';
import { Refusal } from '../refusal.ts';
import { notePresence } from '../roster/presence.ts';
import { notOnRoster } from '../roster/refused.ts';
import type { Services } from '../services.ts';
import type { StartedSession } from '../sessions/start.ts';
import { Attempts } from './attempts.ts';
import { openDoorAt } from './door.ts';
import { holderOf, phoneOf, takeSeat } from './seat.ts';

/** Enough to find oneself, too few to copy a roster. */
const mostFound = 5;
/** Fewer letters than these find only those a part of whose name they are as a whole: Bo, 李明. */
const lettersOfBeginning = 3;

/** Finds people at an open door by letters of their name. */
export async function find(
  { db }: Services,
  joinCode: string,
  { letters }: BodyOf<'POST /api/join/:joinCode/find'>,
): Promise<RouteAnswerOf<'POST /api/join/:joinCode/find'>> {
  const looked = searchName(letters);
  const typed = Array.from(looked.replaceAll(' ', '')).length;
  return db.read(async (tx) => {
    const door = await openDoorAt(tx, joinCode);
    if (typed === 0) return { people: [] };
    const found = await findByName(
      tx,
      door.id,
      looked,
      typed < lettersOfBeginning ? 'whole' : 'beginning',
      mostFound,
    );
    return {
      people: found.map(({ id, name, emailNormalised }) => ({
        personId: id,
        name,
        asksEmail: emailNormalised !== null,
      })),
    };
  });
}

/** Letters of an address that somebody else would have to guess. */
const lettersAsked = 3;

const knowsEmail = ({ emailNormalised }: SeatRow, typed: string): boolean => {
  if (emailNormalised === null) return true;
  const letters = typed.replace(/\s/gu, '').toLowerCase();
  return letters.length >= lettersAsked && emailNormalised.startsWith(letters);
};

/** Guesses at the letters of addresses: few for each seat, more for everybody behind one address. */
export class LetterGuesses {
  readonly #ofSeat: Attempts;
  readonly #ofAddress: Attempts;

  constructor({ clock }: Pick<Services, 'clock'>) {
    this.#ofSeat = new Attempts(clock, 10, minutes(10));
    this.#ofAddress = new Attempts(clock, 100, minutes(10));
  }

  check(seatKey: string, addressKey: string): void {
    this.#ofSeat.check(seatKey);
    this.#ofAddress.check(addressKey);
  }

  failed(seatKey: string, addressKey: string): void {
    this.#ofSeat.failed(seatKey);
    this.#ofAddress.failed(addressKey);
  }
}

/**
 * Takes a seat by name, at an open door: whoever does that has arrived. A seat that a phone holds is never taken over so;
 * the phone that holds it may say it again.
 */
export async function claim(
  services: Services,
  guesses: LetterGuesses,
  joinCode: string,
  { personId, emailLetters }: BodyOf<'POST /api/join/:joinCode/claim'>,
  from: { readonly address: string; readonly cookies: string | undefined },
): Promise<{ eventId: string; participantId: string; session: StartedSession | null }> {
  const { db, clock } = services;
  const now = clock.now();
  const { id: eventId } = await db.read((tx) => openDoorAt(tx, joinCode));
  const [seatKey, addressKey] = [`${eventId} ${personId}`, `${eventId} ${from.address}`];
  guesses.check(seatKey, addressKey);
  const phone = phoneOf(from.cookies, eventId);
  const { value: session } = await db.write(eventId, async (tx) => {
    await openDoorAt(tx, joinCode);
    const seat = await seatOf(tx, eventId, personId);
    if (!seat) throw notOnRoster();
    const isTheirs = (await holderOf(tx, phone, now)) === seat.id;
    if (!isTheirs && !knowsEmail(seat, emailLetters)) {
      guesses.failed(seatKey, addressKey);
      throw new Refusal(
        'wrong-letters',
        'Those are not the first letters of the e-mail address on the roster.',
        {
          field: 'emailLetters',
        },
      );
    }
    if (!isTheirs && seat.claimedAt !== null) {
      throw new Refusal(
        'seat-taken',
        `Another phone holds the seat of ${seat.name}: use your personal code, or ask at the desk.`,
        { params: { name: seat.name } },
      );
    }
    await notePresence(tx, seat, 'here', 'participant', now);
    return takeSeat(tx, seat, phone, now);
  });
  return { eventId, participantId: personId, session };
}
