import type { Ladders } from '../problem/ladders.ts';
import { groundGain, type Remainder } from '../problem/remainder.ts';
import { Places } from '../problem/places.ts';
import { has, sizeOf, type RoundSet } from '../problem/rounds.ts';

const NONE = -1;

/** A pair that is to meet about one of the model's needs (−1 = none) in one of the allowed rounds. */
export interface Meeting {
  readonly mentee: number;
  readonly mentor: number;
  readonly need: number;
  readonly allowed: RoundSet;
}

/**
 * Which meeting is in which round. Keeps the rules of rounds at all times: a mentee has one seat in a round, a table no more
 * guests than seats, a mentor no more rounds with company than allowed.
 */
export class Timetable {
  readonly remainder: Remainder;
  readonly ladders: Ladders;
  readonly meetings: Meeting[] = [];
  readonly rounds: number;
  /** The same of each meeting side by side, for whoever looks at many. */
  readonly mentorOf: Int32Array;
  readonly needOf: Int32Array;
  /** The round of each meeting; −1 = none yet. */
  readonly roundOf: Int32Array;
  /** What a meeting earns whatever it is about, in units, and the rung of its need's ladder that it reaches (−1 = none). */
  readonly ground: Float64Array;
  readonly top: Int32Array;
  /** The meeting of a mentee in a round, at `mentee * rounds + round`; −1 = none. */
  readonly meetingOf: Int32Array;
  /** Conversations of facts and fixed seats that reach a rung, and how many of them each mentee has about a need. */
  readonly reached: Int32Array;
  readonly aboutNeeds: Int32Array;
  /** Guests of a mentor in a round, at `mentor * rounds + round`. */
  readonly guests: Int32Array;
  readonly #tableStart: Int32Array;
  readonly #seated: Int32Array;
  readonly #placeOf: Int32Array;
  /** Rounds that a mentor has opened beyond those with a fact. */
  readonly #opened: Int32Array;
  /** Numbers of meetings that were given up. */
  readonly #free: number[] = [];
  readonly places: Places;

  constructor(remainder: Remainder, ladders: Ladders, fixedNeeds: readonly number[]) {
    const { mentees, mentors, rounds } = remainder.model;
    // Nobody meets more often than there are rounds open to them.
    const most = remainder.menteeOpen.reduce((sum, open) => sum + sizeOf(open), 0);
    this.remainder = remainder;
    this.ladders = ladders;
    this.rounds = rounds;
    this.reached = ladders.reached.slice();
    this.aboutNeeds = Int32Array.from(remainder.covered);
    for (const [index, [mentee, mentor]] of remainder.fixed.entries()) {
      const need = fixedNeeds[index];
      if (need === NONE) continue;
      this.aboutNeeds[mentee]++;
      for (let rung = ladders.start[need]; rung <= ladders.rungOf(need, mentor); rung++) this.reached[rung]++;
    }
    this.mentorOf = new Int32Array(most);
    this.needOf = new Int32Array(most);
    this.roundOf = new Int32Array(most).fill(NONE);
    this.ground = new Float64Array(most);
    this.top = new Int32Array(most);
    this.meetingOf = new Int32Array(mentees * rounds).fill(NONE);
    this.guests = new Int32Array(mentors * rounds);
    this.#tableStart = new Int32Array(mentors * rounds + 1);
    for (const [at, seats] of remainder.seats.entries())
      this.#tableStart[at + 1] = this.#tableStart[at] + seats;
    this.#seated = new Int32Array(this.#tableStart[mentors * rounds]);
    this.#placeOf = new Int32Array(most);
    this.#opened = new Int32Array(mentors);
    this.places = new Places(remainder.model);
    for (const [mentee, mentor, round] of [...remainder.model.facts, ...remainder.fixed]) {
      this.places.sit(mentee, mentor, round);
    }
  }

  /** Adds a meeting that has no round yet and returns its number. */
  add(meeting: Meeting): number {
    const number = this.#free.pop() ?? this.meetings.length;
    const { mentee, mentor, need } = meeting;
    this.meetings[number] = meeting;
    this.mentorOf[number] = mentor;
    this.needOf[number] = need;
    this.ground[number] = groundGain(this.remainder, mentee, mentor);
    this.top[number] = need === NONE ? NONE : this.ladders.rungOf(need, mentor);
    return number;
  }

  /** Gives a meeting up, in a round or without; its number may become another meeting's. */
  remove(meeting: number): void {
    if (this.roundOf[meeting] !== NONE) this.lift(meeting);
    this.#free.push(meeting);
  }

  /** The meetings at a table in a round. */
  tableAt(mentor: number, round: number): Int32Array {
    const at = mentor * this.rounds + round;
    const start = this.#tableStart[at];
    return this.#seated.subarray(start, start + this.guests[at]);
  }

  /** One of them: the first is at place 0. */
  guestAt(mentor: number, round: number, place: number): number {
    return this.#seated[this.#tableStart[mentor * this.rounds + round] + place];
  }

  isFull(mentor: number, round: number): boolean {
    const at = mentor * this.rounds + round;
    return this.guests[at] >= this.remainder.seats[at];
  }

  /** Guests of a mentor in all rounds. */
  totalOf(mentor: number): number {
    let total = 0;
    for (let round = 0; round < this.rounds; round++) total += this.guests[mentor * this.rounds + round];
    return total;
  }

  /** Whether a table can take one more guest in this round. */
  hasRoom(mentor: number, round: number): boolean {
    const { company, roundsLeft } = this.remainder;
    const at = mentor * this.rounds + round;
    if (this.isFull(mentor, round)) return false;
    return this.guests[at] > 0 || company[at] === 1 || this.#opened[mentor] < roundsLeft[mentor];
  }

  /** Whether a mentor may have company in one more round. */
  canOpen(mentor: number): boolean {
    return this.#opened[mentor] < this.remainder.roundsLeft[mentor];
  }

  /** Whether a meeting that has no round may take this one as things stand. */
  fits(meeting: number, round: number): boolean {
    const { mentee, mentor, allowed } = this.meetings[meeting];
    return (
      has(allowed, round) &&
      this.meetingOf[mentee * this.rounds + round] === NONE &&
      this.hasRoom(mentor, round) &&
      this.places.allows(mentee, mentor, round)
    );
  }

  /** Gives a meeting a round that fits. */
  put(meeting: number, round: number): void {
    const { mentee, mentor } = this.meetings[meeting];
    const at = mentor * this.rounds + round;
    this.roundOf[meeting] = round;
    this.meetingOf[mentee * this.rounds + round] = meeting;
    if (this.guests[at] === 0 && this.remainder.company[at] === 0) this.#opened[mentor]++;
    const place = this.#tableStart[at] + this.guests[at]++;
    this.#seated[place] = meeting;
    this.#placeOf[meeting] = place;
    this.places.sit(mentee, mentor, round);
  }

  /** Takes a meeting out of its round. */
  lift(meeting: number): void {
    const { mentee, mentor } = this.meetings[meeting];
    const at = mentor * this.rounds + this.roundOf[meeting];
    this.places.stand(mentee, mentor, this.roundOf[meeting]);
    this.meetingOf[mentee * this.rounds + this.roundOf[meeting]] = NONE;
    this.roundOf[meeting] = NONE;
    const last = this.#tableStart[at] + --this.guests[at];
    const place = this.#placeOf[meeting];
    this.#seated[place] = this.#seated[last];
    this.#placeOf[this.#seated[place]] = place;
    if (this.guests[at] === 0 && this.remainder.company[at] === 0) this.#opened[mentor]--;
  }
}
