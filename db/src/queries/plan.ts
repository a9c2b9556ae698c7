import { and, asc, desc, eq, inArray, max } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import type { EventTx, ReadTx } from '../database.ts';
import type { PlannedSeat, PlanState } from '../tables/plan.ts';
import type { Tables } from '../tables.ts';

export type { ApartReason, PlanFigures, PlanLegend, PlannedSeat, UnmetPair } from '../tables/plan.ts';

type Row = Tables['planVersion']['$inferSelect'];

/** A plan version without what the planner was asked and answered, which nobody needs but another planner. */
export type PlanVersionRow = Pick<
  Row,
  | 'id'
  | 'number'
  | 'state'
  | 'fromRoundId'
  | 'digest'
  | 'unmet'
  | 'figures'
  | 'levels'
  | 'bound'
  | 'setupRevision'
  | 'rosterRevision'
  | 'createdAt'
  | 'publishedAt'
>;

/** The draft, with who sits where: it has no conversations yet. */
export interface DraftRow extends PlanVersionRow {
  readonly seats: readonly PlannedSeat[];
}

/** One conversation, planned or withdrawn. */
export type ConversationRow = Omit<Tables['conversation']['$inferSelect'], 'eventId'>;

/** What is planned, and what became of it. */
export interface PlanSlice {
  readonly published: PlanVersionRow | null;
  readonly draft: DraftRow | null;
  /** All conversations of the event, withdrawn ones included, by round, mentor, mentee. */
  readonly conversations: readonly ConversationRow[];
}

/** Reads the plan of an event; nothing is planned when there is no such event. */
export async function loadPlan(tx: ReadTx, eventId: string): Promise<PlanSlice> {
  return {
    published: await versionIn(tx, eventId, 'published'),
    draft: await loadDraft(tx, eventId),
    conversations: await loadConversations(tx, eventId),
  };
}

const versionColumns = ({ planVersion }: Tables) => ({
  id: planVersion.id,
  number: planVersion.number,
  state: planVersion.state,
  fromRoundId: planVersion.fromRoundId,
  digest: planVersion.digest,
  unmet: planVersion.unmet,
  figures: planVersion.figures,
  levels: planVersion.levels,
  bound: planVersion.bound,
  setupRevision: planVersion.setupRevision,
  rosterRevision: planVersion.rosterRevision,
  createdAt: planVersion.createdAt,
  publishedAt: planVersion.publishedAt,
});

async function versionIn(
  { q, t }: ReadTx,
  eventId: string,
  state: PlanState,
): Promise<PlanVersionRow | null> {
  const [row] = await q
    .select(versionColumns(t))
    .from(t.planVersion)
    .where(and(eq(t.planVersion.eventId, eventId), eq(t.planVersion.state, state)))
    .orderBy(desc(t.planVersion.number))
    .limit(1);
  return row ?? null;
}

async function loadDraft({ q, t }: ReadTx, eventId: string): Promise<DraftRow | null> {
  const [row] = await q
    .select({ ...versionColumns(t), seats: t.planVersion.seats })
    .from(t.planVersion)
    .where(and(eq(t.planVersion.eventId, eventId), eq(t.planVersion.state, 'draft')))
    .orderBy(desc(t.planVersion.number))
    .limit(1);
  return row ?? null;
}

const conversationColumns = ({ conversation }: Tables) => ({
  id: conversation.id,
  roundId: conversation.roundId,
  menteeId: conversation.menteeId,
  mentorId: conversation.mentorId,
  tableId: conversation.tableId,
  needId: conversation.needId,
  state: conversation.state,
  heldAt: conversation.heldAt,
  heldByHand: conversation.heldByHand,
  seatedAt: conversation.seatedAt,
});

async function loadConversations({ q, t }: ReadTx, eventId: string): Promise<ConversationRow[]> {
  const { conversation } = t;
  return await q
    .select(conversationColumns(t))
    .from(conversation)
    .innerJoin(t.segment, eq(t.segment.id, conversation.roundId))
    .where(eq(conversation.eventId, eventId))
    .orderBy(
      asc(t.segment.position),
      asc(conversation.roundId),
      asc(conversation.mentorId),
      asc(conversation.menteeId),
      asc(conversation.id),
    );
}

/** These conversations of the event, in no order; ids that name none are left out. */
export async function conversationsById(
  { q, t, eventId }: Pick<EventTx, 'eventId'> & ReadTx,
  ids: readonly string[],
): Promise<ConversationRow[]> {
  if (ids.length === 0) return [];
  const { conversation } = t;
  return await q
    .select(conversationColumns(t))
    .from(conversation)
    .where(and(eq(conversation.eventId, eventId), inArray(conversation.id, [...ids])))
    .orderBy(asc(conversation.id));
}

