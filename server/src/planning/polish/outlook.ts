import type { Timetable } from '../rounds/timetable.ts';

const NONE = -1;

/** What one more conversation in a round would earn a mentee, given all their other rounds; looked up rung by rung. */
export class Outlook {
  /** The mentee's meetings in other rounds, in their order. */
  others: number[] = [];
  /** How many conversations about a need the mentee has without this round. */
  aboutNeeds = 0;
  readonly #timetable: Timetable;
  readonly #round: number;
  readonly #reached: Int32Array;
  readonly #later: Float64Array;
  readonly #inAll: Float64Array;
  #mentee = NONE;

  constructor(timetable: Timetable, round: number) {
    const rungs = timetable.ladders.suitability.length;
    this.#timetable = timetable;
    this.#round = round;
    this.#reached = timetable.reached.slice();
    this.#later = new Float64Array(rungs);
    this.#inAll = new Float64Array(rungs);
  }

  /** What a conversation that reaches the rung adds in the end; and what it adds by the end of this and each later round. */
  inAll(rung: number): number {
    return this.#inAll[rung];
  }

  later(rung: number): number {
    return this.#later[rung];
  }

  lookAt(mentee: number): void {
    const { remainder, ladders, rounds, meetingOf, roundOf, top, aboutNeeds } = this.#timetable;
    const { from, needStart } = remainder.model;
    this.#mentee = mentee;
    this.others = [];
    this.aboutNeeds = aboutNeeds[mentee];
    for (let round = from; round < rounds; round++) {
      const meeting = meetingOf[mentee * rounds + round];
      if (meeting === NONE || round === this.#round) continue;
      this.others.push(meeting);
      if (top[meeting] !== NONE) this.aboutNeeds++;
    }
    this.#later.fill(0, ladders.start[needStart[mentee]], ladders.start[needStart[mentee + 1]]);
    let seen = 0;
    for (let until = from; until < rounds; until++) {
      if (seen < this.others.length && roundOf[this.others[seen]] === until)
        this.#climb(this.others[seen++], 1);
      if (until >= this.#round) this.#addRound(until === rounds - 1);
    }
    for (const meeting of this.others) this.#climb(meeting, -1);
  }

  /** The need that a conversation with the mentor is best about, and what that gains; −1 and 0 when the mentor serves none. */
  bestNeed(mentor: number, gainOf: (need: number, rung: number) => number): { need: number; gain: number } {
    const { needStart } = this.#timetable.remainder.model;
    let best = NONE;
    let most = -1;
    for (let need = needStart[this.#mentee]; need < needStart[this.#mentee + 1]; need++) {
      const rung = this.#timetable.ladders.rungOf(need, mentor);
      if (rung === NONE) continue;
      const gain = gainOf(need, rung);
      if (gain <= most) continue;
      most = gain;
      best = need;
    }
    return { need: best, gain: Math.max(0, most) };
  }

  #addRound(isLast: boolean): void {
    const { remainder, ladders } = this.#timetable;
    const { needStart } = remainder.model;
    for (let need = needStart[this.#mentee]; need < needStart[this.#mentee + 1]; need++) {
      let gain = 0;
      for (let rung = ladders.start[need]; rung < ladders.start[need + 1]; rung++) {
        gain += ladders.gain(need, rung, this.#reached[rung]);
        this.#later[rung] += gain;
        if (isLast) this.#inAll[rung] = gain;
      }
    }
  }

  #climb(meeting: number, by: number): void {
    const { ladders, meetings, top } = this.#timetable;
    if (top[meeting] === NONE) return;
    for (let rung = ladders.start[meetings[meeting].need]; rung <= top[meeting]; rung++)
      this.#reached[rung] += by;
  }
}
