import { z } from 'zod';
import type { UnmetReason } from '../rules/planning.ts';
import { id, instantMs, revision } from './scalars.ts';

/** One mentee with one mentor in one round about one focus. */
export const conversation = z.strictObject({
  /** Opaque; a draft's conversations get theirs when the plan is published. */
  id: id.nullable(),
  menteeId: id,
  mentorId: id,
  tableId: id.nullable(),
  /** The need it is for; null for an open conversation. */
  needId: id.nullable(),
  topicId: id.nullable(),
  /** Rank of that need, from 1. */
  rank: z.int().min(1).nullable(),
  held: z.boolean(),
});
export type Conversation = z.output<typeof conversation>;

export const planFigures = z.strictObject({
  mentees: z.int(),
  covered: z.int(),
  firstNeedMet: z.int(),
  /** Mentees who have a need at all; null for plans of an earlier release, which did not count them. */
  firstNeeds: z.int().nullable(),
  conversations: z.int(),
  openConversations: z.int(),
  crossDepartment: z.int(),
  /** Fewest and most idle rounds of any mentee. */
  idleLeast: z.int(),
  idleMost: z.int(),
});
export type PlanFigures = z.output<typeof planFigures>;

const unmetReasons = [
  'forbidden',
  'metInAnotherRound',
  'roundIsOver',
  'menteeAbsent',
  'mentorAbsent',
  'neverBothPresent',
  'menteeSeated',
  'tableFull',
  'mentorTotal',
  'mentorRounds',
  'otherRequired',
  'notFound',
] as const satisfies readonly UnmetReason[];

/** A required pair that this plan could not seat, and why. */
export const unmetPair = z.strictObject({
  menteeId: id,
  mentorId: id,
  roundId: id.nullable(),
  /** `noPlace`: no table that could be theirs suits both. */
  why: z.enum([...unmetReasons, 'noPlace']),
});

const planLevels = z.strictObject({ covered: z.int(), idle2: z.int(), value: z.int() });

/** What a plan achieves by the three levels, and what no plan could beat. */
export const certificate = z.strictObject({ achieved: planLevels, bound: planLevels });
export type Certificate = z.output<typeof certificate>;

export const planSummary = z.strictObject({
  version: id,
  number: z.int(),
  createdAt: instantMs,
  /** The round from which it was planned anew; null for a plan of the whole event. */
  fromRoundId: id.nullable(),
  figures: planFigures,
  /** Null when no bound was proved. */
  certificate: certificate.nullable(),
  /** Empty for helpers and viewers, who may know of no pairs. */
  unmet: z.array(unmetPair),
  /** Whether set-up, roster or presence moved since it was made. */
  stale: z.boolean(),
});
export type PlanSummary = z.output<typeof planSummary>;

export const planPart = z.strictObject({
  published: planSummary.nullable(),
  draft: planSummary.nullable(),
  /** Whether publishing can still be taken back, by whoever may. */
  canTakeBack: z.boolean(),
  /** The newest draft that was put away, unless what is published is newer, for whoever may bring it back. */
  setAside: id.nullable(),
  planRevision: revision,
});
export type PlanPart = z.output<typeof planPart>;

/** `plan/published/ROUND` and `plan/draft/ROUND`. */
export const planRoundPart = z.strictObject({ roundId: id, conversations: z.array(conversation) });
export type PlanRoundPart = z.output<typeof planRoundPart>;
