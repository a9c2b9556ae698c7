import type { EventTx } from '@rotunda/db';
import { saveChoice } from '@rotunda/db/queries/notes';
import type { EnteredWhat } from '@rotunda/shared/rules/notes';
import type { Instant } from '@rotunda/shared/rules/time';
import type { InputOf } from '@rotunda/shared/schema/commands';
import type { WriteHandler } from '../handler.ts';
import { newId } from '../ids.ts';
import { onlyMentee, storeNotes } from '../notes/save.ts';
import { bothSides } from '../notes/sides.ts';
import { logEntered, onPaper, type OnPaper } from './entered.ts';

type Input = InputOf<'entry.save'>;

/**
 * What somebody without a phone took away from a conversation and chose about it, as a phone would say it. Each time is a
 * device of its own, so that two facilitators who enter at once lose nothing: both texts stay, to be joined. A note to
 * oneself is nobody's but its author's, and cannot be entered.
 */
export const saveEntry: WriteHandler<'entry.save'> = {
  write: async (tx, { input, sender, now }) => {
    const theirs = await onPaper(tx, input);
    if (theirs.side === 'mentor' && input.texts.length > 0) throw onlyMentee('texts');
    await enterTexts(tx, theirs, input.texts, now);
    await enterChoices(tx, theirs, input, now);
    await logEntered(tx, theirs, whatsOf(input), sender, now);
    tx.touchFor(bothSides(theirs.conversation), 'notes', 'entered');
    return {};
  },
};

async function enterTexts(
  tx: EventTx,
  { personId, conversation }: OnPaper,
  texts: Input['texts'],
  savedAt: Instant,
): Promise<void> {
  const device = newId();
  const place = { authorId: personId, conversationId: conversation.id };
  const notes = texts.map((text) => ({ ...text, ...place, device, rev: 1, savedAt, entered: true }));
  await storeNotes(tx, notes, [conversation]);
}

async function enterChoices(
  tx: EventTx,
  { personId, conversation }: OnPaper,
  { shared, again }: Input,
  now: Instant,
): Promise<void> {
  if (shared !== undefined) {
    await saveChoice(tx, personId, conversation.id, { shared, sharedEntered: true });
  }
  if (again !== undefined) {
    await saveChoice(tx, personId, conversation.id, {
      meetAgain: again,
      meetAgainAt: again === null ? null : now,
      meetAgainEntered: true,
    });
  }
}

const whatsOf = ({ texts, shared, again }: Input): EnteredWhat[] => [
  ...texts.map(({ field }) => field),
  ...(shared === undefined ? [] : (['sharing'] as const)),
  ...(again === undefined ? [] : (['meet-again'] as const)),
];
