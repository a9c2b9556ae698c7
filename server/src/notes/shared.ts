import type { ConversationRow } from '@rotunda/db/queries/plan';
import { mayRead } from '@rotunda/shared/rules/audience';
import { type TakeawayField, takeawayFields } from '@rotunda/shared/rules/notes';
import { type Instant, instant } from '@rotunda/shared/rules/time';
import type { Sharing } from '@rotunda/shared/schema/event';
import { bothSides, otherSide, sideOf } from './sides.ts';
import type { Written } from './written.ts';

/** Whether an author's takeaways of a conversation go to the other side: as they chose, else as the event does. */
export function isShared(
  written: Written,
  conversation: ConversationRow,
  authorId: string,
  { takeawaysWithMentor }: Sharing,
): boolean {
  const chosen = written.choice(conversation.id, authorId)?.shared;
  return chosen ?? (takeawaysWithMentor && sideOf(conversation, authorId) === 'mentee');
}

/** A takeaway that somebody else lets this person read. */
export interface SharedTakeaway {
  readonly field: TakeawayField;
  readonly text: string;
}

/** What the other side of a conversation lets this person read of it: takeaways only, and never a private note. */
export function takeawaysFor(
  personId: string,
  conversation: ConversationRow,
  written: Written,
  sharing: Sharing,
): SharedTakeaway[] {
  const reader = sideOf(conversation, personId);
  if (reader === null) return [];
  const authorId = otherSide(conversation, personId);
  const holding = { shared: isShared(written, conversation, authorId, sharing) };
  const readable = takeawayFields.filter((field) => mayRead(field, reader, holding));
  return readable.flatMap((field) =>
    written
      .texts(conversation.id, authorId, field)
      .filter(({ text }) => text.trim() !== '')
      .map(({ text }) => ({ field, text })),
  );
}

/** When the second of the two said yes to meeting again; null as long as one of them did not. */
export function bothWantAgain(conversation: ConversationRow, written: Written): Instant | null {
  const said = bothSides(conversation).flatMap((id) => {
    const choice = written.choice(conversation.id, id);
    return choice?.meetAgain && choice.meetAgainAt !== null ? [choice.meetAgainAt] : [];
  });
  return said.length === 2 ? instant(Math.max(...said)) : null;
}
