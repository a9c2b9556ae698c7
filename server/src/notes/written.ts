import type { ReadTx } from '@rotunda/db';
import { type ChoiceRow, type NoteRow, choicesOf, newestNotes } from '@rotunda/db/queries/notes';
import { type NoteField, heads } from '@rotunda/shared/rules/notes';
import { listsBy } from '../plan/lists.ts';

/** What was written and chosen in some conversations. */
export interface Written {
  /** The texts of a field that nothing has superseded; more than one when devices diverged. */
  readonly texts: (conversationId: string, authorId: string, field: NoteField) => NoteRow[];
  readonly choice: (conversationId: string, authorId: string) => ChoiceRow | undefined;
}

export function writtenFrom(notes: readonly NoteRow[], choices: readonly ChoiceRow[]): Written {
  const texts = listsBy(notes, (note) => `${note.conversationId} ${note.authorId} ${note.field}`);
  const chosen = new Map(choices.map((each) => [`${each.conversationId} ${each.authorId}`, each]));
  return {
    texts: (conversationId, authorId, field) =>
      heads(texts.get(`${conversationId} ${authorId} ${field}`) ?? []),
    choice: (conversationId, authorId) => chosen.get(`${conversationId} ${authorId}`),
  };
}

/** Reads the given fields of these authors, and what both sides chose, in these conversations. */
export const readWritten = async (
  tx: ReadTx,
  eventId: string,
  wanted: {
    readonly authorIds: readonly string[];
    readonly conversationIds: readonly string[];
    readonly fields: readonly NoteField[];
  },
): Promise<Written> =>
  writtenFrom(await newestNotes(tx, eventId, wanted), await choicesOf(tx, wanted.conversationIds));
