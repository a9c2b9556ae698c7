import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { PaperConversation } from '@rotunda/shared/schema/paper';

/** Where somebody without a phone sits in a round. */
export interface PaperSeat {
  readonly tableId: string;
  /** The conversation that they come to as a mentee; null for whoever hosts the table. */
  readonly conversation: PaperConversation | null;
  /** Whom they meet there. */
  readonly withIds: readonly string[];
}

/** Where somebody sits in a round by what is published; null when nowhere, or when there is no such round. */
export function seatIn(
  personId: string,
  roundId: string | undefined,
  conversations: readonly PaperConversation[],
  hosting: readonly Hosting[],
): PaperSeat | null {
  const inRound = conversations.filter((each) => each.roundId === roundId && !each.withdrawn);
  const conversation = inRound.find(({ as }) => as === 'mentee');
  if (conversation?.tableId) {
    return { tableId: conversation.tableId, conversation, withIds: [conversation.withId] };
  }
  const hosted = hosting.find((row) => row.mentorId === personId && row.roundId === roundId);
  if (!hosted) return null;
  const guests = inRound.filter(({ as }) => as === 'mentor');
  return { tableId: hosted.tableId, conversation: null, withIds: guests.map(({ withId }) => withId) };
}
