import { and, eq, isNotNull, or } from 'drizzle-orm';
import type { EventTx, ReadTx } from '../database.ts';

/** What removing a person would take along. */
export interface PersonTraces {
  /** Conversations of the published plan, and withdrawn ones. */
  readonly conversations: number;
  /** Whether anybody would lose something that happened or was written: then a person is marked as gone instead. */
  readonly kept: boolean;
}

/** What this person's conversations and notes are. */
export async function tracesOf(
  { q, t, eventId }: Pick<EventTx, 'eventId'> & ReadTx,
  personId: string,
): Promise<PersonTraces> {
  const { conversation, conversationChoice, noteText } = t;
  const theirs = and(
    eq(conversation.eventId, eventId),
    or(eq(conversation.menteeId, personId), eq(conversation.mentorId, personId)),
  );
  const conversations = await q.select().from(conversation).where(theirs).orderBy(conversation.id);
  const written = await q
    .select({ id: conversation.id })
    .from(conversation)
    .innerJoin(noteText, eq(noteText.conversationId, conversation.id))
    .where(theirs)
    .orderBy(conversation.id)
    .limit(1);
  const chosen = await q
    .select({ id: conversation.id })
    .from(conversation)
    .innerJoin(conversationChoice, eq(conversationChoice.conversationId, conversation.id))
    .where(theirs)
    .orderBy(conversation.id)
    .limit(1);
  const happened = conversations.some(
    (each) => each.heldAt !== null || each.heldByHand || each.seatedAt !== null || each.state === 'withdrawn',
  );
  return {
    conversations: conversations.length,
    kept: happened || written.length > 0 || chosen.length > 0,
  };
}

/** Whether somebody has held a conversation as its mentor. */
export async function hasMentored(
  { q, t, eventId }: Pick<EventTx, 'eventId'> & ReadTx,
  personId: string,
): Promise<boolean> {
  const { conversation } = t;
  const [held] = await q
    .select({ id: conversation.id })
    .from(conversation)
    .where(
      and(
        eq(conversation.eventId, eventId),
        eq(conversation.mentorId, personId),
        isNotNull(conversation.heldAt),
      ),
    )
    .orderBy(conversation.id)
    .limit(1);
  return held !== undefined;
}

/** Whoever of these people has a conversation, planned or not, or whose need one of these needs is the focus of one. */
export async function firstInConversation(
  { q, t, eventId }: Pick<EventTx, 'eventId'> & ReadTx,
  personIds: ReadonlySet<string>,
  needIds: ReadonlySet<string>,
): Promise<string | null> {
  const { conversation } = t;
  const rows = await q
    .select({ menteeId: conversation.menteeId, mentorId: conversation.mentorId, needId: conversation.needId })
    .from(conversation)
    .where(eq(conversation.eventId, eventId))
    .orderBy(conversation.id);
  for (const { menteeId, mentorId, needId } of rows) {
    if (personIds.has(menteeId)) return menteeId;
    if (personIds.has(mentorId)) return mentorId;
    if (needId !== null && needIds.has(needId)) return menteeId;
  }
  return null;
}
