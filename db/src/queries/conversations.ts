import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import { inChunks } from '../chunks.ts';
import type { EventTx, ReadTx } from '../database.ts';
import type { ConversationRow } from './plan.ts';

/** A conversation as it is planned. */
export interface PlannedConversation extends Pick<
  ConversationRow,
  'id' | 'roundId' | 'menteeId' | 'mentorId' | 'tableId' | 'needId'
> {
  /** When it was held, for one that begins in the middle of the work; none otherwise. */
  readonly heldAt?: Instant | null;
}

/** What publishing a plan changes about the conversations of an event. */
export interface ConversationChanges {
  readonly added: readonly PlannedConversation[];
  /** Planned from now on as given; `moved` when the round is another than before. */
  readonly changed: readonly (PlannedConversation & { readonly moved: boolean })[];
  /** Ids of those that are no longer planned and stay because of their traces. */
  readonly withdrawn: readonly string[];
  /** Ids of those that go without a trace. */
  readonly deleted: readonly string[];
}

export async function saveConversations(tx: EventTx, changes: ConversationChanges): Promise<void> {
  const { q, t, eventId } = tx;
  const { conversation } = t;
  const its = (id: string) => and(eq(conversation.id, id), eq(conversation.eventId, eventId));
  for (const ids of inChunks(changes.deleted)) {
    await q.delete(conversation).where(and(eq(conversation.eventId, eventId), inArray(conversation.id, ids)));
  }
  for (const ids of inChunks(changes.withdrawn)) {
    await q
      .update(conversation)
      .set({ state: 'withdrawn' })
      .where(and(eq(conversation.eventId, eventId), inArray(conversation.id, ids)));
  }
  for (const { id, moved, ...row } of changes.changed) {
    // A tap at the table was for the round it was made in.
    const fresh = moved ? { seatedAt: null } : {};
    await q
      .update(conversation)
      .set({ ...row, ...fresh, state: 'planned' })
      .where(its(id));
  }
  const beginning = { eventId, state: 'planned', heldByHand: false, seatedAt: null } as const;
  for (const rows of inChunks(changes.added)) {
    await q.insert(conversation).values(rows.map((row) => ({ heldAt: null, ...row, ...beginning })));
  }
}

/** Ids of conversations about which somebody wrote or chose something. */
export async function writtenConversations({ q, t }: ReadTx, eventId: string): Promise<Set<string>> {
  const { noteText, conversationChoice } = t;
  const noted = await q
    .selectDistinct({ id: noteText.conversationId })
    .from(noteText)
    .where(eq(noteText.eventId, eventId))
    .orderBy(asc(noteText.conversationId));
  const chosen = await q
    .selectDistinct({ id: conversationChoice.conversationId })
    .from(conversationChoice)
    .where(eq(conversationChoice.eventId, eventId))
    .orderBy(asc(conversationChoice.conversationId));
  return new Set([...noted, ...chosen].map(({ id }) => id));
}

/** Says by hand whether a conversation took place; null for: it did not. From then on the run leaves it alone. */
export async function markHeld(
  { q, t, eventId }: EventTx,
  conversationId: string,
  heldAt: Instant | null,
): Promise<void> {
  const { conversation } = t;
  await q
    .update(conversation)
    .set({ heldAt, heldByHand: true })
    .where(and(eq(conversation.id, conversationId), eq(conversation.eventId, eventId)));
}

/** Says that the mentee sat down at the table, or after all did not. */
export async function markSeated(
  { q, t, eventId }: EventTx,
  conversationId: string,
  seatedAt: Instant | null,
): Promise<void> {
  const { conversation } = t;
  await q
    .update(conversation)
    .set({ seatedAt })
    .where(and(eq(conversation.id, conversationId), eq(conversation.eventId, eventId)));
}
