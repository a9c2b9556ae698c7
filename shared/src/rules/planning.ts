/**
 * The language of the planner: what an instance says and what a plan answers.
 *
 * The format is called `smb-1`. Everything in it is a whole number, and every index starts at 0: people are their position
 * in `mentors` or `mentees`, rounds and topics count from 0. No names and no free text ever enter an instance.
 */

/** The name of the format, as `format` may state it. */
export const PLANNING_FORMAT = 'smb-1';

/** A focus of an open conversation: the two meet, but about none of the mentee's declared needs. */
export const OPEN_FOCUS = -1;

/** The round of a required pair that may meet in any round. */
export const ANY_ROUND = -1;

/** The weights the product plans with. Values of a conversation add up from them; see `Instance`. */
export const PLANNING_WEIGHTS = {
  /** Percent that the first, second and third conversation about the same need count; later ones count nothing. */
  diminish: [100, 30, 10],
  /** Value of any conversation, whatever it is about. */
  seatValue: 1000,
  /** Added when the departments differ; 0 when the facilitator doesn't care. */
  crossBonus: 2000,
  /** Added when the mentee asked for this mentor. */
  wishBonus: 8000,
  /** Added once for every table and round that has company. */
  tableBonus: 10_000,
} as const;

const WEIGHTS_BY_RANK = [5, 3, 1] as const;
const SUITABILITY_PER_LEVEL = 20;

/** Weight of the need with this rank (1 = most wanted): 5, 3, 1, and 1 for every later one. */
export function needWeight(rank: number): number {
  return WEIGHTS_BY_RANK[rank - 1] ?? 1;
}

/** Suitability 20–100 of an expertise level 1–5. */
export function suitabilityOfLevel(level: number): number {
  return level * SUITABILITY_PER_LEVEL;
}

/** A topic that a mentor knows, and how well: suitability 1–100. */
export type Offer = readonly [topic: number, suitability: number];

/** A topic that a mentee wants, its weight, and the least suitability accepted (0 = any). Listed best-wanted first. */
export type Need = readonly [topic: number, weight: number, minimum: number];

/** Somebody who hosts one table in every round they are not absent from. */
export interface PlanningMentor {
  readonly id: string;
  readonly dept: number;
  /** Mentees that fit at the table in one round. */
  readonly cap: number;
  readonly offers: readonly Offer[];
  /** Rounds in which this mentor cannot host. */
  readonly absent: readonly number[];
  /** Most conversations in the whole event; null = no limit. */
  readonly maxTotal: number | null;
  /** Most rounds with company in the whole event; null = no limit. */
  readonly maxRounds: number | null;
}

/** Somebody who moves from table to table. */
export interface PlanningMentee {
  readonly id: string;
  readonly dept: number;
  readonly needs: readonly Need[];
  readonly absent: readonly number[];
}

/** A mentee and a mentor. */
export type Pair = readonly [mentee: number, mentor: number];

/** A pair that must meet: in the given round, or in any (`ANY_ROUND`). */
export type RequiredPair = readonly [mentee: number, mentor: number, round: number];

/** A seat without its focus. */
export type Seat = readonly [mentee: number, mentor: number, round: number];

/** A conversation: who meets whom, when, about which of the mentee's needs (its position, or `OPEN_FOCUS`). */
export type Conversation = readonly [mentee: number, mentor: number, round: number, focus: number];

/** What the product adds to `smb-1`. An instance without it means exactly what the format says. */
export interface InstanceExtension {
  readonly version: 1;
  /**
   * Conversations that a facilitator fixed by hand. They stand exactly as given, like `held`, in any round, even where they
   * break a rule (a repeated pair, an overfilled table, a forbidden pair).
   */
  readonly locked: readonly Conversation[];
  /** Seats of a mentor in a round where they are not `cap`, because tables differ between rounds. At most one entry each. */
  readonly seats?: readonly SeatsInRound[] | undefined;
  /**
   * Places of mentees who cannot move: mentors come to them. In one round a mentor meets people of one place only, and a place
   * has one mentor only; people without a place go anywhere. At most one entry per mentee.
   */
  readonly places?: readonly Placement[] | undefined;
}

/** How many mentees fit at a mentor's table in a round. */
export type SeatsInRound = readonly [mentor: number, round: number, seats: number];

/** A mentee who stays at a place, which is any whole number from 0 on. */
export type Placement = readonly [mentee: number, place: number];

