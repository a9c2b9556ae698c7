import type { Instance } from '@rotunda/shared/rules/planning';
import { factsOf } from '../facts.ts';

/** Who sits at how many tables, and whether one more may: seats of each table, and the limits of each mentor. */
export class TableCount {
  readonly #rounds: number;
  readonly #guests: Int32Array;
  readonly #seats: Int32Array;
  readonly #total: Int32Array;
  readonly #opened: Int32Array;
  readonly #mostTotal: number[];
  readonly #mostRounds: number[];
  /** Tables at which a plan may seat anybody at all, by mentor. */
  readonly #usable: readonly number[][];

  constructor(instance: Instance) {
    const { rounds, mentors, from = 0, extension } = instance;
    this.#rounds = rounds;
    this.#guests = new Int32Array(mentors.length * rounds);
    this.#seats = new Int32Array(mentors.length * rounds);
    this.#total = new Int32Array(mentors.length);
    this.#opened = new Int32Array(mentors.length);
    this.#mostTotal = mentors.map(({ maxTotal }) => maxTotal ?? Infinity);
    this.#mostRounds = mentors.map(({ maxRounds }) => maxRounds ?? Infinity);
    for (const [mentor, { cap }] of mentors.entries()) {
      this.#seats.fill(cap, mentor * rounds, (mentor + 1) * rounds);
    }
    for (const [mentor, round, own] of extension?.seats ?? []) this.#seats[mentor * rounds + round] = own;
    for (const [, mentor, round] of factsOf(instance)) this.#sit(mentor * rounds + round);
    this.#usable = mentors.map(({ absent }, mentor) =>
      Array.from({ length: rounds }, (_, round) => round)
        .filter((round) => round >= from && !absent.includes(round))
        .map((round) => mentor * rounds + round),
    );
  }

  /** Seats one mentee at all these tables; how many had been empty, or null (and nothing happens) when a rule forbids it. */
  take(tables: readonly number[]): number | null {
    let opened = 0;
    for (const [index, table] of tables.entries()) {
      if (!this.#hasRoom(table)) {
        this.release(tables.slice(0, index));
        return null;
      }
      if (this.#guests[table] === 0) opened++;
      this.#sit(table);
    }
    return opened;
  }

  release(tables: readonly number[]): void {
    for (const table of tables) {
      const mentor = this.#mentorOf(table);
      this.#total[mentor]--;
      if (--this.#guests[table] === 0) this.#opened[mentor]--;
    }
  }

  /** No more than this many seats can still be taken. */
  seatsLeft(): number {
    return this.#sum((mentor, tables) =>
      Math.min(
        this.#mostTotal[mentor] - this.#total[mentor],
        tables.reduce((seats, table) => seats + Math.max(0, this.#seats[table] - this.#guests[table]), 0),
      ),
    );
  }

  /** No more than this many tables can still get company for the first time. */
  tablesLeft(): number {
    return this.#sum((mentor, tables) =>
      Math.min(
        this.#mostTotal[mentor] - this.#total[mentor],
        this.#mostRounds[mentor] - this.#opened[mentor],
        tables.filter((table) => this.#guests[table] === 0 && this.#seats[table] > 0).length,
      ),
    );
  }

  #sum(count: (mentor: number, tables: readonly number[]) => number): number {
    return this.#usable.reduce((sum, tables, mentor) => sum + Math.max(0, count(mentor, tables)), 0);
  }

  #hasRoom(table: number): boolean {
    const mentor = this.#mentorOf(table);
    return (
      this.#guests[table] < this.#seats[table] &&
      this.#total[mentor] < this.#mostTotal[mentor] &&
      (this.#guests[table] > 0 || this.#opened[mentor] < this.#mostRounds[mentor])
    );
  }

  #sit(table: number): void {
    const mentor = this.#mentorOf(table);
    this.#total[mentor]++;
    if (this.#guests[table]++ === 0) this.#opened[mentor]++;
  }

  #mentorOf(table: number): number {
    return Math.floor(table / this.#rounds);
  }
}
