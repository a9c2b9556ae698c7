import type { Timetable } from '../rounds/timetable.ts';

const NONE = -1;

/** The share of pairs at a table that shall have one topic. What goes beyond it is not worth anything that comes later for it. */
const GOAL = 0.87;

/** What a companion of the same topic counts, in value for one round: at first, at least and at most. */
const COMPANION = { first: 7000, least: 4000, most: 9000 } as const;

/** How much that changes for a share that is off by one. */
const CORRECTION = 60_000;

/** How much filling a table counts against who sits there already. */
const FILLED = 16;

/**
 * A topic for every table in every round, so that people who share a table share a topic: a mentor's guests are counted by
 * topic, and the rounds with most guests get the topics with most takers. What a seat away from its table's theme costs grows
 * with the table: it separates somebody from all the others there.
 *
 * It is a price: it falls while more pairs share a topic than shall, and rises while fewer do (`adjust`).
 */
export class Themes {
  readonly #timetable: Timetable;
  /** The theme of a table in a round, at `mentor * rounds + round`; −1 = none. */
  readonly #theme: Int32Array;
  readonly #worth: Float64Array;
  /** 1 where a mentor's guests have changed since the themes were chosen. */
  readonly #isStale: Uint8Array;
  /** How many guests of the mentor at hand, not placed yet, talk about a topic. */
  readonly #takers: Int32Array;
  /** What a companion counts now, in value for one round. */
  #companion: number = COMPANION.first;

  constructor(timetable: Timetable) {
    const { mentors, topics } = timetable.remainder.model;
    this.#timetable = timetable;
    this.#theme = new Int32Array(mentors * timetable.rounds).fill(NONE);
    this.#worth = new Float64Array(mentors * timetable.rounds);
    this.#isStale = new Uint8Array(mentors).fill(1);
    this.#takers = new Int32Array(topics);
  }

  /** The topic of a meeting; −1 for an open conversation. */
  topicOf(meeting: number): number {
    const { need } = this.#timetable.meetings[meeting];
    return need === NONE ? NONE : this.#timetable.remainder.model.needTopic[need];
  }

  /** What it is worth, in units, that a meeting is at its mentor's table in this round. */
  worth(meeting: number, round: number): number {
    return this.worthOf(this.#timetable.meetings[meeting].mentor, round, this.topicOf(meeting));
  }

  /** The same for a conversation about this topic. */
  worthOf(mentor: number, round: number, topic: number): number {
    const at = mentor * this.#timetable.rounds + round;
    if (topic === NONE || topic !== this.#theme[at]) return 0;
    return (this.#worth[at] * this.#companion) / this.#timetable.remainder.unit;
  }

  /** Makes companions count more where too few pairs share a topic, and less where more do than shall. */
  adjust(): void {
    const wanted = this.#companion + CORRECTION * (GOAL - this.#shareOfPairs());
    this.#companion = Math.min(COMPANION.most, Math.max(COMPANION.least, wanted));
  }

  /** Somebody came to a table of this mentor, or left one. */
  touch(mentor: number): void {
    this.#isStale[mentor] = 1;
  }

  /** Chooses the themes anew for who sits where now. */
  choose(): void {
    for (let mentor = 0; mentor < this.#isStale.length; mentor++) {
      if (this.#isStale[mentor] === 1) this.#chooseFor(mentor);
      this.#isStale[mentor] = 0;
    }
  }

  #chooseFor(mentor: number): void {
    const { rounds, guests } = this.#timetable;
    const topics: number[] = [];
    const open: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const at = mentor * rounds + round;
      this.#theme[at] = NONE;
      this.#worth[at] = 0;
      if (guests[at] > 0) open.push(round);
      for (const meeting of this.#timetable.tableAt(mentor, round)) {
        const topic = this.topicOf(meeting);
        if (topic !== NONE && this.#takers[topic]++ === 0) topics.push(topic);
      }
    }
    while (open.length > 0 && topics.length > 0) {
      const { round, topic, filled } = this.#bestTheme(mentor, open, topics);
      this.#theme[mentor * rounds + round] = topic;
      this.#worth[mentor * rounds + round] = Math.max(0, filled - 1) + 0.5;
      open.splice(open.indexOf(round), 1);
      this.#takers[topic] -= filled;
      if (this.#takers[topic] === 0) topics.splice(topics.indexOf(topic), 1);
    }
    for (const topic of topics) this.#takers[topic] = 0;
  }

  /** The table that can be filled best with one topic; among several, one where people sit for it already. */
  #bestTheme(mentor: number, open: readonly number[], topics: readonly number[]) {
    const { rounds, guests } = this.#timetable;
    let best = { score: -1, round: NONE, topic: NONE, filled: 0 };
    for (const round of open) {
      const seats = guests[mentor * rounds + round];
      for (const topic of topics) {
        const filled = Math.min(this.#takers[topic], seats);
        if (filled * filled * FILLED + seats <= best.score) continue;
        const score = filled * filled * FILLED + this.#guestsFor(mentor, round, topic);
        if (score > best.score) best = { score, round, topic, filled };
      }
    }
    return best;
  }

  /** Of all pairs at one table in one round, how many share a topic; 1 where nobody shares a table. */
  #shareOfPairs(): number {
    const { rounds, guests } = this.#timetable;
    let pairs = 0;
    let same = 0;
    for (let mentor = 0; mentor < this.#isStale.length; mentor++) {
      for (let round = 0; round < rounds; round++) {
        pairs += pairsAmong(guests[mentor * rounds + round]);
        for (const meeting of this.#timetable.tableAt(mentor, round)) {
          const topic = this.topicOf(meeting);
          // Each of them shares with all but itself; every pair is seen from both sides.
          if (topic !== NONE) same += (this.#guestsFor(mentor, round, topic) - 1) / 2;
        }
      }
    }
    return pairs === 0 ? 1 : same / pairs;
  }

  #guestsFor(mentor: number, round: number, topic: number): number {
    let guests = 0;
    for (const meeting of this.#timetable.tableAt(mentor, round)) {
      if (this.topicOf(meeting) === topic) guests++;
    }
    return guests;
  }
}

function pairsAmong(people: number): number {
  return (people * (people - 1)) / 2;
}
