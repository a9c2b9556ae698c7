import { PairMark, groundGain } from '../problem/remainder.ts';
import type { Timetable } from '../rounds/timetable.ts';

const NONE = -1;

/**
 * With whom each mentee could sit in an equally good plan, what any conversation of the two earns, and what it could be about:
 * worked out once, because every round that is seated anew asks for all of it. Lists lie side by side, in typed arrays.
 */
export class Prospects {
  /** Prospects of a mentee: `start[mentee]` to `start[mentee + 1] - 1`. */
  readonly start: Int32Array;
  readonly mentor: Int32Array;
  /** What a conversation earns whatever it is about, in units. */
  readonly ground: Float64Array;
  /** Needs that a prospect serves, and how well: `aboutStart[prospect]` to `aboutStart[prospect + 1] - 1`. */
  readonly aboutStart: Int32Array;
  readonly need: Int32Array;
  readonly rung: Int32Array;

  /** Whoever a mentee meets as things stand is among their prospects, listed as a candidate or not. */
  constructor({ remainder, ladders, meetings }: Timetable, candidates: readonly (readonly number[])[]) {
    const { model, pairs } = remainder;
    const own = candidates.map((mentors) => new Set(mentors));
    for (const { mentee, mentor } of meetings) own[mentee].add(mentor);
    const mentors: number[] = [];
    const grounds: number[] = [];
    const needs: number[] = [];
    const rungs: number[] = [];
    const aboutStart = [0];
    this.start = new Int32Array(model.mentees + 1);
    for (const [mentee, list] of own.entries()) {
      for (const mentor of list) {
        if ((pairs[mentee * model.mentors + mentor] & (PairMark.barred | PairMark.required)) !== 0) continue;
        for (let need = model.needStart[mentee]; need < model.needStart[mentee + 1]; need++) {
          const rung = ladders.rungOf(need, mentor);
          if (rung === NONE) continue;
          needs.push(need);
          rungs.push(rung);
        }
        mentors.push(mentor);
        grounds.push(groundGain(remainder, mentee, mentor));
        aboutStart.push(needs.length);
      }
      this.start[mentee + 1] = mentors.length;
    }
    this.mentor = Int32Array.from(mentors);
    this.ground = Float64Array.from(grounds);
    this.aboutStart = Int32Array.from(aboutStart);
    this.need = Int32Array.from(needs);
    this.rung = Int32Array.from(rungs);
  }
}

/** Seats that are on offer when a round is seated anew; there are thousands, so the memory is kept. */
export class Offers {
  count = 0;
  readonly mentee: Int32Array;
  readonly mentor: Int32Array;
  /** What the two would talk about: one of the model's needs, or −1. */
  readonly need: Int32Array;
  /** The arc that says whether the offer is taken. */
  readonly arc: Int32Array;

  /** With room for so many. */
  constructor(most: number) {
    this.mentee = new Int32Array(most);
    this.mentor = new Int32Array(most);
    this.need = new Int32Array(most);
    this.arc = new Int32Array(most);
  }

  clear(): void {
    this.count = 0;
  }

  add(mentee: number, mentor: number, need: number, arc: number): void {
    const offer = this.count++;
    this.mentee[offer] = mentee;
    this.mentor[offer] = mentor;
    this.need[offer] = need;
    this.arc[offer] = arc;
  }
}
