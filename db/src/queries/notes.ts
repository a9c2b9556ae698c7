import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { NoteField, NoteText } from '@rotunda/shared/rules/notes';
import type { Instant } from '@rotunda/shared/rules/time';
import { inChunks } from '../chunks.ts';
import type { EventTx, ReadTx } from '../database.ts';

/** Where a text belongs: one field of one author in one conversation. */
export interface NotePlace {
  readonly authorId: string;
  readonly conversationId: string;
  readonly field: NoteField;
}

/** A text as it was saved. */
export interface NoteRow extends NotePlace, NoteText {}

export interface NewNote extends NoteRow {
  readonly savedAt: Instant;
}

const noteColumns = ({ t }: ReadTx) => ({
  authorId: t.noteText.authorId,
  conversationId: t.noteText.conversationId,
  field: t.noteText.field,
  device: t.noteText.device,
  rev: t.noteText.rev,
  base: t.noteText.base,
  text: t.noteText.text,
});

/** Everything that these authors wrote in these conversations, superseded texts included. */
export async function notesOf(
  tx: ReadTx,
  authorIds: readonly string[],
  conversationIds: readonly string[],
): Promise<NoteRow[]> {
  if (authorIds.length === 0 || conversationIds.length === 0) return [];
  const { noteText } = tx.t;
  return await tx.q
    .select(noteColumns(tx))
    .from(noteText)
    .where(
      and(inArray(noteText.authorId, [...authorIds]), inArray(noteText.conversationId, [...conversationIds])),
    )
    .orderBy(
      asc(noteText.conversationId),
      asc(noteText.authorId),
      asc(noteText.field),
      asc(noteText.device),
      asc(noteText.rev),
    );
}

/** Everything that was written in an event in these fields, superseded texts included. */
export async function notesInEvent(
  tx: ReadTx,
  eventId: string,
  fields: readonly NoteField[],
): Promise<NoteRow[]> {
  if (fields.length === 0) return [];
  const { noteText } = tx.t;
  return await tx.q
    .select(noteColumns(tx))
    .from(noteText)
    .where(and(eq(noteText.eventId, eventId), inArray(noteText.field, [...fields])))
    .orderBy(
      asc(noteText.conversationId),
      asc(noteText.authorId),
      asc(noteText.field),
      asc(noteText.device),
      asc(noteText.rev),
    );
}

export async function insertNotes(tx: EventTx, notes: readonly NewNote[]): Promise<void> {
  for (const some of inChunks(notes)) {
    await tx.q.insert(tx.t.noteText).values(some.map((note) => ({ ...note, eventId: tx.eventId })));
  }
}

/** What is shared no longer changes from now on. Answers whether it still could until now. */
export async function lockSharing({ q, t, eventId }: EventTx, at: Instant): Promise<boolean> {
  const locked = await q
    .update(t.event)
    .set({ sharingLockedAt: at })
    .where(and(eq(t.event.id, eventId), isNull(t.event.sharingLockedAt)))
    .returning({ id: t.event.id });
  return locked.length > 0;
}

/** What one side of a conversation chose about it. */
export interface ChoiceRow {
  readonly authorId: string;
  readonly conversationId: string;
  /** Null for the event's default. */
  readonly shared: boolean | null;
  readonly meetAgain: boolean | null;
  readonly meetAgainAt: Instant | null;
}

const choiceColumns = ({ t }: ReadTx) => ({
  authorId: t.conversationChoice.authorId,
  conversationId: t.conversationChoice.conversationId,
  shared: t.conversationChoice.shared,
  meetAgain: t.conversationChoice.meetAgain,
  meetAgainAt: t.conversationChoice.meetAgainAt,
});

/** What both sides of these conversations chose. */
export async function choicesOf(tx: ReadTx, conversationIds: readonly string[]): Promise<ChoiceRow[]> {
  if (conversationIds.length === 0) return [];
  const { conversationChoice } = tx.t;
  return await tx.q
    .select(choiceColumns(tx))
    .from(conversationChoice)
    .where(inArray(conversationChoice.conversationId, [...conversationIds]))
    .orderBy(asc(conversationChoice.conversationId), asc(conversationChoice.authorId));
}

/** Everybody's answers to "meet again?" in an event, where there is one. */
export async function meetAgainInEvent(tx: ReadTx, eventId: string): Promise<ChoiceRow[]> {
  const { conversationChoice } = tx.t;
  return await tx.q
    .select(choiceColumns(tx))
    .from(conversationChoice)
    .where(and(eq(conversationChoice.eventId, eventId), isNotNull(conversationChoice.meetAgain)))
    .orderBy(asc(conversationChoice.conversationId), asc(conversationChoice.authorId));
}

/** Sets what is given of one side's choices, and leaves the rest as it was. */
export async function saveChoice(
  { q, t, eventId }: EventTx,
  authorId: string,
  conversationId: string,
  chosen: Partial<Pick<ChoiceRow, 'shared' | 'meetAgain' | 'meetAgainAt'>>,
): Promise<void> {
  const { conversationChoice } = t;
  const nothing = { shared: null, meetAgain: null, meetAgainAt: null };
  await q
    .insert(conversationChoice)
    .values({ eventId, authorId, conversationId, ...nothing, ...chosen })
    .onConflictDoUpdate({
      target: [conversationChoice.authorId, conversationChoice.conversationId],
      set: chosen,
    });
}
