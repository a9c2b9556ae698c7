import { mentorsFor } from './matching.ts';
import { Hold, NOBODY, type Schedule } from './schedule.ts';
import type { Scorer } from './score.ts';

/**
 * Gives as many mentees as possible one conversation about one of their needs.
 *
 * A maximum matching of mentees to seats by augmenting paths (Kuhn 1955): whoever finds the good seats taken asks each of
 * those who sit there to take another one that serves them, and so on. Exact unless mentors limit their rounds, where a path
 * that would have to close one round to open another may be missed.
 */
export class Cover {
  readonly #schedule: Schedule;
  readonly #scorer: Scorer;
  readonly #mentors: readonly (readonly number[])[];
  /** Tables already asked on the present path, at `mentor * rounds + round`. */
  readonly #asked: Uint8Array;

  constructor(schedule: Schedule, scorer: Scorer) {
    const { model } = schedule;
    this.#schedule = schedule;
    this.#scorer = scorer;
    this.#mentors = Array.from({ length: model.mentees }, (_, mentee) => mentorsFor(model, mentee));
    this.#asked = new Uint8Array(model.mentors * model.rounds);
  }

  /** Tries everyone in the given order, those with the fewest mentors to choose from first. */
  run(order: Int32Array): void {
    const choices = (mentee: number) => this.#mentors[mentee]?.length ?? 0;
    for (const mentee of [...order].sort((one, other) => choices(one) - choices(other))) {
      if (this.#scorer.isCovered(mentee)) continue;
      this.#asked.fill(0);
      this.#cover(mentee);
    }
  }

  #cover(mentee: number): boolean {
    return this.#findSeat(mentee, this.#mentors[mentee] ?? [], Hold.free);
  }

  /** Seats the mentee with one of these mentors: where a seat is free, else where somebody makes room. */
  #findSeat(mentee: number, mentors: readonly number[], hold: Hold): boolean {
    const { rounds, from } = this.#schedule.model;
    for (const mentor of mentors) {
      for (let round = from; round < rounds; round++) {
        if (this.#takeSeat(mentee, mentor, round, hold)) return true;
      }
    }
    for (const mentor of mentors) {
      for (let round = from; round < rounds; round++) {
        const table = mentor * rounds + round;
        if (this.#asked[table] || !this.#mayTake(mentee, mentor, round, hold)) continue;
        this.#asked[table] = 1;
        for (const [other, otherRound] of this.#inTheWay(mentor, round)) {
          if (this.#makeRoom(mentee, mentor, round, hold, other, otherRound)) return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the mentee could sit there but for the seats and limits of the mentor. A seat that only its value holds is given
   * up for being covered, but not for a required pair that moves, lest the mentee lose what covers them.
   */
  #mayTake(mentee: number, mentor: number, round: number, hold: Hold): boolean {
    const schedule = this.#schedule;
    const givesUp = hold === Hold.free ? Hold.free : Hold.none;
    return (
      schedule.isOpen(mentee, round) &&
      schedule.holdOf(mentee, round) <= givesUp &&
      schedule.mayMeet(mentee, mentor) &&
      schedule.model.mentorHere[mentor * schedule.model.rounds + round] === 1
    );
  }

  /** Whose leaving could free a seat there: those at the full table, or anyone of a mentor who is at a limit. */
  #inTheWay(mentor: number, round: number): (readonly [mentee: number, round: number])[] {
    const { model } = this.#schedule;
    const there = this.#schedule.at(mentor, round);
    if (there.length >= (model.seats[mentor] ?? 0)) return there.map((mentee) => [mentee, round]);
    const all: (readonly [number, number])[] = [];
    for (let other = model.from; other < model.rounds; other++) {
      for (const mentee of this.#schedule.at(mentor, other)) all.push([mentee, other]);
    }
    return all;
  }

  /** Moves `other` away, seats the mentee, and finds something else for `other`; or leaves everything as it was. */
  #makeRoom(
    mentee: number,
    mentor: number,
    round: number,
    hold: Hold,
    other: number,
    otherRound: number,
  ): boolean {
    const schedule = this.#schedule;
    const otherHold = schedule.holdOf(other, otherRound);
    if (other === mentee || otherHold >= Hold.requiredHere) return false;
    const before = schedule.mentorOf(mentee, round);
    const wasCovered = this.#scorer.isCovered(other);
    schedule.stand(other, otherRound);
    if (this.#takeSeat(mentee, mentor, round, hold)) {
      if (this.#settle(other, mentor, otherHold, wasCovered)) return true;
      schedule.stand(mentee, round);
      if (before !== NOBODY) schedule.sit(mentee, before, round, Hold.free);
    }
    schedule.sit(other, mentor, otherRound, otherHold);
    return false;
  }

  /** A required pair needs another round with the same mentor; anybody else who was covered must be covered again. */
  #settle(mentee: number, mentor: number, hold: Hold, wasCovered: boolean): boolean {
    if (hold === Hold.requiredAnyRound) return this.#findSeat(mentee, [mentor], hold);
    return !wasCovered || this.#scorer.isCovered(mentee) || this.#cover(mentee);
  }

  /** Takes the seat if the rules allow it, leaving what the mentee had in that round. */
  #takeSeat(mentee: number, mentor: number, round: number, hold: Hold): boolean {
    const schedule = this.#schedule;
    if (!schedule.canServe(mentor, round) || !this.#mayTake(mentee, mentor, round, hold)) return false;
    if (schedule.mentorOf(mentee, round) !== NOBODY) schedule.stand(mentee, round);
    schedule.sit(mentee, mentor, round, hold);
    return true;
  }
}
