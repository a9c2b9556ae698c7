import type { Seat } from '@rotunda/shared/rules/planning';
import type { Ladders } from '../problem/ladders.ts';
import { PairMark, groundGain, type Remainder } from '../problem/remainder.ts';
import type { RoundGroups } from '../problem/roundGroups.ts';
import { has, sizeOf } from '../problem/rounds.ts';
import { shuffle, numbersBelow, type Random } from '../random.ts';
import type { SeatSupply } from './seatSupply.ts';

const NONE = -1;

/** A pair that meets in the starting flow: about which of the model's needs (−1 = none), in which group of rounds. */
export interface StartingPair {
  readonly mentee: number;
  readonly mentor: number;
  readonly need: number;
  readonly group: number;
}

/** A feasible flow to begin with. */
export interface Start {
  /** The pairs chosen, and the required pairs in the order of the remainder. */
  readonly chosen: readonly StartingPair[];
  readonly required: readonly StartingPair[];
  /** What each fixed seat is about: one of the model's needs, or −1. */
  readonly fixedNeeds: readonly number[];
  /** Conversations of each mentee, and how many reach each rung (facts included). */
  readonly degree: Int32Array;
  readonly reached: Int32Array;
  /** Seats used by mentor and group, as in the supply. */
  readonly used: Int32Array;
}

/**
 * Seats people greedily: round by round everybody who has fewest conversations takes the best seat left, among equals at the
 * mentor with most seats left. Nothing is proved here; the better the start, the fewer pivots.
 */
export function startOf(
  remainder: Remainder,
  groups: RoundGroups,
  ladders: Ladders,
  supply: SeatSupply,
  announced: readonly Seat[],
  random: Random,
): Start {
  const greedy = new Greedy(remainder, groups, ladders, supply);
  const fixedNeeds = remainder.fixed.map(([mentee, mentor]) => {
    const need = greedy.bestNeed(mentee, mentor);
    greedy.talkAbout(need, mentor);
    return need;
  });
  const required = remainder.required.map(([mentee, mentor, round]) => {
    const group = groups.rounds.findIndex((own) => has(own, round));
    return greedy.seat(mentee, mentor, greedy.bestNeed(mentee, mentor), group);
  });
  const chosen: StartingPair[] = [];
  for (const seat of announced) {
    const pair = greedy.take(seat);
    if (pair) chosen.push(pair);
  }
  const order = shuffle(numbersBelow(remainder.model.mentees), random);
  const most = order.reduce((longest, mentee) => Math.max(longest, greedy.idleRounds(mentee)), 0);
  for (let idle = most; idle > 0; idle--) {
    const hopes = Float64Array.from({ length: remainder.model.mentees }, (_, mentee) =>
      greedy.hopeOf(mentee),
    );
    order.sort((one, other) => hopes[other] - hopes[one]);
    for (const mentee of order) {
      if (greedy.idleRounds(mentee) < idle || greedy.isFull(mentee)) continue;
      const pair = greedy.takeBest(mentee);
      if (pair) chosen.push(pair);
    }
  }
  return { chosen, required, fixedNeeds, degree: greedy.degree, reached: greedy.reached, used: greedy.used };
}

class Greedy {
  readonly degree: Int32Array;
  readonly reached: Int32Array;
  readonly used: Int32Array;
  readonly #usedInAll: Int32Array;
  readonly #open: Int32Array;
  readonly #taken: Uint8Array;
  /** What one more conversation at a rung would earn, the rungs below included. */
  readonly #nextGain: Float64Array;
  readonly #remainder: Remainder;
  readonly #groups: RoundGroups;
  readonly #ladders: Ladders;
  readonly #supply: SeatSupply;
  #lastFiller = 0;

  constructor(remainder: Remainder, groups: RoundGroups, ladders: Ladders, supply: SeatSupply) {
    const { mentees, mentors, needTopic } = remainder.model;
    this.#remainder = remainder;
    this.#groups = groups;
    this.#ladders = ladders;
    this.#supply = supply;
    this.degree = new Int32Array(mentees);
    this.reached = ladders.reached.slice();
    this.used = new Int32Array(supply.seats.length);
    this.#usedInAll = new Int32Array(mentors);
    this.#open = remainder.menteeOpen.map(sizeOf);
    this.#taken = new Uint8Array(mentees * mentors);
    this.#nextGain = new Float64Array(ladders.suitability.length);
    for (let need = 0; need < needTopic.length; need++) this.#refresh(need);
  }

  /** In how many rounds the mentee sits out as things stand, those that are over included. */
  idleRounds(mentee: number): number {
    return this.#remainder.satOut[mentee] + this.#open[mentee] - this.degree[mentee];
  }