/** One planning problem. */
export interface Instance {
  readonly format?: typeof PLANNING_FORMAT | undefined;
  readonly name: string;
  readonly rounds: number;
  /** How many topics there are. */
  readonly topics: number;
  /** How many departments there are. */
  readonly departments: number;
  /** Percent that the 1st, 2nd, … conversation about one need counts, best suitability first; later ones count nothing. */
  readonly diminish: readonly number[];
  readonly seatValue: number;
  readonly crossBonus: number;
  readonly mentors: readonly PlanningMentor[];
  readonly mentees: readonly PlanningMentee[];
  readonly forbidden: readonly Pair[];
  readonly pins: readonly RequiredPair[];
  readonly tableBonus?: number | undefined;
  readonly wishBonus?: number | undefined;
  readonly wishes?: readonly Pair[] | undefined;
  /** Rounds before this one are history: nothing but `held` is in them. */
  readonly from?: number | undefined;
  /** Conversations that took place, and published seats of the round that is running. They stand exactly. */
  readonly held?: readonly Conversation[] | undefined;
  /** Seats that people have already been told; kept where it costs next to nothing. */
  readonly announced?: readonly Seat[] | undefined;
  readonly extension?: InstanceExtension | undefined;
}

/**
 * Why a required pair could not be met.
 * - `forbidden`: the same two must never meet.
 * - `metInAnotherRound`: history or a locked seat has them together, but not in the round that was asked for.
 * - `roundIsOver`: the round asked for is history.
 * - `menteeAbsent`, `mentorAbsent`: not there in the round asked for, or in no round that is left.
 * - `neverBothPresent`: both are there, never in the same round.
 * - `menteeSeated`: what was held or locked takes the mentee's seat in every round that would do.
 * - `tableFull`: what was held or locked takes every seat at this table (or it has none).
 * - `mentorTotal`, `mentorRounds`: the mentor's limit of mentees, or of rounds, is used up by what was held or locked.
 * - `otherRequired`: only other required pairs stand in the way.
 * - `notFound`: no place was found in the time allowed, though none of the above was shown.
 */
export type UnmetReason =
  | 'forbidden'
  | 'metInAnotherRound'
  | 'roundIsOver'
  | 'menteeAbsent'
  | 'mentorAbsent'
  | 'neverBothPresent'
  | 'menteeSeated'
  | 'tableFull'
  | 'mentorTotal'
  | 'mentorRounds'
  | 'otherRequired'
  | 'notFound';

/** A required pair that the plan does not meet, and why. `round` is as it was required. */
export interface UnmetPair {
  readonly mentee: number;
  readonly mentor: number;
  readonly round: number;
  readonly why: UnmetReason;
}

/** The three levels by which plans are compared, in this order: more covered, less idle2, more value. */
export interface PlanLevels {
  /** Mentees with at least one conversation about one of their needs. */
  readonly covered: number;
  /** Sum over mentees of (idle rounds)². */
  readonly idle2: number;
  readonly value: number;
}

/**
 * What a seat is worth, level by level: whoever takes one more leaves at most this many people uncovered, this much more idle²
 * and this much less value to all others.
 */
export type SeatPrice = readonly [covered: number, idle2: number, value: number];

/** The price of a seat with each mentor in each round: `prices[mentor][round]`. */
export type SeatPrices = readonly (readonly SeatPrice[])[];

/** The planner's answer. Sorted by round, mentor, mentee; includes everything held and locked. */
export interface Plan {
  /** The instance's name. */
  readonly instance: string;
  /** The version of the planner that made it; with instance and seed it reproduces the plan. */
  readonly planner: string;
  readonly seed: number;
  readonly assign: readonly Conversation[];
  /** Levels that no plan can beat, or null when none was proved. */
  readonly bound: PlanLevels | null;
  /** The dual prices from which a verifier confirms `bound` (`verifyBound`); null when there is no bound. */
  readonly prices: SeatPrices | null;
  readonly unmet: readonly UnmetPair[];
  /** Wall time of planning in milliseconds; null when the caller lent no clock. */
  readonly timing: { readonly planMs: number | null };
}

/** What a plan achieves, counted. Only `covered`, `idle2` and `value` rank plans; the rest are for people to read. */
export interface PlanFigures extends PlanLevels {
  readonly mentees: number;
  /** Mentees who talk about the need they ranked first. */
  readonly firstNeedsMet: number;
  /** Mentees who have a need at all. */
  readonly firstNeeds: number;
  /** Needs with at least one conversation, and all needs. */
  readonly needsMet: number;
  readonly needs: number;
  /** Conversations; those about none of the needs; those across departments. */
  readonly conversations: number;
  readonly openConversations: number;
  readonly acrossDepartments: number;
  /** Fewest and most rounds that a mentee sits out while present; 0 when there are no mentees. */
  readonly idleMin: number;
  readonly idleMax: number;
  readonly wishesMet: number;
  readonly wishes: number;
  /** Tables that are hosted in a round without anybody coming, summed over rounds. */
  readonly emptyTables: number;
  /** Fewest and most conversations of a mentor; 0 when there are no mentors. */
  readonly mentorLoadMin: number;
  readonly mentorLoadMax: number;
  readonly announcedKept: number;
  readonly announced: number;
}
