import type { EventTx } from '@rotunda/db';
import { conversationsById, type ConversationRow } from '@rotunda/db/queries/plan';
import { markHeld, markSeated } from '@rotunda/db/queries/conversations';
import { loadRun } from '@rotunda/db/queries/run';
import { loadAgenda } from '@rotunda/db/queries/setup';
import type { Agenda } from '@rotunda/shared/rules/agenda';
import { currentRound, roundsAhead } from '@rotunda/shared/rules/progress';
import type { Run } from '@rotunda/shared/rules/run';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';

const notFound = (): Refusal =>
  new Refusal('not-found', 'There is no such conversation in the plan.', { field: 'conversationId' });

/**
 * A facilitator says whether a conversation took place, against what the run found. Nothing else ever takes that back,
 * going back a step included.
 */
export const markConversation: WriteHandler<'conversation.mark'> = {
  write: async (tx, { input, now }) => {
    const [found] = await conversationsById(tx, [input.conversationId]);
    if (found?.state !== 'planned') throw notFound();
    const isSo = (found.heldAt !== null) === input.held;
    if (isSo && found.heldByHand) return {};
    await markHeld(tx, found.id, input.held ? (found.heldAt ?? now) : null);
    tx.touchFor([found.menteeId, found.mentorId], 'seats');
    return {};
  },
};

/** The round that people sit in, or walk to next; null after the last one. */
const roundToSitIn = (run: Run, agenda: Agenda): string | null =>
  (currentRound(run, agenda) ?? roundsAhead(run, agenda)[0])?.id ?? null;

/** Refuses to say that somebody sits at a table in another round than the one that people sit in. */
export async function refuseOtherRound(
  tx: EventTx,
  { roundId }: Pick<ConversationRow, 'roundId'>,
): Promise<void> {
  const { run } = await loadRun(tx, tx.eventId);
  if (roundToSitIn(run, await loadAgenda(tx, tx.eventId)) === roundId) return;
  throw new Refusal('run-refused', 'This conversation is in another round.', {
    params: { reason: 'other-round' },
  });
}

/** A mentee says: I sit at the table. It is a help for the facilitator's eye, and its absence means nothing. */
export const sitDown: WriteHandler<'seat.here'> = {
  write: async (tx, { input, sender, now }) => {
    const [found] = await conversationsById(tx, [input.conversationId]);
    if (found?.state !== 'planned' || found.menteeId !== sender.participantId) throw notFound();
    await refuseOtherRound(tx, found);
    if (found.seatedAt !== null) return {};
    await markSeated(tx, found.id, now);
    tx.touchFor([found.menteeId, found.mentorId], 'seats');
    return {};
  },
};
