import type { Model } from '../problem/model.ts';
import { Places } from '../problem/places.ts';

/** What ties a mentee to a seat: nothing, only the value of it, a required pair, a required pair with its round, or a fact. */
export const Hold = { none: 0, free: 1, requiredAnyRound: 2, requiredHere: 3, fact: 4 } as const;
export type Hold = (typeof Hold)[keyof typeof Hold];

export const NOBODY = -1;

/** Who sits where while a plan is being made, with the counts that the rules ask for. */
export class Schedule {
  readonly model: Model;
  /** The mentor of a mentee in a round, at `mentee * rounds + round`; `NOBODY` when idle. */
  readonly seat: Int32Array;
  /** What holds that seat (`Hold`), at the same position. */
  readonly hold: Hold[];
  /** The mentees at a table, at `mentor * rounds + round`. */
  readonly table: readonly number[][];
  /** Conversations, and rounds with company, per mentor. */
  readonly total: Int32Array;
  readonly roundsWithCompany: Int32Array;
  /** Rounds in which a mentee is there without a seat. */
  readonly idle: Int32Array;

  readonly #places: Places;

  constructor(model: Model) {
    this.#places = new Places(model);
    const { mentees, mentors, rounds } = model;
    this.model = model;
    this.seat = new Int32Array(mentees * rounds).fill(NOBODY);
    this.hold = new Array<Hold>(mentees * rounds).fill(Hold.none);
    this.table = Array.from({ length: mentors * rounds }, () => []);
    this.total = new Int32Array(mentors);
    this.roundsWithCompany = new Int32Array(mentors);
    this.idle = new Int32Array(mentees);
    for (const [index, here] of model.menteeHere.entries()) {
      const mentee = Math.floor(index / rounds);
      this.idle[mentee] = (this.idle[mentee] ?? 0) + here;
    }
    for (const [mentee, mentor, round] of model.facts) this.sit(mentee, mentor, round, Hold.fact);
  }

  /** The mentees at this table in this round. */
  at(mentor: number, round: number): readonly number[] {
    return this.#tableAt(mentor, round);
  }

  /** The mentor this mentee sits with in this round, or `NOBODY`. */
  mentorOf(mentee: number, round: number): number {
    return this.seat[mentee * this.model.rounds + round] ?? NOBODY;
  }

  holdOf(mentee: number, round: number): Hold {
    return this.hold[mentee * this.model.rounds + round] ?? Hold.none;
  }

  /** Seats a mentee who has no seat in this round. Rules are the caller's: see `canSit`. */
  sit(mentee: number, mentor: number, round: number, hold: Hold): void {
    const index = mentee * this.model.rounds + round;
    const table = this.#tableAt(mentor, round);
    this.seat[index] = mentor;
    this.hold[index] = hold;
    if (table.length === 0) this.#count(this.roundsWithCompany, mentor, 1);
    table.push(mentee);
    this.#count(this.total, mentor, 1);
    this.#count(this.idle, mentee, -1);
    this.#places.sit(mentee, mentor, round);
  }

  /** Takes away the seat a mentee has in this round. */
  stand(mentee: number, round: number): void {
    const index = mentee * this.model.rounds + round;
    const mentor = this.seat[index] ?? NOBODY;
    const table = this.#tableAt(mentor, round);
    this.seat[index] = NOBODY;
    this.hold[index] = Hold.none;
    table.splice(table.indexOf(mentee), 1);
    if (table.length === 0) this.#count(this.roundsWithCompany, mentor, -1);
    this.#count(this.total, mentor, -1);
    this.#count(this.idle, mentee, 1);
    this.#places.stand(mentee, mentor, round);
  }

  /** Whether this round can still be planned and the mentee is there, seated or not. */
  isOpen(mentee: number, round: number): boolean {
    const { model } = this;
    return round >= model.from && model.menteeHere[mentee * model.rounds + round] === 1;
  }

  /** Whether the two may meet at all: not forbidden and not planned together yet. */
  mayMeet(mentee: number, mentor: number): boolean {
    const { model, seat } = this;
    const first = mentee * model.rounds;
    for (let index = first; index < first + model.rounds; index++) if (seat[index] === mentor) return false;
    return !model.forbidden.has(mentee * model.mentors + mentor);
  }

  /** Whether this mentor can take one more mentee in this round: is there, has a seat, and is within all limits. */
  canServe(mentor: number, round: number): boolean {
    const { model } = this;
    const company = this.#tableAt(mentor, round).length;
    return (
      round >= model.from &&
      model.mentorHere[mentor * model.rounds + round] === 1 &&
      company < (model.seats[mentor * model.rounds + round] ?? 0) &&
      (this.total[mentor] ?? 0) < (model.maxTotal[mentor] ?? 0) &&
      (company > 0 || (this.roundsWithCompany[mentor] ?? 0) < (model.maxRounds[mentor] ?? 0))
    );
  }

  /** Whether an idle mentee can take this seat without breaking any rule. */
  canSit(mentee: number, mentor: number, round: number): boolean {
    return (
      this.isOpen(mentee, round) &&
      this.mentorOf(mentee, round) === NOBODY &&
      this.canServe(mentor, round) &&
      this.mayMeet(mentee, mentor) &&
      this.#places.allows(mentee, mentor, round)
    );
  }

  #tableAt(mentor: number, round: number): number[] {
    return this.table[mentor * this.model.rounds + round];
  }

  #count(counts: Int32Array, index: number, step: number): void {
    counts[index] = (counts[index] ?? 0) + step;
  }
}