  /** The most that one more conversation could earn the mentee. */
  hopeOf(mentee: number): number {
    const { needStart } = this.#remainder.model;
    const { start } = this.#ladders;
    let most = 0;
    for (let need = needStart[mentee]; need < needStart[mentee + 1]; need++) {
      if (start[need + 1] > start[need]) most = Math.max(most, this.#nextGain[start[need + 1] - 1]);
    }
    return most;
  }

  isFull(mentee: number): boolean {
    return this.degree[mentee] >= this.#open[mentee];
  }

  seat(mentee: number, mentor: number, need: number, group: number): StartingPair {
    this.used[mentor * this.#groups.rounds.length + group]++;
    this.#usedInAll[mentor]++;
    this.degree[mentee]++;
    this.#taken[mentee * this.#remainder.model.mentors + mentor] = 1;
    this.talkAbout(need, mentor);
    return { mentee, mentor, need, group };
  }

  /** Counts a conversation about a need (−1 = about none). */
  talkAbout(need: number, mentor: number): void {
    if (need === NONE) return;
    const { start } = this.#ladders;
    const top = this.#ladders.rungOf(need, mentor);
    for (let rung = start[need]; rung <= top; rung++) this.reached[rung]++;
    this.#refresh(need);
  }

  /** The need that the pair would gain most by; −1 when the mentor serves none. */
  bestNeed(mentee: number, mentor: number): number {
    const { needStart } = this.#remainder.model;
    let best = NONE;
    let gain = -1;
    for (let need = needStart[mentee]; need < needStart[mentee + 1]; need++) {
      const rung = this.#ladders.rungOf(need, mentor);
      if (rung === NONE || this.#nextGain[rung] <= gain) continue;
      gain = this.#nextGain[rung];
      best = need;
    }
    return best;
  }

  /** The group of rounds, among those both are there in, with most free seats at the mentor's table; −1 when all are full. */
  groupFor(mentee: number, mentor: number): number {
    const { menteeOpen, mentorOpen } = this.#remainder;
    const set = this.#groups.touchedBy(menteeOpen[mentee] & mentorOpen[mentor]);
    const count = this.#groups.rounds.length;
    let best = NONE;
    let most = 0;
    for (let group = 0; group < count; group++) {
      const room = this.#supply.seats[mentor * count + group] - this.used[mentor * count + group];
      if (!has(set, group) || room <= most) continue;
      most = room;
      best = group;
    }
    return best;
  }

  /** Takes a seat as it is asked for, if it is still free; null if not. */
  take([mentee, mentor, round]: Seat): StartingPair | null {
    const { menteeOpen, mentorOpen } = this.#remainder;
    const count = this.#groups.rounds.length;
    if (!has(menteeOpen[mentee] & mentorOpen[mentor], round) || this.#roomFor(mentee, mentor) <= 0)
      return null;
    const group = this.#groups.rounds.findIndex((own) => has(own, round));
    const at = mentor * count + group;
    if (this.isFull(mentee) || this.used[at] >= this.#supply.seats[at]) return null;
    return this.seat(mentee, mentor, this.bestNeed(mentee, mentor), group);
  }

  takeBest(mentee: number): StartingPair | null {
    return this.#bestAboutNeed(mentee) ?? this.#anySeat(mentee);
  }

  #roomFor(mentee: number, mentor: number): number {
    const { model, pairs } = this.#remainder;
    const pair = mentee * model.mentors + mentor;
    if (this.#taken[pair] === 1 || (pairs[pair] & (PairMark.barred | PairMark.required)) !== 0) return 0;
    return this.#supply.total[mentor] - this.#usedInAll[mentor];
  }

  #bestAboutNeed(mentee: number): StartingPair | null {
    const { model, topicStart, topicMentor, topicSuitability } = this.#remainder;
    const { start, suitability } = this.#ladders;
    let bestMentor = NONE;
    let bestNeed = NONE;
    let bestGroup = NONE;
    let bestGain = -1;
    let bestRoom = 0;
    for (let need = model.needStart[mentee]; need < model.needStart[mentee + 1]; need++) {
      const topic = model.needTopic[need];
      let rung = start[need + 1] - 1;
      for (let at = topicStart[topic]; at < topicStart[topic + 1] && rung >= start[need]; at++) {
        while (rung >= start[need] && suitability[rung] > topicSuitability[at]) rung--;
        if (rung < start[need]) break;
        const mentor = topicMentor[at];
        const room = this.#roomFor(mentee, mentor);
        if (room <= 0) continue;
        const gain = this.#nextGain[rung] + groundGain(this.#remainder, mentee, mentor);
        if (gain < bestGain || (gain === bestGain && room <= bestRoom)) continue;
        const group = this.groupFor(mentee, mentor);
        if (group === NONE) continue;
        bestMentor = mentor;
        bestNeed = need;
        bestGroup = group;
        bestGain = gain;
        bestRoom = room;
      }
    }
    return bestMentor === NONE ? null : this.seat(mentee, bestMentor, bestNeed, bestGroup);
  }

  /** The next mentor with a seat, going round. Only called when no mentor who serves a need has one. */
  #anySeat(mentee: number): StartingPair | null {
    const { mentors } = this.#remainder.model;
    for (let step = 0; step < mentors; step++) {
      const mentor = (this.#lastFiller + step) % mentors;
      if (this.#roomFor(mentee, mentor) <= 0) continue;
      const group = this.groupFor(mentee, mentor);
      if (group === NONE) continue;
      this.#lastFiller = mentor;
      return this.seat(mentee, mentor, NONE, group);
    }
    return null;
  }

  #refresh(need: number): void {
    const { start } = this.#ladders;
    let gain = 0;
    for (let rung = start[need]; rung < start[need + 1]; rung++) {
      gain += this.#ladders.gain(need, rung, this.reached[rung]);
      this.#nextGain[rung] = gain;
    }
  }
}
