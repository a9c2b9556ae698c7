import type { EventTx } from '@rotunda/db';
import { noteEntered } from '@rotunda/db/queries/entered';
import { conversationsById, type ConversationRow } from '@rotunda/db/queries/plan';
import { seatOf } from '@rotunda/db/queries/seats';
import type { EnteredWhat } from '@rotunda/shared/rules/notes';
import type { Instant } from '@rotunda/shared/rules/time';
import type { Sender } from '../handler.ts';
import { newId } from '../ids.ts';
import { type Side, sideOf } from '../notes/sides.ts';
import { Refusal } from '../refusal.ts';
import { notOnRoster } from '../roster/refused.ts';

/** Somebody without a phone in one of their conversations, for whom something is entered. */
export interface OnPaper {
  readonly personId: string;
  readonly side: Side;
  readonly conversation: ConversationRow;
}

/** Refuses to enter anything for whoever has a phone, or in a conversation that is not theirs. */
export async function onPaper(
  tx: EventTx,
  { personId, conversationId }: { readonly personId: string; readonly conversationId: string },
): Promise<OnPaper> {
  const seat = await seatOf(tx, tx.eventId, personId);
  if (!seat) throw notOnRoster();
  if (!seat.withoutPhone) {
    throw new Refusal(
      'has-phone',
      `${seat.name} is not marked as without a phone: only they themselves write on theirs.`,
      { params: { name: seat.name, reason: 'not-marked' } },
    );
  }
  const [conversation] = await conversationsById(tx, [conversationId]);
  const side = conversation ? sideOf(conversation, personId) : null;
  if (!conversation || side === null) throw notTheirs();
  return { personId, side, conversation };
}

export const notTheirs = (): Refusal =>
  new Refusal('not-found', 'They have no such conversation in the plan.', { field: 'conversationId' });

/** Writes down what was entered, and who did it: from the session, as ever. */
export const logEntered = (
  tx: EventTx,
  { personId, conversation }: OnPaper,
  whats: readonly EnteredWhat[],
  { accountId }: Sender,
  at: Instant,
): Promise<void> =>
  noteEntered(
    tx,
    whats.map((what) => ({
      id: newId(),
      participantId: personId,
      conversationId: conversation.id,
      what,
      accountId,
      at,
    })),
  );
