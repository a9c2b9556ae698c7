import { has } from '../problem/rounds.ts';
import type { Timetable } from './timetable.ts';

const NONE = -1;

/**
 * Finds rounds for meetings, moving others out of the way.
 *
 * Rounds are colours of the edges of a bipartite graph (König, Mathematische Annalen 77, 1916: as many colours as the largest
 * degree suffice). A meeting that finds no round free on both sides pushes one other meeting out, at its table or at its mentee,
 * which then looks for a round itself: an alternating path as Kempe's, but free to use more than two colours, because people
 * are absent in some. The search goes breadth first, so that as few people move as possible.
 */
export class Placing {
  readonly #timetable: Timetable;
  /** The meeting of each state of the search, the state before it, and the round into which that one goes. */
  readonly #meeting: Int32Array;
  readonly #before: Int32Array;
  readonly #into: Int32Array;
  /** The round in which the mentee becomes free when this meeting was pushed out at its mentee; −1 when at its table. */
  readonly #vacated: Int32Array;
  readonly #seen: Int32Array;
  #search = 0;

  constructor(timetable: Timetable) {
    const count = timetable.roundOf.length;
    this.#timetable = timetable;
    this.#meeting = new Int32Array(count);
    this.#before = new Int32Array(count);
    this.#into = new Int32Array(count);
    this.#vacated = new Int32Array(count);
    this.#seen = new Int32Array(count);
  }

  /** Gives a meeting a round, in which case it returns true. `mayMove` tells which others may be moved. */
  place(start: number, mayMove: (meeting: number) => boolean = () => true): boolean {
    const { meetings, meetingOf, roundOf, rounds } = this.#timetable;
    this.#search++;
    let states = this.#reach(0, start, NONE, NONE, NONE);
    for (let state = 0; state < states; state++) {
      const meeting = this.#meeting[state];
      const { mentee, mentor, allowed } = meetings[meeting];
      const vacated = this.#vacated[state];
      const freed = vacated === NONE ? roundOf[meeting] : vacated;
      for (let round = 0; round < rounds; round++) {
        if (!has(allowed, round) || round === roundOf[meeting]) continue;
        const other = round === vacated ? NONE : meetingOf[mentee * rounds + round];
        if (this.#timetable.hasRoom(mentor, round)) {
          if (other === NONE) {
            if (this.#carryOut(state, round)) return true;
          } else if (freed !== NONE && this.#isNew(other) && mayMove(other)) {
            states = this.#reach(states, other, state, round, freed);
          }
        } else if (other === NONE && this.#timetable.isFull(mentor, round)) {
          for (const guest of this.#timetable.tableAt(mentor, round)) {
            if (this.#isNew(guest) && mayMove(guest)) states = this.#reach(states, guest, state, round, NONE);
          }
        }
      }
    }
    return false;
  }

  #isNew(meeting: number): boolean {
    return this.#seen[meeting] !== this.#search;
  }

  #reach(states: number, meeting: number, before: number, into: number, vacated: number): number {
    this.#seen[meeting] = this.#search;
    this.#meeting[states] = meeting;
    this.#before[states] = before;
    this.#into[states] = into;
    this.#vacated[states] = vacated;
    return states + 1;
  }

  /** Moves everybody on the path; puts them back when the path got in its own way. */
  #carryOut(last: number, lastRound: number): boolean {
    const timetable = this.#timetable;
    const path: { meeting: number; from: number; to: number }[] = [];
    let to = lastRound;
    for (let state = last; state !== NONE; state = this.#before[state]) {
      const meeting = this.#meeting[state];
      path.push({ meeting, from: timetable.roundOf[meeting], to });
      to = this.#into[state];
    }
    for (const { meeting, from } of path) if (from !== NONE) timetable.lift(meeting);
    for (const [moved, step] of path.entries()) {
      if (timetable.fits(step.meeting, step.to)) {
        timetable.put(step.meeting, step.to);
        continue;
      }
      for (const { meeting } of path.slice(0, moved)) timetable.lift(meeting);
      for (const { meeting, from } of path) if (from !== NONE) timetable.put(meeting, from);
      return false;
    }
    return true;
  }
}
