/** How large an event is. */
export interface Size {
  readonly mentees: number;
  readonly mentors: number;
  readonly rounds: number;
  readonly topics: number;
  readonly departments: number;
}

export const SIZES = {
  S: { mentees: 24, mentors: 6, rounds: 5, topics: 8, departments: 4 },
  M: { mentees: 200, mentors: 50, rounds: 8, topics: 16, departments: 8 },
  L: { mentees: 1000, mentors: 250, rounds: 8, topics: 24, departments: 10 },
  XL: { mentees: 5000, mentors: 1000, rounds: 10, topics: 40, departments: 14 },
} as const satisfies Record<string, Size>;
export type SizeName = keyof typeof SIZES;

/** What makes one kind of event unlike another. Shares are chances from 0 to 1. */
export interface Traits {
  /** How often tables have 1, 2, 3 and 4 seats, relative to each other. */
  readonly seats: readonly number[];
  /** How steeply wanted and known topics fall off: the t-th is wanted in proportion to 1 / t to this power. */
  readonly demandSlope: number;
  readonly supplySlope: number;
  /** Fewest and most topics that a mentor knows. */
  readonly offers: readonly [fewest: number, most: number];
  /** Share of people who miss a part, and the part of the rounds they may miss at most. */
  readonly menteesAway: number;
  readonly mentorsAway: number;
  readonly longestAway: number;
  readonly limitedRounds: number;
  readonly required: number;
  /** Share of required pairs whose round is given. */
  readonly roundGiven: number;
  /** Share of mentees who ask for a mentor; with it, company at every table counts. */
  readonly wishes: number;
}

const PLAIN: Traits = {
  seats: [7, 6, 4, 3],
  demandSlope: 1,
  supplySlope: 0.5,
  offers: [2, 5],
  menteesAway: 0,
  mentorsAway: 0,
  longestAway: 0.5,
  limitedRounds: 0,
  required: 0.03,
  roundGiven: 0,
  wishes: 0,
};
const ROOMY = [0, 0, 1, 1];
const AWAY: Traits = { ...PLAIN, menteesAway: 0.15, mentorsAway: 0.08, roundGiven: 0.6 };

/**
 * The kinds of events that are planned: the usual event; a free one with small tables; roomy tables; few who know what many
 * want; people who come late or leave early; mentors who need rest besides; and all of that to excess.
 */
export const KINDS = {
  event: { ...PLAIN, seats: ROOMY, wishes: 0.15 },
  free: PLAIN,
  roomy: { ...PLAIN, seats: ROOMY },
  scarce: { ...PLAIN, demandSlope: 1.3, supplySlope: 0, offers: [1, 3] },
  avail: AWAY,
  rest: { ...AWAY, limitedRounds: 0.3 },
  hard: {
    ...AWAY,
    menteesAway: 0.6,
    mentorsAway: 0.35,
    longestAway: 0.9,
    limitedRounds: 0.4,
    required: 0.1,
  },
} as const satisfies Record<string, Traits>;
export type KindName = keyof typeof KINDS;

export const SIZE_NAMES: readonly SizeName[] = ['S', 'M', 'L', 'XL'];
export const KIND_NAMES: readonly KindName[] = ['event', 'free', 'roomy', 'scarce', 'avail', 'rest', 'hard'];
