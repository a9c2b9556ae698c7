import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import type { WriteTx } from '../database.ts';

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
