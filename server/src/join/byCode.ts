import { seatOf, type SeatRow } from '@rotunda/db/queries/seats';
import { minutes } from '@rotunda/shared/rules/time';
import { Refusal } from '../refusal.ts';
import { seatWithCode, seatWithLink } from '../roster/secrets.ts';
import type { Services } from '../services.ts';
import type { StartedSession } from '../sessions/start.ts';
import { Attempts } from './attempts.ts';
import { doorAt } from './door.ts';
import { phoneOf, takeSeat } from './seat.ts';

/** What a browser sends along, and from where. */
export interface From {
  readonly address: string;
  readonly cookies: string | undefined;
}

/** Guesses at personal codes, of which there are 887 million: few for each address, some more for the whole event. */
export class CodeGuesses {
  readonly #ofAddress: Attempts;
  readonly #ofEvent: Attempts;

  constructor({ clock }: Pick<Services, 'clock'>) {
    this.#ofAddress = new Attempts(clock, 60, minutes(10));
    this.#ofEvent = new Attempts(clock, 300, minutes(10));
  }

  check(eventId: string, address: string): void {
    this.#ofAddress.check(`${eventId} ${address}`);
    this.#ofEvent.check(eventId);
  }

  failed(eventId: string, address: string): void {
    this.#ofAddress.failed(`${eventId} ${address}`);
    this.#ofEvent.failed(eventId);
  }
}

interface Seated {
  readonly eventId: string;
  readonly participantId: string;
  readonly session: StartedSession | null;
}

/** Brings somebody back by the code on their card, on any phone and at any time. It does not say that they are here. */
export async function enterByCode(
  services: Services,
  guesses: CodeGuesses,
  joinCode: string,
  typed: string,
  { address, cookies }: From,
): Promise<Seated> {
  const { door, seat } = await services.db.read(async (tx) => {
    const door = await doorAt(tx, joinCode);
    guesses.check(door.id, address);
    return { door, seat: await seatWithCode(tx, door.id, services.key.unwrap(door.wrappedKey), typed) };
  });
  if (!seat) {
    guesses.failed(door.id, address);
    throw new Refusal('wrong-code', 'Nobody at this event has that code: check it and try again.', {
      field: 'code',
    });
  }
  return enter(services, door.id, seat, cookies, wrongCode);
}

const wrongCode = (): Refusal => new Refusal('wrong-code', 'This code was renewed: ask for the new one.');
const wrongLink = (): Refusal =>
  new Refusal('wrong-link', 'This personal link is not valid, or not any more: ask for a new one.');

/** Brings somebody back by their personal link, on any phone and at any time. It does not say that they are here. */
export async function enterByLink(
  services: Services,
  joinCode: string,
  token: string,
  { cookies }: From,
): Promise<Seated> {
  const { door, seat } = await services.db.read(async (tx) => {
    const door = await doorAt(tx, joinCode);
    return { door, seat: await seatWithLink(tx, door.id, services.key.unwrap(door.wrappedKey), token) };
  });
  if (!seat) throw wrongLink();
  return enter(services, door.id, seat, cookies, wrongLink);
}

async function enter(
  { db, clock }: Services,
  eventId: string,
  proven: SeatRow,
  cookies: string | undefined,
  refused: () => Refusal,
): Promise<Seated> {
  const now = clock.now();
  const { value: session } = await db.write(eventId, async (tx) => {
    const seat = await seatOf(tx, eventId, proven.id);
    // Renewed or removed since it was read.
    if (seat?.codeGeneration !== proven.codeGeneration) throw refused();
    return takeSeat(tx, seat, phoneOf(cookies, eventId), now);
  });
  return { eventId, participantId: proven.id, session };
}
