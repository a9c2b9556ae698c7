import { shuffle, type Random } from './random.ts';
import { Hold, NOBODY, type Schedule } from './schedule.ts';
import type { Scorer } from './score.ts';

/** A change within one round: a mentee moves to a table, and whoever makes room goes elsewhere. */
interface Move {
  readonly gain: number;
  readonly mentor: number;
  /** Who makes room, or `NOBODY` where a seat is free. */
  readonly other: number;
  /** Where they go: a table, or `NOBODY` = they sit out. */
  readonly otherMentor: number;
}

const NO_MOVE: Move = { gain: 0, mentor: NOBODY, other: NOBODY, otherMentor: NOBODY };

/**
 * One round, all others standing still. What a mentee gains at a table then depends on nobody else, so it is looked up in a
 * table made once, and moves cost next to nothing: take a free seat, swap tables, or take somebody's seat who moves on to a
 * free one or sits out. Only moves that gain in the order of the levels are made, so coverage is never given up for fairness,
 * nor fairness for value. Facts and required pairs stay where they are.
 */
export class RoundMoves {
  readonly #schedule: Schedule;
  readonly #round: number;
  readonly #movable: Int32Array;
  /** What each mentee gains at each table compared with sitting out, at `mentee * mentors + mentor`. */
  readonly #gains: Float64Array;
  /** The most each mentee can gain at any table in this round, company included. */
  readonly #most: Float64Array;

  constructor(schedule: Schedule, scorer: Scorer, round: number) {
    const { mentees, mentors, tableBonus } = schedule.model;
    this.#schedule = schedule;
    this.#round = round;
    this.#gains = new Float64Array(mentees * mentors);
    this.#most = new Float64Array(mentees);
    const movable: number[] = [];
    for (let mentee = 0; mentee < mentees; mentee++) {
      if (!schedule.isOpen(mentee, round) || schedule.holdOf(mentee, round) > Hold.free) continue;
      movable.push(mentee);
      const gains = this.#gains.subarray(mentee * mentors, (mentee + 1) * mentors);
      scorer.gainsIn(mentee, round, gains);
      this.#most[mentee] = gains.reduce((most, gain) => Math.max(most, gain), 0) + tableBonus;
    }
    this.#movable = Int32Array.from(movable);
  }

  /** Moves people until no move helps; every move gains, so this ends. Returns whether anybody moved. */
  improve(random: Random): boolean {
    let movedAtAll = false;
    for (let moved = true; moved;) {
      moved = false;
      for (const mentee of shuffle(this.#movable, random)) {
        const move = this.#bestMove(mentee);
        if (move.gain <= 0) continue;
        this.#make(mentee, move);
        moved = true;
      }
      movedAtAll ||= moved;
    }
    return movedAtAll;
  }

  #make(mentee: number, move: Move): void {
    const schedule = this.#schedule;
    if (schedule.mentorOf(mentee, this.#round) !== NOBODY) schedule.stand(mentee, this.#round);
    if (move.other !== NOBODY) {
      schedule.stand(move.other, this.#round);
      if (move.otherMentor !== NOBODY) schedule.sit(move.other, move.otherMentor, this.#round, Hold.free);
    }
    schedule.sit(mentee, move.mentor, this.#round, Hold.free);
  }

  #gain(mentee: number, mentor: number): number {
    return mentor === NOBODY ? 0 : (this.#gains[mentee * this.#schedule.model.mentors + mentor] ?? -Infinity);
  }

  /** What the first company at an empty table adds. */
  #company(mentor: number): number {
    return this.#schedule.at(mentor, this.#round).length === 0 ? this.#schedule.model.tableBonus : 0;
  }

  #bestMove(mentee: number): Move {
    const schedule = this.#schedule;
    const { model } = schedule;
    const before = schedule.mentorOf(mentee, this.#round);
    const now = this.#gain(mentee, before);
    const leavesEmpty = before !== NOBODY && schedule.at(before, this.#round).length === 1;
    const leaving = leavesEmpty ? model.tableBonus : 0;
    let best = NO_MOVE;
    const taken: number[] = [];
    const free: number[] = [];
    for (let mentor = 0; mentor < model.mentors; mentor++) {
      if (mentor === before) continue;
      const isFree = schedule.canServe(mentor, this.#round);
      (isFree ? free : taken).push(mentor);
      if (!isFree) continue;
      const gain = this.#gain(mentee, mentor) - now - leaving + this.#company(mentor);
      if (gain > best.gain) best = { gain, mentor, other: NOBODY, otherMentor: NOBODY };
    }
    for (const mentor of taken) {
      const own = this.#gain(mentee, mentor) - now;
      // Somebody gains in every good exchange, so it is enough to look from the side of who gains.
      if (own > 0) best = this.#bestExchange({ mentor, before, own, leaving, free }, best);
    }
    return best;
  }

  /** The best way to get the wished seat, if better than `best`. */
  #bestExchange({ mentor, before, own, leaving, free }: Wish, best: Move): Move {
    const schedule = this.#schedule;
    let found = best;
    for (const other of schedule.at(mentor, this.#round)) {
      if (schedule.holdOf(other, this.#round) > Hold.free) continue;
      const left = own - this.#gain(other, mentor);
      if (left + (this.#most[other] ?? 0) <= found.gain) continue;
      const swap = before === NOBODY ? -Infinity : left + this.#gain(other, before);
      if (swap > found.gain) found = { gain: swap, mentor, other, otherMentor: before };
      if (left - leaving > found.gain) found = { gain: left - leaving, mentor, other, otherMentor: NOBODY };
      for (const table of free) {
        const gain = left - leaving + this.#gain(other, table) + this.#company(table);
        if (gain > found.gain) found = { gain, mentor, other, otherMentor: table };
      }
    }
    return found;
  }
}

/** A mentee's wish to sit at a table without a free seat. */
interface Wish {
  readonly mentor: number;
  /** The mentee's present table, or `NOBODY`. */
  readonly before: number;
  /** What the mentee alone would gain. */
  readonly own: number;
  /** What is lost if nobody takes the mentee's present seat and that table is left empty. */
  readonly leaving: number;
  /** Tables with a free seat, the present one not among them. */
  readonly free: readonly number[];
}
