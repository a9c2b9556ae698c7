import type { Conversation, Instance, RequiredPair, Seat } from '@rotunda/shared/rules/planning';

/**
 * An instance laid out for fast look-up: lists of lists become flat typed arrays, indexed by `mentee * rounds + round`,
 * `mentor * rounds + round` and so on. Read-only once built; everything that changes while planning is in `Schedule`.
 */
export interface Model {
  readonly rounds: number;
  readonly mentees: number;
  readonly mentors: number;
  /** The first round that may still be planned. */
  readonly from: number;
  /** Needs of all mentees in one row; those of mentee i are at `needStart[i]` to `needStart[i + 1] - 1`, best-wanted first. */
  readonly needStart: Int32Array;
  readonly needTopic: Int32Array;
  readonly needWeight: Int32Array;
  /** Least suitability that serves the need, at least 1. */
  readonly needMinimum: Int32Array;
  readonly topics: number;
  /** Suitability of a mentor for a topic at `mentor * topics + topic`; 0 = does not offer it. */
  readonly suitability: Uint8Array;
  readonly menteeDepartment: Int32Array;
  readonly mentorDepartment: Int32Array;
  /** 1 where somebody is there, at `person * rounds + round`. A mentee's held and locked rounds count as there. */
  readonly menteeHere: Uint8Array;
  readonly mentorHere: Uint8Array;
  /** Seats at a mentor's table in a round, at `mentor * rounds + round`. */
  readonly seats: Int32Array;
  /** The place a mentee cannot leave; −1 = goes anywhere. */
  readonly place: Int32Array;
  /** Limits of mentees and of rounds with company per mentor; `NO_LIMIT` where there is none. */
  readonly maxTotal: Int32Array;
  readonly maxRounds: Int32Array;
  /** Forbidden pairs as `mentee * mentors + mentor`. */
  readonly forbidden: ReadonlySet<number>;
  /** The mentors each mentee asked for. */
  readonly wishes: readonly (readonly number[])[];
  readonly diminish: readonly number[];
  readonly seatValue: number;
  readonly crossBonus: number;
  readonly wishBonus: number;
  readonly tableBonus: number;
  /** What was held or locked: stands exactly, whatever the rules say. */
  readonly facts: readonly Conversation[];
  readonly required: readonly RequiredPair[];
  readonly announced: readonly Seat[];
}

export const NO_LIMIT = 0x7fffffff;

/** Lays out an instance. The instance must be sound (`parseInstance`); of its indices, only those of facts are checked. */
export function modelOf(instance: Instance): Model {
  const { rounds, topics, mentors, mentees } = instance;
  const facts = [...(instance.held ?? []), ...(instance.extension?.locked ?? [])];
  for (const [mentee, mentor, round] of facts) {
    if (mentee < mentees.length && mentor < mentors.length && round < rounds) continue;
    throw new RangeError(`There is no mentee ${mentee} with mentor ${mentor} in round ${round}.`);
  }
  const needs = mentees.flatMap((mentee) => mentee.needs);
  return {
    rounds,
    topics,
    mentees: mentees.length,
    mentors: mentors.length,
    from: instance.from ?? 0,
    needStart: startsOf(mentees.map((mentee) => mentee.needs.length)),
    needTopic: Int32Array.from(needs, ([topic]) => topic),
    needWeight: Int32Array.from(needs, ([, weight]) => weight),
    needMinimum: Int32Array.from(needs, ([, , minimum]) => Math.max(1, minimum)),
    suitability: suitabilityTable(instance),
    menteeDepartment: Int32Array.from(mentees, (mentee) => mentee.dept),
    mentorDepartment: Int32Array.from(mentors, (mentor) => mentor.dept),
    menteeHere: withFacts(presence(mentees, rounds), facts, rounds),
    mentorHere: presence(mentors, rounds),
    seats: seatsOf(instance),
    place: placesOf(instance),
    maxTotal: Int32Array.from(mentors, (mentor) => mentor.maxTotal ?? NO_LIMIT),
    maxRounds: Int32Array.from(mentors, (mentor) => mentor.maxRounds ?? NO_LIMIT),
    forbidden: new Set(instance.forbidden.map(([mentee, mentor]) => mentee * mentors.length + mentor)),
    wishes: wishesOf(instance),
    diminish: instance.diminish,
    seatValue: instance.seatValue,
    crossBonus: instance.crossBonus,
    wishBonus: instance.wishBonus ?? 0,
    tableBonus: instance.tableBonus ?? 0,
    facts,
    required: instance.pins,
    announced: instance.announced ?? [],
  };
}

function seatsOf({ mentors, rounds, extension }: Instance): Int32Array {
  const seats = new Int32Array(mentors.length * rounds);
  for (const [mentor, { cap }] of mentors.entries()) seats.fill(cap, mentor * rounds, (mentor + 1) * rounds);
  for (const [mentor, round, own] of extension?.seats ?? []) seats[mentor * rounds + round] = own;
  return seats;
}

function placesOf({ mentees, extension }: Instance): Int32Array {
  const place = new Int32Array(mentees.length).fill(-1);
  for (const [mentee, own] of extension?.places ?? []) place[mentee] = own;
  return place;
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  let start = 0;
  for (const [index, length] of lengths.entries()) {
    start += length;
    starts[index + 1] = start;
  }
  return starts;
}

function suitabilityTable({ topics, mentors }: Instance): Uint8Array {
  const table = new Uint8Array(mentors.length * topics);
  for (const [mentor, { offers }] of mentors.entries()) {
    for (const [topic, suitability] of offers) table[mentor * topics + topic] = suitability;
  }
  return table;
}

function presence(people: readonly { readonly absent: readonly number[] }[], rounds: number): Uint8Array {
  const here = new Uint8Array(people.length * rounds).fill(1);
  for (const [person, { absent }] of people.entries()) {
    for (const round of absent) here[person * rounds + round] = 0;
  }
  return here;
}

/** Who was held or locked in a round was not absent from it, whatever the instance says. */
function withFacts(here: Uint8Array, facts: readonly Conversation[], rounds: number): Uint8Array {
  for (const [mentee, , round] of facts) here[mentee * rounds + round] = 1;
  return here;
}

function wishesOf(instance: Instance): number[][] {
  const wishes: number[][] = instance.mentees.map(() => []);
  for (const [mentee, mentor] of instance.wishes ?? []) wishes[mentee]?.push(mentor);
  return wishes;
}
