import { OPEN_FOCUS, type Pair, type Seat } from '@rotunda/shared/rules/planning';
import { NO_LIMIT, type Model } from './model.ts';

/** What is known of a pair before anything is decided, as bits. */
export const PairMark = { barred: 1, wished: 2, required: 4, priced: 8 } as const;

/**
 * What is left to decide once the facts stand: seats, rounds and limits that facts have not used up, and how far each need is
 * met by them. Sets of rounds are bit masks. Everything that planning does afterwards is about these numbers alone.
 */
export interface Remainder {
  readonly model: Model;
  /** Rounds in which a mentee is there and has no seat yet; and in which a mentor is there. */
  readonly menteeOpen: Int32Array;
  readonly mentorOpen: Int32Array;
  /** Free seats, and 1 where a fact already gives the table company, at `mentor * rounds + round`. */
  readonly seats: Int32Array;
  readonly company: Uint8Array;
  readonly totalLeft: Int32Array;
  /** Rounds a mentor may still open beyond those with company. */
  readonly roundsLeft: Int32Array;
  /** Rounds that a mentee has sat out for good. */
  readonly satOut: Int32Array;
  /** 1 where a fact already covers a mentee. */
  readonly covered: Uint8Array;
  /** Value of the facts, and of the company that facts and fixed seats give to tables; in the instance's own numbers. */
  readonly standingValue: number;
  /** Suitabilities of facts about a need, by the need's place in the model. */
  readonly factSuitabilities: readonly (readonly number[])[];
  /** `PairMark` bits at `mentee * mentors + mentor`. */
  readonly pairs: Uint8Array;
  /** Seats of required pairs whose round is given: taken like those of facts, but what the two talk about is open. */
  readonly fixed: readonly Seat[];
  /** Required pairs that may meet in any round: seated like all others, but never apart. The round given would do. */
  readonly required: readonly Seat[];
  /** Mentors who offer a topic, from `topicStart[t]` to `topicStart[t + 1] - 1`, best first, and how well. */
  readonly topicStart: Int32Array;
  readonly topicMentor: Int32Array;
  readonly topicSuitability: Int32Array;
  /** The greatest number that divides every gain: gains are counted in it. */
  readonly unit: number;
}

/**
 * Lays out what is left. The fixed seats and required pairs must be possible together (`seatsForRequired`); pairs that are
 * barred may not meet, whatever the instance says.
 */
