import { z } from 'zod';
import type {
  MoveReason,
  OwnUnmetReason,
  PairReason,
  RoundReason,
  UnmadePair,
  UnmetNeedReason,
} from '../rules/explanation.ts';
import { id } from './scalars.ts';

/** What can be asked about a version of the plan. */
export const planQuestion = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('pair'), menteeId: id, mentorId: id }),
  z.strictObject({ about: z.literal('mentee'), menteeId: id }),
  z.strictObject({ about: z.literal('event') }),
  z.strictObject({ about: z.literal('moves') }),
]);
export type PlanQuestion = z.output<typeof planQuestion>;

const pairReasons = [
  'fact',
  'required',
  'wish',
  'focus',
  'company',
  'seat',
] as const satisfies readonly PairReason[];

const roundReasons = [
  'fact',
  'required',
  'announced',
  'onlyRound',
  'free',
] as const satisfies readonly RoundReason[];

const verdicts = [
  'forbidden',
  'metBefore',
  'neverBothPresent',
  'noSeat',
  'leavesSomebodyOut',
  'sitsOut',
  'losesValue',
  'equal',
] as const satisfies readonly UnmadePair['verdict'][];

const unmetNeedReasons = [
  'nobodyOffers',
  'nobodyGoodEnough',
  'notAllowed',
  'neverBothPresent',
  'absent',
  'seatsTaken',
  'otherNeedsFirst',
] as const satisfies readonly UnmetNeedReason[];

/** What keeps a mentee and a mentor apart, where it is not the facilitator's list; `place` is of an earlier release. */
const apartReasons = [
  'same-person',
  'met-before',
  'language',
  'mentee-remote',
  'mentor-remote',
  'zone',
  'fixed-seat',
  'place',
] as const;

const moveReasons = [
  'menteeAway',
  'mentorAway',
  'forbidden',
  'metAlready',
  'seatedOtherwise',
  'noSeat',
  'required',
  'tooManyTold',
  'leavesSomebodyOut',
  'sitsOut',
  'losesValue',
  'equal',
  'notTested',
] as const satisfies readonly MoveReason[];

/** Two who meet. */
const made = z.strictObject({
  kind: z.literal('made'),
  roundId: id,
  /** Null for an open conversation. */
  needId: id.nullable(),
  why: z.enum(pairReasons),
  whyRound: z.enum(roundReasons),
  suitability: z.int(),
  /** Mentors still to be had who would suit as well. */
  equals: z.int(),
});

/** Two who do not meet, and what it would cost at least if they did. */
const unmade = z.strictObject({
  kind: z.literal('unmade'),
  verdict: z.enum(verdicts),
  /** What keeps them apart, where it is not the facilitator's list. */
  apart: z.enum(apartReasons).nullable(),
  loss: z.strictObject({ covered: z.number(), idle2: z.number(), value: z.number() }),
});

const mentee = z.strictObject({
  kind: z.literal('mentee'),
  needs: z.array(
    z.strictObject({
      needId: id,
      mentorIds: z.array(id),
      unmet: z.enum(unmetNeedReasons).nullable(),
      /** Of a need that is `notAllowed`: all that keeps those who could help apart from this mentee. */
      apart: z.array(z.enum([...apartReasons, 'list'])),
    }),
  ),
  idleRoundIds: z.array(id),
  openConversations: z.int(),
});

const event = z.strictObject({
  kind: z.literal('event'),
  mentees: z.int(),
  covered: z.int(),
  /** People no plan can cover. */
  hopeless: z.int(),
  firstNeedsMet: z.int(),
  /** Mentees who have a need at all. */
  firstNeeds: z.int(),
  idleLeast: z.int(),
  idleMost: z.int(),
  loadLeast: z.int(),
  loadMost: z.int(),
  /** Topics short of mentors, and what one more mentor who knows it would change. */
  short: z.array(z.strictObject({ topicId: id, wanting: z.int(), met: z.int(), covered: z.int() })),
});

/** Everybody who was told of a seat and does not keep it, of those who could be planned at all. */
const moves = z.strictObject({
  kind: z.literal('moves'),
  told: z.int(),
  moves: z.array(
    z.strictObject({
      menteeId: id,
      mentorId: id,
      roundId: id,
      /** Whom they meet then instead; null when they sit out. */
      toId: id.nullable(),
      why: z.enum(moveReasons),
    }),
  ),
});

/** Somebody was not there to be planned, or the version is of before explanations were kept. */
const unknown = z.strictObject({
  kind: z.literal('unknown'),
  why: z.enum(['mentee-not-planned', 'mentor-not-planned', 'too-old']),
});

export const planExplanation = z.discriminatedUnion('kind', [made, unmade, mentee, event, moves, unknown]);
export type PlanExplanation = z.output<typeof planExplanation>;

const ownUnmetReasons = [
  'nobodyOffers',
  'nobodyGoodEnough',
  'neverBothPresent',
  'absent',
  'otherNeedsFirst',
  'noSeatLeft',
] as const satisfies readonly OwnUnmetReason[];

/**
 * What a participant is told of the published plan: why needs of theirs are not met, and in which rounds it did not count on
 * them. With whom they meet their schedule says.
 */
export const ownExplanation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('own'),
    unmet: z.array(z.strictObject({ needId: id, why: z.enum(ownUnmetReasons) })),
    uncountedRoundIds: z.array(id),
  }),
  /** Nothing is published, the plan was made without them, or it is of before explanations were kept. */
  z.strictObject({ kind: z.literal('unknown'), why: z.enum(['no-plan', 'not-planned', 'too-old']) }),
]);
export type OwnExplanation = z.output<typeof ownExplanation>;
