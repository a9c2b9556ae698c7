import type { Timetable } from '../rounds/timetable.ts';
import type { Climb } from './climb.ts';

const NONE = -1;
/** What somebody without a meeting in a round talks about: nothing that anything else could be about. */
const NOTHING = -2;

/**
 * How early the value of a mentee's conversations comes: the sum, over all rounds left, of what has been gained by the end of
 * that round, in units. Events get cut short, and people leave.
 */
export class EarlyValue {
  readonly #timetable: Timetable;
  readonly #climb: Climb;
  readonly #counted: Int32Array;

  constructor(timetable: Timetable, climb: Climb) {
    this.#timetable = timetable;
    this.#climb = climb;
    this.#counted = new Int32Array(timetable.rounds);
  }

  /**
   * What it gains when the mentee's meetings of two rounds change places, the earlier round first. By the end of the later one
   * the same has been gained either way, so only the rounds between them matter; and there one meeting stands for the other.
   */
  ofSwap(mentee: number, one: number, other: number): number {
    const { rounds, meetingOf, needOf, remainder } = this.#timetable;
    const climb = this.#climb;
    const row = mentee * rounds;
    const first = meetingOf[row + one];
    const second = meetingOf[row + other];
    const firstNeed = first === NONE ? NOTHING : needOf[first];
    const secondNeed = second === NONE ? NOTHING : needOf[second];
    let counted = 0;
    let difference = 0;
    let isKnown = false;
    let gain = 0;
    for (let round = remainder.model.from; round < other; round++) {
      const meeting = meetingOf[row + round];
      const isAboutSame =
        meeting !== NONE && (needOf[meeting] === firstNeed || needOf[meeting] === secondNeed);
      if (isAboutSame && round !== one) {
        climb.count(meeting, 1);
        this.#counted[counted++] = meeting;
        isKnown = false;
      }
      if (round < one) continue;
      if (!isKnown) difference = climb.worth(second) - climb.worth(first);
      isKnown = true;
      gain += difference;
    }
    while (counted > 0) climb.count(this.#counted[--counted], -1);
    return gain;
  }
}
