import type { Database } from '@rotunda/db';
import { noteOwnAddresses, ownAddressesSince } from '@rotunda/db/queries/ownAddresses';
import { type Clock, type Instant, instant, minutes } from '@rotunda/shared/rules/time';
import { hostOf } from './origin.ts';

/** Long enough for a rehearsal of the hotspot to count on the day. */
const keptFor = minutes(14 * 24 * 60);
/** Each is tried by phones and stands in a header; what a computer has more of are networks inside it. */
const mostCurrent = 5;
const most = 10;

export interface AddressSources {
  /** Where other devices reach this server now, best first. */
  readonly current: () => readonly string[];
  /** Where they may soon. */
  readonly expected: () => readonly string[];
}

/**
 * Every address under which pages of this server may be open, or may find it: those it has now, those it may get, and
 * those it had lately. What is remembered outlives a crash, because a dead router often brings one along.
 */
export class AddressBook {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #sources: AddressSources;
  #remembered: readonly string[];
  #noted = '';

  private constructor(db: Database, clock: Clock, sources: AddressSources, remembered: readonly string[]) {
    this.#db = db;
    this.#clock = clock;
    this.#sources = sources;
    this.#remembered = remembered;
  }

  static async open(db: Database, clock: Clock, sources: AddressSources): Promise<AddressBook> {
    const remembered = await db.read((tx) => ownAddressesSince(tx, since(clock)));
    return new AddressBook(db, clock, sources, remembered);
  }

  /** What phones may try and pages may be open at, best first. */
  all(): string[] {
    const { current, expected } = this.#sources;
    return [...new Set([...current().slice(0, mostCurrent), ...expected(), ...this.#remembered])].slice(
      0,
      most,
    );
  }

  /** Whether a page of this origin is one of this server's, from whichever of its addresses. */
  has(origin: string | undefined): boolean {
    const host = hostOf(origin);
    return host !== undefined && this.all().some((address) => hostOf(address) === host);
  }

  /** Looks where the server is now, and remembers what is new. Answers whether anything is. */
  async look(): Promise<boolean> {
    const current = this.#sources.current();
    const text = current.join(' ');
    if (text === this.#noted) return false;
    this.#noted = text;
    this.#remembered = [...new Set([...current, ...this.#remembered])];
    await this.#db.writeInstance((tx) =>
      noteOwnAddresses(tx, current, this.#clock.now(), since(this.#clock)),
    );
    return true;
  }
}

const since = (clock: Clock): Instant => instant(clock.now() - keptFor);
