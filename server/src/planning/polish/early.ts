import type { Timetable } from '../rounds/timetable.ts';

const NONE = -1;

/**
 * How early the value of a mentee's conversations comes: the sum, over all rounds left, of what has been gained by the end of
 * that round, in units. Events get cut short, and people leave.
 */
export class EarlyValue {
  readonly #timetable: Timetable;
  readonly #reached: Int32Array;
  readonly #counted: Int32Array;

  constructor(timetable: Timetable) {
    this.#timetable = timetable;
    this.#reached = timetable.reached.slice();
    this.#counted = new Int32Array(timetable.rounds);
  }

  /** The early value of a mentee when what is in two rounds changes places (the same round twice: as it is). */
  of(mentee: number, one: number, other: number): number {
    const { rounds, meetingOf, ground, remainder } = this.#timetable;
    let gained = 0;
    let early = 0;
    let counted = 0;
    for (let round = remainder.model.from; round < rounds; round++) {
      const source = round === one ? other : round === other ? one : round;
      const meeting = meetingOf[mentee * rounds + source];
      if (meeting !== NONE) {
        gained += ground[meeting] + this.#climb(meeting);
        this.#counted[counted++] = meeting;
      }
      early += gained;
    }
    while (counted > 0) this.#descend(this.#counted[--counted]);
    return early;
  }

  /** What a meeting earns on its ladder after those that climbed before. */
  #climb(meeting: number): number {
    const { meetings, top, ladders } = this.#timetable;
    if (top[meeting] === NONE) return 0;
    const { need } = meetings[meeting];
    let gain = 0;
    for (let rung = ladders.start[need]; rung <= top[meeting]; rung++) {
      gain += ladders.gain(need, rung, this.#reached[rung]++);
    }
    return gain;
  }

  #descend(meeting: number): void {
    const { meetings, top, ladders } = this.#timetable;
    if (top[meeting] === NONE) return;
    for (let rung = ladders.start[meetings[meeting].need]; rung <= top[meeting]; rung++)
      this.#reached[rung]--;
  }
}
