import type { Timetable } from '../rounds/timetable.ts';

const NONE = -1;

/** What it counts, in units, that an announced seat stays; less than company at a table, more than all that comes early. */
const WORTH = 20_000;

/** Which meetings people have been told of, and which cannot change rounds at all. */
export class Steadiness {
  readonly #timetable: Timetable;
  /** Announced seats, as numbers. */
  readonly #told: ReadonlySet<number>;
  /** The round in which a pair was told to meet. */
  readonly #roundOf: ReadonlyMap<number, number>;

  constructor(timetable: Timetable) {
    this.#timetable = timetable;
    this.#told = new Set(
      timetable.remainder.model.announced.map(([mentee, mentor, round]) => this.#key(mentee, mentor, round)),
    );
    this.#roundOf = new Map(
      timetable.remainder.model.announced.map(([mentee, mentor, round]) => [
        mentee * timetable.remainder.model.mentors + mentor,
        round,
      ]),
    );
  }

  /** The round in which the two were told to meet; −1 when they were not. */
  toldRound(meeting: number): number {
    const { mentee, mentor } = this.#timetable.meetings[meeting];
    return this.#roundOf.get(mentee * this.#timetable.remainder.model.mentors + mentor) ?? NONE;
  }

  /** Somebody who stays at a place is never moved once there is a round for them: their mentors would have to move with them. */
  mayMove(meeting: number): boolean {
    return !this.#timetable.places.isBound(this.#timetable.meetings[meeting].mentee);
  }

  /** What it is worth to have the meeting in this round, because that is what people were told. */
  worth(meeting: number, round: number): number {
    if (this.#told.size === 0) return 0;
    const { mentee, mentor } = this.#timetable.meetings[meeting];
    return this.#told.has(this.#key(mentee, mentor, round)) ? WORTH : 0;
  }

  /** Whether the meeting is in the round that people were told. */
  isTold(meeting: number): boolean {
    return this.worth(meeting, this.#timetable.roundOf[meeting]) > 0;
  }

  /** Whether the meeting may go to another round. */
  canLeave(meeting: number): boolean {
    return this.mayMove(meeting) && !this.isTold(meeting);
  }

  #key(mentee: number, mentor: number, round: number): number {
    const { rounds, remainder } = this.#timetable;
    return (mentee * remainder.model.mentors + mentor) * rounds + round;
  }
}
