import { and, asc, count, eq, inArray } from 'drizzle-orm';
import type { Agenda } from '@rotunda/shared/rules/agenda';
import type { ReadTx, WriteTx } from '../database.ts';
import { inChunks } from '../chunks.ts';
import { difference, isSame } from './difference.ts';

const segmentRows = (agenda: Agenda) =>
  agenda.map(({ id, kind, title, duration, changeover }, position) => ({
    id,
    position,
    kind,
    title,
    durationMs: duration,
    changeoverMs: changeover,
  }));

const phaseRows = (agenda: Agenda) =>
  agenda.flatMap((segment) =>
    segment.phases.map(({ id, kind, name, duration, promptForMentee, promptForMentor }, position) => ({
      id,
      segmentId: segment.id,
      position,
      kind,
      name,
      durationMs: duration,
      promptForMentee,
      promptForMentor,
    })),
  );

/**
 * Makes `after` the event's agenda, of which `before` was read in this transaction. What keeps its id is updated in
 * place. Removing a segment removes its hosting and conversations with it, and frees required pairs of their round:
 * whether that may be is the caller's question. Answers whether anything was different.
 */
export async function saveAgenda(
  tx: WriteTx,
  eventId: string,
  before: Agenda,
  after: Agenda,
): Promise<boolean> {
  const { q, t } = tx;
  const segments = difference(segmentRows(before), segmentRows(after));
  const phases = difference(phaseRows(before), phaseRows(after));
  // Phases may move into a segment that is new, and out of one that goes: segments come first and go last.
  for (const rows of inChunks(segments.added)) {
    await q.insert(t.segment).values(rows.map((row) => ({ ...row, eventId })));
  }
  for (const { id, ...row } of segments.changed) {
    await q
      .update(t.segment)
      .set(row)
      .where(and(eq(t.segment.eventId, eventId), eq(t.segment.id, id)));
  }
  for (const rows of inChunks(phases.added)) {
    await q.insert(t.phase).values(rows.map((row) => ({ ...row, eventId })));
  }
  for (const { id, ...row } of phases.changed) {
    await q
      .update(t.phase)
      .set(row)
      .where(and(eq(t.phase.eventId, eventId), eq(t.phase.id, id)));
  }
  for (const ids of inChunks(phases.removed)) {
    await q.delete(t.phase).where(and(eq(t.phase.eventId, eventId), inArray(t.phase.id, ids)));
  }
  for (const ids of inChunks(segments.removed)) {
    await q.delete(t.segment).where(and(eq(t.segment.eventId, eventId), inArray(t.segment.id, ids)));
  }
  return !(isSame(segments) && isSame(phases));
}

/** What would go if a round did. */
export interface RoundUse {
  readonly roundId: string;
  readonly conversations: number;
  /** Of those, how many left a trace: held, marked, a tap at the table, a text, a choice. */
  readonly traced: number;
  /** Required pairs that must meet in this round. */
  readonly required: number;
}

/** What these rounds are used for, in the order given. */
export async function usesOfRounds(
  tx: ReadTx,
  eventId: string,
  roundIds: readonly string[],
): Promise<RoundUse[]> {
  if (roundIds.length === 0) return [];
  const conversations = await conversationsIn(tx, eventId, roundIds);
  const pairs = await requiredIn(tx, eventId, roundIds);
  return roundIds.map((roundId) => {
    const here = conversations.filter((each) => each.roundId === roundId);
    return {
      roundId,
      conversations: here.length,
      traced: here.filter((each) => each.traced).length,
      required: pairs.find((each) => each.roundId === roundId)?.required ?? 0,
    };
  });
}

async function conversationsIn({ q, t }: ReadTx, eventId: string, roundIds: readonly string[]) {
  const rows = await q
    .select()
    .from(t.conversation)
    .where(and(eq(t.conversation.eventId, eventId), inArray(t.conversation.roundId, [...roundIds])))
    .orderBy(asc(t.conversation.id));
  const written = await q
    .selectDistinct({ id: t.noteText.conversationId })
    .from(t.noteText)
    .where(eq(t.noteText.eventId, eventId))
    .orderBy(asc(t.noteText.conversationId));
  const chosen = await q
    .selectDistinct({ id: t.conversationChoice.conversationId })
    .from(t.conversationChoice)
    .where(eq(t.conversationChoice.eventId, eventId))
    .orderBy(asc(t.conversationChoice.conversationId));
  const marked = new Set([...written, ...chosen].map(({ id }) => id));
  return rows.map(({ id, roundId, state, heldAt, heldByHand, seatedAt }) => ({
    roundId,
    traced: state === 'withdrawn' || heldAt !== null || heldByHand || seatedAt !== null || marked.has(id),
  }));
}

const requiredIn = async ({ q, t }: ReadTx, eventId: string, roundIds: readonly string[]) =>
  await q
    .select({ roundId: t.pairRule.roundId, required: count() })
    .from(t.pairRule)
    .where(and(eq(t.pairRule.eventId, eventId), inArray(t.pairRule.roundId, [...roundIds])))
    .groupBy(t.pairRule.roundId)
    .orderBy(asc(t.pairRule.roundId));

/** Takes hosting and conversations out of what is no longer a round, though its segment stays. */
export async function emptyRounds(
  { q, t }: WriteTx,
  eventId: string,
  roundIds: readonly string[],
): Promise<void> {
  if (roundIds.length === 0) return;
  const rounds = [...roundIds];
  await q.delete(t.hosting).where(and(eq(t.hosting.eventId, eventId), inArray(t.hosting.roundId, rounds)));
  await q
    .delete(t.conversation)
    .where(and(eq(t.conversation.eventId, eventId), inArray(t.conversation.roundId, rounds)));
}

/** The step the run stands on, or ended on; null in the lobby. */
export async function stepOfRun(
  { q, t }: ReadTx,
  eventId: string,
): Promise<{ begun: boolean; stepId: string | null }> {
  const [row] = await q
    .select({ state: t.run.state, stepId: t.run.stepId })
    .from(t.run)
    .where(eq(t.run.eventId, eventId));
  return row && row.state !== 'lobby' ? { begun: true, stepId: row.stepId } : { begun: false, stepId: null };
}
