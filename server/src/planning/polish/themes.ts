import type { Timetable } from '../rounds/timetable.ts';

const NONE = -1;

/**
 * The share of pairs at a table that shall have one topic, and how much the price changes for a share that is off by one. What
 * goes beyond that share is not worth anything that comes later for it. Less is asked for, and more calmly, where much else says
 * who can sit with whom: absences, or that no table may be empty.
 */
const AIM = {
  free: { share: 0.87, correction: 120_000 },
  bound: { share: 0.8, correction: 60_000 },
} as const;

/** A share so much smaller than wanted is clearly too small. */
const SHORT = 0.015;

/** What a companion of the same topic counts, in value for one round: at first, at least and at most. */
const COMPANION = { first: 4000, least: 200, most: 14_000 } as const;

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
  /** How many guests of the mentor at hand, not placed yet, talk about a topic; and how many in a round, at `round * topics + topic`. */
  readonly #takers: Int32Array;
  readonly #guests: Int32Array;
  /** What a companion counts now, in value for one round. */
  #companion: number = COMPANION.first;
  readonly #aim: { readonly share: number; readonly correction: number };

  constructor(timetable: Timetable) {
    const { mentors, topics, tableBonus, menteeHere } = timetable.remainder.model;
    this.#timetable = timetable;
    this.#theme = new Int32Array(mentors * timetable.rounds).fill(NONE);
    this.#worth = new Float64Array(mentors * timetable.rounds);
    this.#isStale = new Uint8Array(mentors).fill(1);
    this.#aim = tableBonus > 0 || menteeHere.includes(0) ? AIM.bound : AIM.free;
    this.#takers = new Int32Array(topics);
    this.#guests = new Int32Array(timetable.rounds * topics);
  }

  /** The topic of a meeting; −1 for an open conversation. */
  topicOf(meeting: number): number {
    const need = this.#timetable.needOf[meeting];
    return need === NONE ? NONE : this.#timetable.remainder.model.needTopic[need];
  }

  /** What it gains, in units, when a meeting changes rounds. */
  gain(meeting: number, from: number, to: number): number {
    const mentor = this.#timetable.mentorOf[meeting];
    const topic = this.topicOf(meeting);
    return this.worthOf(mentor, to, topic) - this.worthOf(mentor, from, topic);
  }

  /** What it is worth, in units, that somebody is at the mentor's table in this round for a conversation about this topic. */
  worthOf(mentor: number, round: number, topic: number): number {
    const at = mentor * this.#timetable.rounds + round;
    if (topic === NONE || topic !== this.#theme[at]) return 0;
    return (this.#worth[at] * this.#companion) / this.#timetable.remainder.unit;
  }

  /** Makes companions count more where too few pairs share a topic, and less where more do than shall. */
  adjust(): void {
    const { share, correction } = this.#aim;
    const wanted = this.#companion + correction * (share - this.#shareOfPairs());
    this.#companion = Math.min(COMPANION.most, Math.max(COMPANION.least, wanted));
  }

  /** Whether clearly fewer pairs share a topic than shall. */
  areTooFew(): boolean {
    return this.#shareOfPairs() < this.#aim.share - SHORT;
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
    const topics = this.#countTopics(mentor);
    let open = 0;
    for (let round = 0; round < rounds; round++) {
      const at = mentor * rounds + round;
      this.#theme[at] = NONE;
      this.#worth[at] = 0;
      if (guests[at] > 0) open++;
    }
    for (; open > 0; open--) if (!this.#chooseNext(mentor, topics)) break;
    this.#forget(topics);
  }

  /**
   * Gives a theme to the table that can be filled best with one topic; among several, to one where people sit for it already.
   * Returns false when nobody is left to fill one.
   */
  #chooseNext(mentor: number, topics: readonly number[]): boolean {
    const { rounds, guests, remainder } = this.#timetable;
    let most = -1;
    let best = NONE;
    let theme = NONE;
    for (let round = 0; round < rounds; round++) {
      const at = mentor * rounds + round;
      if (guests[at] === 0 || this.#theme[at] !== NONE) continue;
      for (const topic of topics) {
        const filled = Math.min(this.#takers[topic], guests[at]);
        const score = filled * filled * FILLED + this.#guests[round * remainder.model.topics + topic];
        if (filled === 0 || score <= most) continue;
        most = score;
        best = at;
        theme = topic;
      }
    }
    if (best === NONE) return false;
    const filled = Math.min(this.#takers[theme], guests[best]);
    this.#theme[best] = theme;
    this.#worth[best] = filled - 0.5;
    this.#takers[theme] -= filled;
    return true;
  }

  /** Of all pairs at one table in one round, how many share a topic; 1 where nobody shares a table. */
  #shareOfPairs(): number {
    const { rounds, guests, remainder } = this.#timetable;
    let pairs = 0;
    let same = 0;
    for (let mentor = 0; mentor < this.#isStale.length; mentor++) {
      const topics = this.#countTopics(mentor);
      for (let round = 0; round < rounds; round++) {
        pairs += pairsAmong(guests[mentor * rounds + round]);
        for (const topic of topics) same += pairsAmong(this.#guests[round * remainder.model.topics + topic]);
      }
      this.#forget(topics);
    }
    return pairs === 0 ? 1 : same / pairs;
  }

  /** Counts the guests of a mentor, until they are forgotten, and returns their topics. */
  #countTopics(mentor: number): number[] {
    const { rounds, guests, remainder } = this.#timetable;
    const found: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (let place = 0; place < guests[mentor * rounds + round]; place++) {
        const topic = this.topicOf(this.#timetable.guestAt(mentor, round, place));
        if (topic === NONE) continue;
        if (this.#takers[topic]++ === 0) found.push(topic);
        this.#guests[round * remainder.model.topics + topic]++;
      }
    }
    return found;
  }

  #forget(topics: readonly number[]): void {
    for (const topic of topics) {
      this.#takers[topic] = 0;
      for (let round = 0; round < this.#timetable.rounds; round++)
        this.#guests[round * this.#timetable.remainder.model.topics + topic] = 0;
    }
  }
}

function pairsAmong(people: number): number {
  return (people * (people - 1)) / 2;
}
