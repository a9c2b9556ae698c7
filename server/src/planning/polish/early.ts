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

  /**
   * What it gains when the mentee's meetings of two rounds change places, the earlier round first. By the end of the later one
   * the same has been gained either way, so only the rounds between them matter; and there one meeting stands for the other.
   */
  ofSwap(mentee: number, one: number, other: number): number {
    const { rounds, meetingOf, remainder } = this.#timetable;
    const first = meetingOf[mentee * rounds + one];
    const second = meetingOf[mentee * rounds + other];
    let counted = 0;
    const count = (round: number): boolean => {
      const meeting = meetingOf[mentee * rounds + round];
      if (meeting === NONE || !(this.#isAboutSame(meeting, first) || this.#isAboutSame(meeting, second)))
        return false;
      this.#climb(meeting, 1);
      this.#counted[counted++] = meeting;
      return true;
    };
    for (let round = remainder.model.from; round < one; round++) count(round);
    let difference = this.#worth(second) - this.#worth(first);
    let gain = difference;
    for (let round = one + 1; round < other; round++) {
      if (count(round)) difference = this.#worth(second) - this.#worth(first);
      gain += difference;
    }
    while (counted > 0) this.#climb(this.#counted[--counted], -1);
    return gain;
  }

  #isAboutSame(meeting: number, other: number): boolean {
    const { meetings } = this.#timetable;
    return other !== NONE && meetings[meeting].need === meetings[other].need;
  }

  /** What a meeting earns after those that are counted. */
  #worth(meeting: number): number {
    if (meeting === NONE) return 0;
    const { meetings, top, ladders, ground } = this.#timetable;
    let worth = ground[meeting];
    if (top[meeting] === NONE) return worth;
    const { need } = meetings[meeting];
    for (let rung = ladders.start[need]; rung <= top[meeting]; rung++) {
      worth += ladders.gain(need, rung, this.#reached[rung]);
    }
    return worth;
  }

  #climb(meeting: number, by: number): void {
    const { meetings, top, ladders } = this.#timetable;
    if (top[meeting] === NONE) return;
    for (let rung = ladders.start[meetings[meeting].need]; rung <= top[meeting]; rung++)
      this.#reached[rung] += by;
  }
}
