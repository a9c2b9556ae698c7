import type { Timetable } from '../rounds/timetable.ts';

const NONE = -1;

/**
 * A topic for every table in every round, so that people who share a table share a topic: a mentor's guests are counted by
 * topic, and the rounds with most guests get the topics with most takers. What a seat away from its table's theme costs grows
 * with the table: it separates somebody from all the others there.
 */
export class Themes {
  readonly #timetable: Timetable;
  /** The theme of a table in a round, at `mentor * rounds + round`; −1 = none. */
  readonly #theme: Int32Array;
  readonly #worth: Float64Array;

  constructor(timetable: Timetable) {
    const { mentors } = timetable.remainder.model;
    this.#timetable = timetable;
    this.#theme = new Int32Array(mentors * timetable.rounds).fill(NONE);
    this.#worth = new Float64Array(mentors * timetable.rounds);
  }

  /** The topic of a meeting; −1 for an open conversation. */
  topicOf(meeting: number): number {
    const { need } = this.#timetable.meetings[meeting];
    return need === NONE ? NONE : this.#timetable.remainder.model.needTopic[need];
  }

  /** What it is worth, in companions of the same topic, that a meeting is at its mentor's table in this round. */
  worth(meeting: number, round: number): number {
    return this.worthOf(this.#timetable.meetings[meeting].mentor, round, this.topicOf(meeting));
  }

  /** The same for a conversation about this topic. */
  worthOf(mentor: number, round: number, topic: number): number {
    const at = mentor * this.#timetable.rounds + round;
    return topic !== NONE && topic === this.#theme[at] ? this.#worth[at] : 0;
  }

  /** Chooses the themes anew for who sits where now. */
  choose(): void {
    const { mentors } = this.#timetable.remainder.model;
    for (let mentor = 0; mentor < mentors; mentor++) this.#chooseFor(mentor);
  }

  #chooseFor(mentor: number): void {
    const { rounds, guests } = this.#timetable;
    const takers = new Map<number, number>();
    const atTable: Map<number, number>[] = [];
    const open: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const here = new Map<number, number>();
      atTable.push(here);
      this.#theme[mentor * rounds + round] = NONE;
      this.#worth[mentor * rounds + round] = 0;
      if (guests[mentor * rounds + round] < 2) {
        for (const meeting of this.#timetable.tableAt(mentor, round)) count(takers, this.topicOf(meeting));
        if (guests[mentor * rounds + round] > 0) open.push(round);
        continue;
      }
      open.push(round);
      for (const meeting of this.#timetable.tableAt(mentor, round)) {
        count(here, this.topicOf(meeting));
        count(takers, this.topicOf(meeting));
      }
    }
    takers.delete(NONE);
    while (open.length > 0 && takers.size > 0) {
      let best = { score: -1, round: NONE, topic: NONE, filled: 0 };
      for (const round of open) {
        const seats = guests[mentor * rounds + round];
        for (const [topic, left] of takers) {
          const filled = Math.min(left, seats);
          const score = filled * filled * 16 + (atTable[round].get(topic) ?? 0);
          if (score > best.score) best = { score, round, topic, filled };
        }
      }
      this.#theme[mentor * rounds + best.round] = best.topic;
      this.#worth[mentor * rounds + best.round] = Math.max(0, best.filled - 1) + 0.5;
      open.splice(open.indexOf(best.round), 1);
      const left = (takers.get(best.topic) ?? 0) - best.filled;
      if (left > 0) takers.set(best.topic, left);
      else takers.delete(best.topic);
    }
  }
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
