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
    return this.#takeFreeSeat(mentee) || this.#askForSeat(mentee);
  }

  #takeFreeSeat(mentee: number): boolean {
    for (const mentor of this.#mentors[mentee] ?? []) {
      for (let round = this.#schedule.model.from; round < this.#schedule.model.rounds; round++) {
        if (this.#swapInto(mentee, mentor, round)) return true;
      }
    }
    return false;
  }

  #askForSeat(mentee: number): boolean {
    const { rounds, from } = this.#schedule.model;
    for (const mentor of this.#mentors[mentee] ?? []) {
      for (let round = from; round < rounds; round++) {
        const table = mentor * rounds + round;
        if (this.#asked[table] || !this.#mayTake(mentee, mentor, round)) continue;
        this.#asked[table] = 1;
        for (const [other, otherRound] of this.#inTheWay(mentor, round)) {
          if (this.#makeRoom(mentee, mentor, round, other, otherRound)) return true;
        }
      }
    }
    return false;
  }

  /** Whether the mentee could leave what they have in this round (nothing, or a seat that only its value holds). */
  #mayTake(mentee: number, mentor: number, round: number): boolean {
    const schedule = this.#schedule;
    return (
      schedule.isOpen(mentee, round) &&
      schedule.holdOf(mentee, round) <= Hold.free &&
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

  /** Moves `other` away, seats the mentee, and finds something else for `other`; else leaves everything as it was. */
  #makeRoom(mentee: number, mentor: number, round: number, other: number, otherRound: number): boolean {
    const schedule = this.#schedule;
    const hold = schedule.holdOf(other, otherRound);
    if (other === mentee || hold >= Hold.requiredHere) return false;
    const before = schedule.mentorOf(mentee, round);
    schedule.stand(other, otherRound);
    if (this.#swapInto(mentee, mentor, round)) {
      if (this.#settle(other, mentor, hold)) return true;
      schedule.stand(mentee, round);
      if (before !== NOBODY) schedule.sit(mentee, before, round, Hold.free);
    }
    schedule.sit(other, mentor, otherRound, hold === Hold.requiredAnyRound ? hold : Hold.free);
    return false;
  }

  /** A required pair needs another round with the same mentor; anybody else needs to be covered somewhere. */
  #settle(mentee: number, mentor: number, hold: number): boolean {
    if (hold !== Hold.requiredAnyRound) return this.#scorer.isCovered(mentee) || this.#cover(mentee);
    for (let round = this.#schedule.model.from; round < this.#schedule.model.rounds; round++) {
      if (!this.#schedule.canSit(mentee, mentor, round)) continue;
      this.#schedule.sit(mentee, mentor, round, Hold.requiredAnyRound);
      if (this.#scorer.isCovered(mentee) || this.#cover(mentee)) return true;
      this.#schedule.stand(mentee, round);
    }
    return false;
  }

  /** Takes the seat if the rules allow it, leaving what the mentee had in that round. */
  #swapInto(mentee: number, mentor: number, round: number): boolean {
    const schedule = this.#schedule;
    if (!this.#mayTake(mentee, mentor, round)) return false;
    const before = schedule.mentorOf(mentee, round);
    if (before !== NOBODY) schedule.stand(mentee, round);
    if (schedule.canServe(mentor, round)) {
      schedule.sit(mentee, mentor, round, Hold.free);
      return true;
    }
    if (before !== NOBODY) schedule.sit(mentee, before, round, Hold.free);
    return false;
  }
}
