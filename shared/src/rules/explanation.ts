/**
 * What the planner can say about a plan: facts for sentences, not the sentences. Everybody is a position in the instance.
 *
 * Two people may ask: a facilitator, and a participant. What a participant is told never shows that a pair is forbidden, nor
 * what somebody else needs.
 */
import type { PlanLevels } from './planning.ts';

/** What a facilitator may ask about a plan. */
export type PlanQuestion =
  | { readonly about: 'pair'; readonly mentee: number; readonly mentor: number }
  | { readonly about: 'mentee'; readonly mentee: number }
  /** `outOfReach`: mentees whom no newcomer could help either, for what keeps them from every mentor there is. */
  | { readonly about: 'event'; readonly outOfReach?: readonly number[] | undefined }
  | { readonly about: 'moves' };

/** Why a conversation is in the plan. */
export type PairReason = 'fact' | 'required' | 'wish' | 'focus' | 'company' | 'seat';

/** Why it is in this round. */
export type RoundReason = 'fact' | 'required' | 'announced' | 'onlyRound' | 'free';

/** A conversation of the plan. */
export interface MadePair {
  readonly kind: 'made';
  readonly round: number;
  /** Position of the need they talk about; −1 = open. */
  readonly focus: number;
  readonly why: PairReason;
  readonly whyRound: RoundReason;
  /** Suitability 1–100 of the mentor for the focus (0 = open), and how many mentors still to be had would suit as well. */
  readonly suitability: number;
  readonly equals: number;
}

/**
 * What a pair that was not made would cost at least, given everything else at its best: `impossible` for a rule, otherwise the
 * highest level that suffers. `loss` is zero for an equally good choice.
 */
export interface UnmadePair {
  readonly kind: 'unmade';
  readonly verdict:
    | 'forbidden'
    | 'metBefore'
    | 'neverBothPresent'
    | 'noSeat'
    | 'leavesSomebodyOut'
    | 'sitsOut'
    | 'losesValue'
    | 'equal';
  readonly loss: PlanLevels;
}

/** Why a need is not met. */
export type UnmetNeedReason =
  /** Nobody offers the topic; nobody offers it well enough. */
  | 'nobodyOffers'
  | 'nobodyGoodEnough'
  /** All who do are forbidden to this mentee, or never there in the same round. */
  | 'notAllowed'
  | 'neverBothPresent'
  /** The mentee is there in no round that is left. */
  | 'absent'
  /** All seats went to people who would lose more. */
  | 'seatsTaken'
  /** The mentee's rounds went to needs that count more. */
  | 'otherNeedsFirst';

/** A need of a mentee, and how it is met. */
export interface NeedAccount {
  /** Position of the need. */
  readonly need: number;
  readonly mentors: readonly number[];
  readonly unmet: UnmetNeedReason | null;
}

export interface MenteeAccount {
  readonly kind: 'mentee';
  readonly needs: readonly NeedAccount[];
  readonly idleRounds: readonly number[];
  readonly openConversations: number;
}

/** A topic that is short of mentors, and what one more mentor who knows it would change. */
export interface ShortTopic {
  readonly topic: number;
  /** People who want it and do not get it. */
  readonly wanting: number;
  /** Needs for it that one more mentor would meet, and people who would be covered. */
  readonly met: number;
  readonly covered: number;
}

export interface EventAccount {
  readonly kind: 'event';
  readonly mentees: number;
  readonly covered: number;
  /** People no plan can cover, because nobody offers what they need where they can come. */
  readonly hopeless: number;
  readonly firstNeedsMet: number;
  /** Mentees who have a need at all. */
  readonly firstNeeds: number;
  readonly idleLeast: number;
  readonly idleMost: number;
  readonly loadLeast: number;
  readonly loadMost: number;
  readonly short: readonly ShortTopic[];
}

/** Why a need of a participant is not met, as they may be told it. */
export type OwnUnmetReason = Exclude<UnmetNeedReason, 'notAllowed' | 'seatsTaken'> | 'noSeatLeft';

/** What a participant may be told of how the plan came to theirs. */
export interface OwnAccount {
  /** Needs that no conversation is about. */
  readonly unmet: readonly { readonly need: number; readonly why: OwnUnmetReason }[];
  /** Rounds in which the plan did not count on them. */
  readonly uncounted: readonly number[];
}

/** Why a seat that somebody was told of is not theirs any more. */
export type MoveReason =
  /** The mentee is not there in that round; the mentor is not. */
  | 'menteeAway'
  | 'mentorAway'
  | 'forbidden'
  /** The two met in another round; what was held or locked has the mentee somewhere else. */
  | 'metAlready'
  | 'seatedOtherwise'
  /** What was held or locked takes every seat, or the mentor's limit; required pairs do. */
  | 'noSeat'
  | 'required'
  /** More people were told of this table than fit. */
  | 'tooManyTold'
  /** With this seat too, somebody would have nothing; or sit out once more; or all told seats would cost too much value. */
  | 'leavesSomebodyOut'
  | 'sitsOut'
  | 'losesValue'
  /** Nothing: it could have been kept. */
  | 'equal'
  /** What it would cost was not tried, because the event is large and many move. */
  | 'notTested';

/** Somebody who was told of a seat and does not keep it. */
export interface ToldMove {
  readonly mentee: number;
  readonly mentor: number;
  readonly round: number;
  /** Whom they meet in that round instead; null when they sit out. */
  readonly to: number | null;
  readonly why: MoveReason;
}

export interface MovesAccount {
  readonly kind: 'moves';
  /** Seats that people were told of. */
  readonly told: number;
  readonly moves: readonly ToldMove[];
}

/** What the plan says to a question. */
export type PlanExplanation = MadePair | UnmadePair | MenteeAccount | EventAccount | MovesAccount;