export function remainderOf(
  model: Model,
  fixed: readonly Seat[],
  required: readonly Seat[],
  barred: readonly Pair[] = [],
): Remainder {
  const { mentees, mentors, rounds, from } = model;
  const menteeOpen = new Int32Array(mentees);
  const mentorOpen = new Int32Array(mentors);
  const satOut = new Int32Array(mentees);
  const seats = new Int32Array(mentors * rounds);
  const company = new Uint8Array(mentors * rounds);
  const totalLeft = model.maxTotal.slice();
  const roundsLeft = model.maxRounds.slice();
  const covered = new Uint8Array(mentees);
  const pairs = new Uint8Array(mentees * mentors);
  const factSuitabilities: number[][] = Array.from({ length: model.needTopic.length }, () => []);
  const seated = new Set<number>();
  let standingValue = 0;

  const seat = ([mentee, mentor, round]: Seat): void => {
    const at = mentor * rounds + round;
    seated.add(mentee * rounds + round);
    seats[at] -= 1;
    if (totalLeft[mentor] !== NO_LIMIT) totalLeft[mentor] -= 1;
    if (company[at] === 1) return;
    if (roundsLeft[mentor] !== NO_LIMIT) roundsLeft[mentor] -= 1;
    company[at] = 1;
    standingValue += model.tableBonus;
  };
  for (const [mentee, mentor, round] of fixed) {
    seat([mentee, mentor, round]);
    pairs[mentee * mentors + mentor] |= PairMark.required;
  }
  for (const [mentee, mentor, round, focus] of model.facts) {
    seat([mentee, mentor, round]);
    standingValue += ownValue(model, mentee, mentor);
    pairs[mentee * mentors + mentor] |= PairMark.barred;
    if (focus === OPEN_FOCUS) continue;
    const need = model.needStart[mentee] + focus;
    const suitability = model.suitability[mentor * model.topics + model.needTopic[need]];
    if (suitability < model.needMinimum[need]) continue;
    covered[mentee] = 1;
    factSuitabilities[need].push(suitability);
  }
  for (const [need, suitabilities] of factSuitabilities.entries()) {
    suitabilities.sort((one, other) => other - one);
    for (const [place, suitability] of suitabilities.entries()) {
      standingValue += model.needWeight[need] * suitability * (model.diminish[place] ?? 0);
    }
  }
  for (let mentee = 0; mentee < mentees; mentee++) {
    for (let round = 0; round < rounds; round++) {
      if (model.menteeHere[mentee * rounds + round] === 0 || seated.has(mentee * rounds + round)) continue;
      if (round < from) satOut[mentee] += 1;
      else menteeOpen[mentee] |= 1 << round;
    }
  }
  for (let mentor = 0; mentor < mentors; mentor++) {
    totalLeft[mentor] = Math.max(0, totalLeft[mentor]);
    roundsLeft[mentor] = Math.max(0, roundsLeft[mentor]);
    for (let round = 0; round < rounds; round++) {
      const at = mentor * rounds + round;
      const here = round >= from && model.mentorHere[at] === 1;
      seats[at] = here ? Math.max(0, seats[at] + model.seats[at]) : 0;
      if (seats[at] > 0 && (company[at] === 1 || roundsLeft[mentor] > 0)) mentorOpen[mentor] |= 1 << round;
      else seats[at] = 0;
    }
  }
  for (const pair of model.forbidden) pairs[pair] |= PairMark.barred;
  for (const [mentee, mentor] of barred) pairs[mentee * mentors + mentor] |= PairMark.barred;
  for (const [mentee, wishes] of model.wishes.entries()) {
    for (const mentor of wishes) pairs[mentee * mentors + mentor] |= PairMark.wished;
  }
  for (const [mentee, mentor] of required) pairs[mentee * mentors + mentor] |= PairMark.required;

  return {
    model,
    menteeOpen,
    mentorOpen,
    seats,
    company,
    totalLeft,
    roundsLeft,
    satOut,
    covered,
    factSuitabilities,
    pairs,
    standingValue,
    fixed,
    required,
    ...offersByTopic(model),
    unit: unitOf(model),
  };
}

function offersByTopic({ topics, mentors, suitability }: Model) {
  const topicStart = new Int32Array(topics + 1);
  const offered: number[] = [];
  const suitabilities: number[] = [];
  for (let topic = 0; topic < topics; topic++) {
    const own: number[] = [];
    for (let mentor = 0; mentor < mentors; mentor++)
      if (suitability[mentor * topics + topic] > 0) own.push(mentor);
    own.sort(
      (one, other) => suitability[other * topics + topic] - suitability[one * topics + topic] || one - other,
    );
    for (const mentor of own) {
      offered.push(mentor);
      suitabilities.push(suitability[mentor * topics + topic]);
    }
    topicStart[topic + 1] = offered.length;
  }
  return {
    topicStart,
    topicMentor: Int32Array.from(offered),
    topicSuitability: Int32Array.from(suitabilities),
  };
}

function unitOf(model: Model): number {
  let unit = 0;
  const add = (gain: number): void => {
    unit = greatestCommonDivisor(unit, gain);
  };
  for (const gain of [model.seatValue, model.crossBonus, model.wishBonus, model.tableBonus]) add(gain);
  const weights = new Set(model.needWeight);
  const suitabilities = new Set(model.suitability);
  for (const weight of weights)
    for (const suitability of suitabilities)
      for (const percent of model.diminish) add(weight * suitability * percent);
  return Math.max(1, unit);
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

/** What a conversation earns whatever it is about, in units. */
export function groundGain({ model, pairs, unit }: Remainder, mentee: number, mentor: number): number {
  const crosses = model.menteeDepartment[mentee] !== model.mentorDepartment[mentor];
  const wished = (pairs[mentee * model.mentors + mentor] & PairMark.wished) !== 0;
  return (model.seatValue + (crosses ? model.crossBonus : 0) + (wished ? model.wishBonus : 0)) / unit;
}

/** The same in the instance's own numbers, for pairs whose marks are not known yet. */
function ownValue(model: Model, mentee: number, mentor: number): number {
  const crosses = model.menteeDepartment[mentee] !== model.mentorDepartment[mentor];
  const wished = model.wishes[mentee].includes(mentor);
  return model.seatValue + (crosses ? model.crossBonus : 0) + (wished ? model.wishBonus : 0);
}
