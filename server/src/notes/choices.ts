import type { EventTx } from '@rotunda/db';
import { saveChoice } from '@rotunda/db/queries/notes';
import { type ConversationRow, conversationsById } from '@rotunda/db/queries/plan';
import type { Sender, WriteHandler } from '../handler.ts';
import { notYours } from './save.ts';
import { bothSides, sideOf } from './sides.ts';

interface Mine {
  readonly authorId: string;
  readonly conversation: ConversationRow;
}

async function mine(tx: EventTx, conversationId: string, { participantId }: Sender): Promise<Mine> {
  const [conversation] = await conversationsById(tx, [conversationId]);
  if (!conversation || participantId === null || sideOf(conversation, participantId) === null)
    throw notYours();
  return { authorId: participantId, conversation };
}

/** One side decides whether the other sees what they took away from this conversation. */
export const shareTakeaways: WriteHandler<'note.share'> = {
  write: async (tx, { input, sender }) => {
    const { authorId, conversation } = await mine(tx, input.conversationId, sender);
    await saveChoice(tx, authorId, conversation.id, {
      shared: input.shared,
      sharedEntered: false,
    });
    tx.touchFor(bothSides(conversation), 'notes');
    return {};
  },
};

/** One side says whether they want to meet again, or takes the answer back. The other learns it only if both said yes. */
export const meetAgain: WriteHandler<'meet.again'> = {
  write: async (tx, { input, sender, now }) => {
    const { authorId, conversation } = await mine(tx, input.conversationId, sender);
    const { again } = input;
    await saveChoice(tx, authorId, conversation.id, {
      meetAgain: again,
      meetAgainAt: again === null ? null : now,
      meetAgainEntered: false,
    });
    tx.touchFor(bothSides(conversation), 'notes');
    return {};
  },
};
