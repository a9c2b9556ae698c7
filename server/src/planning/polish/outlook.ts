import type { Timetable } from '../rounds/timetable.ts';
import type { Climb } from './climb.ts';

const NONE = -1;

/** What one more conversation in a round would earn a mentee, given all their other rounds; looked up rung by rung. */
export class Outlook {
  /** How many conversations a mentee has without this round, and how many of them are about a need. */
  others = 0;
  aboutNeeds = 0;
  readonly #timetable: Timetable;
  readonly #climb: Climb;
  /** What a conversation that reaches the rung adds in the end; and what it adds by the end of this and each later round. */
  readonly #inAll: Float64Array;
  readonly #later: Float64Array;
  /** The round until which all that a need could gain is added up. */
  readonly #until: Int32Array;
  /** When a mentor was last met by whoever is looked at. */
  readonly #metAt: Int32Array;
  #looks = 0;

  constructor(timetable: Timetable, climb: Climb) {
    const { ladders, remainder } = timetable;
    const rungs = ladders.suitability.length;
    this.#timetable = timetable;
    this.#climb = climb;
    this.#inAll = new Float64Array(rungs);
    this.#later = new Float64Array(rungs);
    this.#until = new Int32Array(remainder.model.needTopic.length);
    this.#metAt = new Int32Array(remainder.model.mentors);
  }

  lookAt(mentee: number, round: number): void {
    const { remainder, ladders, rounds, meetingOf, needOf, mentorOf, top } = this.#timetable;
    const { from, needStart } = remainder.model;
    const firstNeed = needStart[mentee];
    const endNeed = needStart[mentee + 1];
    this.#looks++;
    this.others = 0;
    this.aboutNeeds = this.#timetable.aboutNeeds[mentee];
    this.#later.fill(0, ladders.start[firstNeed], ladders.start[endNeed]);
    this.#until.fill(round, firstNeed, endNeed);
    for (let now = from; now < rounds; now++) {
      const meeting = meetingOf[mentee * rounds + now];
      if (meeting === NONE || now === round) continue;
      this.others++;
      this.#metAt[mentorOf[meeting]] = this.#looks;
      if (top[meeting] === NONE) continue;
      this.aboutNeeds++;
      if (now > round) this.#addUp(needOf[meeting], now);
      this.#climb.count(meeting, 1);
    }
    for (let need = firstNeed; need < endNeed; need++) this.#addUp(need, rounds);
    for (let now = from; now < rounds; now++) {
      const meeting = meetingOf[mentee * rounds + now];
      if (meeting !== NONE && now !== round) this.#climb.count(meeting, -1);
    }
  }

  /** Whether the mentee meets this mentor in another round. */
  meets(mentor: number): boolean {
    return this.#metAt[mentor] === this.#looks;
  }

  /** What a conversation that reaches the rung adds in the end. */
  inAll(rung: number): number {
    return this.#inAll[rung];
  }

  /** What it adds by the end of this and each later round. */
  later(rung: number): number {
    return this.#later[rung];
  }

  /** Adds up what a conversation about the need would have gained by the end of each round before this one. */
  #addUp(need: number, end: number): void {
    const { ladders } = this.#timetable;
    const rounds = end - this.#until[need];
    this.#until[need] = end;
    let gain = 0;
    for (let rung = ladders.start[need]; rung < ladders.start[need + 1]; rung++) {
      gain += this.#climb.gain(rung);
      this.#later[rung] += rounds * gain;
      this.#inAll[rung] = gain;
    }
  }
}
