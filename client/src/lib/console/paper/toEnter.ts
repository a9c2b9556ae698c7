import type { PaperConversation } from '@rotunda/shared/schema/paper';

/** What was held and of which nothing is entered yet: only mentees take something away. */
export const isLeft = ({ as, held, texts }: PaperConversation): boolean =>
  as === 'mentee' && held && !texts.some(({ text }) => text.trim() !== '');

/**
 * The conversation to begin with when something is to be entered: that of the round under way, else the first of which
 * nothing is entered yet, else the last that was held, else the first. Null for whoever has none.
 */
export function toBeginWith(
  conversations: readonly PaperConversation[],
  roundId: string | null,
): string | null {
  const planned = conversations.filter(({ withdrawn }) => !withdrawn);
  const begun =
    planned.find((each) => each.roundId === roundId && each.held) ??
    planned.find(isLeft) ??
    planned.findLast(({ held }) => held) ??
    planned[0] ??
    conversations[0];
  return begun?.conversationId ?? null;
}
