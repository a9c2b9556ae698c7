import type { Timetable } from '../rounds/timetable.ts';

const NONE = -1;

/**
 * How many conversations have reached each rung of the needs' ladders, as meetings are counted one by one, and what the next one
 * earns then, in units. Whoever counts meetings takes them back afterwards: what stands is what was held or is fixed.
 */
export class Climb {
  readonly #timetable: Timetable;
  readonly #reached: Int32Array;
  /** What the next conversation on a rung earns when so many have reached it, at `rung * places + reached`. */
  readonly #gain: Float64Array;
  readonly #places: number;

  constructor(timetable: Timetable) {
    const { ladders, remainder, rounds, reached } = timetable;
    const needs = remainder.model.needTopic.length;
    this.#timetable = timetable;
    this.#reached = reached.slice();
    this.#places = 1 + rounds + reached.reduce((most, own) => Math.max(most, own), 0);
    this.#gain = new Float64Array(reached.length * this.#places);
    for (let need = 0; need < needs; need++) {
      for (let rung = ladders.start[need]; rung < ladders.start[need + 1]; rung++) {
        for (let place = 0; place < this.#places; place++)
          this.#gain[rung * this.#places + place] = ladders.gain(need, rung, place);
      }
    }
  }

  /** Counts a meeting, or takes it back. */
  count(meeting: number, by: 1 | -1): void {
    const { needOf, top, ladders } = this.#timetable;
    if (top[meeting] === NONE) return;
    for (let rung = ladders.start[needOf[meeting]]; rung <= top[meeting]; rung++) this.#reached[rung] += by;
  }

  /** What a rung adds to the next conversation that reaches it. */
  gain(rung: number): number {
    return this.#gain[rung * this.#places + this.#reached[rung]];
  }

  /** What a meeting earns after those that are counted; 0 for none. */
  worth(meeting: number): number {
    if (meeting === NONE) return 0;
    const { needOf, top, ladders, ground } = this.#timetable;
    let worth = ground[meeting];
    if (top[meeting] === NONE) return worth;
    for (let rung = ladders.start[needOf[meeting]]; rung <= top[meeting]; rung++) worth += this.gain(rung);
    return worth;
  }
}
