import type {
  Conversation as PlannedConversation,
  Instance,
  PlanLevels,
  SeatPrices,
  UnmetReason,
} from '@rotunda/shared/rules/planning';
import type { Kit } from '../kit.ts';
import type { RosterTables } from './roster.ts';
import type { SetupTables } from './setup.ts';

export type PlanState = 'draft' | 'published' | 'superseded' | 'discarded';

/** One seat of a plan version, in the product's ids. */
export interface PlannedSeat {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly roundId: string;
  readonly needId: string | null;
}

/** A required pair that a plan version could not seat. */
export interface UnmetPair {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly roundId: string | null;
  /** As the planner says; or no table that could be theirs suits both. */
  readonly why: UnmetReason | 'noPlace';
}

export interface PlanFigures {
  readonly mentees: number;
  readonly covered: number;
  readonly firstNeedMet: number;
  /** Mentees who have a need at all. Versions of an earlier release did not count them. */
  readonly firstNeeds?: number;
  readonly conversations: number;
  readonly openConversations: number;
  readonly crossDepartment: number;
  readonly idleLeast: number;
  readonly idleMost: number;
}

/**
 * Why two people are kept apart by something else than a facilitator's list of forbidden pairs: one of them takes part from
 * afar and a table has no video link, a table is in another zone, or the mentor cannot come to a seat that stays where it is.
 * Versions of an earlier release call all of these `place`.
 */
export type ApartReason =
  | 'same-person'
  | 'met-before'
  | 'language'
  | 'mentee-remote'
  | 'mentor-remote'
  | 'zone'
  | 'fixed-seat'
  | 'place';

/** What the numbers of an instance stand for, so that a stored plan can be explained later. Lists go by position. */
export interface PlanLegend {
  readonly roundIds: readonly string[];
  readonly topicIds: readonly string[];
  /** The needs of each mentee. */
  readonly needIds: readonly (readonly string[])[];
  /** Forbidden pairs of the instance that stand on no list. */
  readonly apart: readonly (readonly [mentee: number, mentor: number, why: ApartReason])[];
}

/** Plan versions, and the conversations of the published one. */
export function planTables(
  kit: Kit,
  { event, segment, table }: SetupTables,
  { participant, need }: RosterTables,
) {
  const ofEvent = () =>
    kit
      .text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' });

  /** Immutable but for its state: what was asked of the planner, and what it answered. */
  const planVersion = kit.table(
    'plan_version',
    {
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      number: kit.int('number').notNull(),
      state: kit.text<PlanState>('state').notNull(),
      /** The round under way when it was made; null when nothing had begun. */
      fromRoundId: kit.text('from_round_id'),
      instance: kit.json<Instance>('instance').notNull(),
      /** Hash of the instance: a plan is outdated when the same question would now be asked differently. */
      digest: kit.text('digest').notNull(),
      seed: kit.int('seed').notNull(),
      plannerVersion: kit.text('planner_version').notNull(),
      assign: kit.json<readonly PlannedConversation[]>('assign').notNull(),
      seats: kit.json<readonly PlannedSeat[]>('seats').notNull(),
      unmet: kit.json<readonly UnmetPair[]>('unmet').notNull(),
      figures: kit.json<PlanFigures>('figures').notNull(),
      setupRevision: kit.int('setup_revision').notNull(),
      rosterRevision: kit.int('roster_revision').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      publishedAt: kit.instant('published_at'),
      /** What it achieves by the three levels, and what no plan could beat. Null for versions of before these were kept. */
      levels: kit.json<PlanLevels>('levels'),
      bound: kit.json<PlanLevels>('bound'),
      /** The dual prices from which a verifier confirms the bound. */
      prices: kit.json<SeatPrices>('prices'),
      legend: kit.json<PlanLegend>('legend'),
    },
    (t) => [kit.uniqueIndex('plan_version_number').on(t.eventId, t.number)],
  );

  const conversation = kit.table(
    'conversation',
    {
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      roundId: kit
        .text('round_id')
        .notNull()
        .references(() => segment.id, { onDelete: 'cascade' }),
      menteeId: kit
        .text('mentee_id')
        .notNull()
        .references(() => participant.id, { onDelete: 'cascade' }),
      mentorId: kit
        .text('mentor_id')
        .notNull()
        .references(() => participant.id, { onDelete: 'cascade' }),
      /** Null when the table it was planned at is no longer in the room. */
      tableId: kit.text('table_id').references(() => table.id, { onDelete: 'set null' }),
      /** The focus; null for an open conversation, or when the need was taken back. */
      needId: kit.text('need_id').references(() => need.id, { onDelete: 'set null' }),
      state: kit.text<'planned' | 'withdrawn'>('state').notNull(),
      heldAt: kit.instant('held_at'),
      /** Whether a facilitator said so, against what the run found. */
      heldByHand: kit.bool('held_by_hand').notNull(),
      /** When the mentee tapped "I'm here" at the table. */
      seatedAt: kit.instant('seated_at'),
    },
    (t) => [
      kit.index('conversation_event').on(t.eventId, t.roundId),
      kit.index('conversation_mentee').on(t.menteeId),
      kit.index('conversation_mentor').on(t.mentorId),
    ],
  );

  return { planVersion, conversation };
}
export type PlanTables = ReturnType<typeof planTables>;