/** What a plan version consists of when it is made; it begins as a draft. */
export type NewPlanVersion = Omit<Row, 'eventId' | 'number' | 'state' | 'publishedAt'>;

/** The number that the next plan version of this event gets, from 1. Numbers are never given twice. */
export async function nextPlanNumber({ q, t }: ReadTx, eventId: string): Promise<number> {
  const [row] = await q
    .select({ last: max(t.planVersion.number) })
    .from(t.planVersion)
    .where(eq(t.planVersion.eventId, eventId));
  return (row?.last ?? 0) + 1;
}

export async function insertDraft(tx: EventTx, version: NewPlanVersion): Promise<void> {
  const { q, t, eventId } = tx;
  const number = await nextPlanNumber(tx, eventId);
  await q.insert(t.planVersion).values({ ...version, eventId, number, state: 'draft', publishedAt: null });
}

/** The version that people see; null while nothing is published. */
export async function publishedVersionId({ q, t }: ReadTx, eventId: string): Promise<string | null> {
  const { planVersion } = t;
  const [row] = await q
    .select({ id: planVersion.id })
    .from(planVersion)
    .where(and(eq(planVersion.eventId, eventId), eq(planVersion.state, 'published')))
    .orderBy(desc(planVersion.number))
    .limit(1);
  return row?.id ?? null;
}

/** A version with all that was asked of the planner and answered; null when the event has no such version. */
export async function loadWholeVersion(
  { q, t }: ReadTx,
  eventId: string,
  versionId: string,
): Promise<Row | null> {
  const { planVersion } = t;
  const [row] = await q
    .select()
    .from(planVersion)
    .where(and(eq(planVersion.id, versionId), eq(planVersion.eventId, eventId)));
  return row ?? null;
}

/** What people had before what is published now, with who sat where; null when nothing was published before. */
export async function loadVersionBefore({ q, t }: ReadTx, eventId: string): Promise<DraftRow | null> {
  const { planVersion } = t;
  const [row] = await q
    .select({ ...versionColumns(t), seats: planVersion.seats })
    .from(planVersion)
    .where(and(eq(planVersion.eventId, eventId), eq(planVersion.state, 'superseded')))
    .orderBy(desc(planVersion.publishedAt), desc(planVersion.number))
    .limit(1);
  return row ?? null;
}

/** The newest draft that was put away, or that another took the place of, if it was made after a moment; null when there is none. */
export async function draftSetAside(
  { q, t }: ReadTx,
  eventId: string,
  after: Instant | null,
): Promise<string | null> {
  const { planVersion } = t;
  const [row] = await q
    .select({ id: planVersion.id, createdAt: planVersion.createdAt })
    .from(planVersion)
    .where(and(eq(planVersion.eventId, eventId), eq(planVersion.state, 'discarded')))
    .orderBy(desc(planVersion.number))
    .limit(1);
  return row && (after === null || row.createdAt > after) ? row.id : null;
}

/** Publishes what a version says once more, as a new version. */
export async function publishAgain(
  tx: EventTx,
  versionId: string,
  again: { readonly id: string; readonly publishedAt: Instant },
): Promise<void> {
  const { q, t, eventId } = tx;
  const { planVersion } = t;
  const number = await nextPlanNumber(tx, eventId);
  const [before] = await q
    .select()
    .from(planVersion)
    .where(and(eq(planVersion.id, versionId), eq(planVersion.eventId, eventId)));
  if (before) await q.insert(planVersion).values({ ...before, ...again, number, state: 'published' });
}

/** Moves a version on in its life. What was planned never changes. */
export async function setPlanState(
  { q, t, eventId }: EventTx,
  versionId: string,
  change: { readonly state: PlanState; readonly publishedAt?: Instant | null; readonly digest?: string },
): Promise<void> {
  const { planVersion } = t;
  await q
    .update(planVersion)
    .set(change)
    .where(and(eq(planVersion.id, versionId), eq(planVersion.eventId, eventId)));
}

/** The state of a version; null when the event has no such version. */
export async function planStateOf(
  { q, t, eventId }: Pick<EventTx, 'eventId'> & ReadTx,
  versionId: string,
): Promise<PlanState | null> {
  const { planVersion } = t;
  const [row] = await q
    .select({ state: planVersion.state })
    .from(planVersion)
    .where(and(eq(planVersion.id, versionId), eq(planVersion.eventId, eventId)));
  return row?.state ?? null;
}
