import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import type { EventTx, WriteTx } from '../database.ts';
import { inChunks } from '../chunks.ts';

/**
 * Counts the planned conversations of a round as held whose two people are both here, but for those that a facilitator
 * marked by hand or that count already. Answers everybody concerned.
 */
export async function holdConversations(
  { q, t }: WriteTx,
  eventId: string,
  roundId: string,
  now: Instant,
): Promise<string[]> {
  const { conversation, participant } = t;
  const here = q
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.eventId, eventId), eq(participant.presence, 'here')));
  const held = await q
    .update(conversation)
    .set({ heldAt: now })
    .where(
      and(
        eq(conversation.eventId, eventId),
        eq(conversation.roundId, roundId),
        eq(conversation.state, 'planned'),
        eq(conversation.heldByHand, false),
        isNull(conversation.heldAt),
        inArray(conversation.menteeId, here),
        inArray(conversation.mentorId, here),
      ),
    )
    .returning({ menteeId: conversation.menteeId, mentorId: conversation.mentorId });
  return [...new Set(held.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]))];
}

/** Says of conversations that the run counted as held that they were not: nobody sits at two tables. */
export async function takeHeldBack({ q, t, eventId }: EventTx, ids: readonly string[]): Promise<void> {
  const { conversation } = t;
  for (const some of inChunks(ids)) {
    await q
      .update(conversation)
      .set({ heldAt: null, heldByHand: false })
      .where(and(eq(conversation.eventId, eventId), inArray(conversation.id, some)));
  }
}
