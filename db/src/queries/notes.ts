import { and, asc, eq, inArray, isNull, max } from 'drizzle-orm';
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
export interface NoteRow extends NotePlace, NoteText {
  /** Whether a facilitator entered it for an author without a phone. */
  readonly entered: boolean;
}

export interface NewNote extends NoteRow {
  readonly savedAt: Instant;
}

/** Which texts are asked for; what is not given does not narrow. */
export interface NotesWanted {
  readonly authorIds?: readonly string[];
  readonly conversationIds?: readonly string[];
  readonly fields?: readonly NoteField[];
}

/**
 * The newest text of every device in every field, of an event. A device's newer text supersedes its older ones and all
 * that they superseded (its base is stored so), so what is left of older texts is history alone: somebody who types for
 * ten minutes leaves hundreds.
 */
export async function newestNotes(tx: ReadTx, eventId: string, wanted: NotesWanted): Promise<NoteRow[]> {
  const { authorIds, conversationIds, fields } = wanted;
  if ([authorIds, conversationIds, fields].some((list) => list?.length === 0)) return [];
  const { noteText } = tx.t;
  const newest = tx.q
    .select({
      authorId: noteText.authorId,
      conversationId: noteText.conversationId,
      field: noteText.field,
      device: noteText.device,
      rev: max(noteText.rev).as('newest_rev'),
    })
    .from(noteText)
    .where(
      and(
        eq(noteText.eventId, eventId),
        authorIds && inArray(noteText.authorId, [...authorIds]),
        conversationIds && inArray(noteText.conversationId, [...conversationIds]),
        fields && inArray(noteText.field, [...fields]),
      ),
    )
    .groupBy(noteText.authorId, noteText.conversationId, noteText.field, noteText.device)
    .as('newest');
  return await tx.q
    .select({
      authorId: noteText.authorId,
      conversationId: noteText.conversationId,
      field: noteText.field,
      device: noteText.device,
      rev: noteText.rev,
      base: noteText.base,
      text: noteText.text,
      entered: noteText.entered,
    })
    .from(noteText)
    .innerJoin(
      newest,
      and(
        eq(noteText.authorId, newest.authorId),
        eq(noteText.conversationId, newest.conversationId),
        eq(noteText.field, newest.field),
        eq(noteText.device, newest.device),
        eq(noteText.rev, newest.rev),
      ),
    )
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
  /** Whether a facilitator entered the one or the other for an author without a phone. */
  readonly sharedEntered: boolean;
  readonly meetAgainEntered: boolean;
}

const choiceColumns = ({ t }: ReadTx) => ({
  authorId: t.conversationChoice.authorId,
  conversationId: t.conversationChoice.conversationId,
  shared: t.conversationChoice.shared,
  meetAgain: t.conversationChoice.meetAgain,
  meetAgainAt: t.conversationChoice.meetAgainAt,
  sharedEntered: t.conversationChoice.sharedEntered,
  meetAgainEntered: t.conversationChoice.meetAgainEntered,
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

/** What everybody at an event chose. */
export async function choicesInEvent(tx: ReadTx, eventId: string): Promise<ChoiceRow[]> {
  const { conversationChoice } = tx.t;
  return await tx.q
    .select(choiceColumns(tx))
    .from(conversationChoice)
    .where(eq(conversationChoice.eventId, eventId))
    .orderBy(asc(conversationChoice.conversationId), asc(conversationChoice.authorId));
}

/** Sets what is given of one side's choices, and leaves the rest as it was. */
export async function saveChoice(
  { q, t, eventId }: EventTx,
  authorId: string,
  conversationId: string,
  chosen: Partial<Omit<ChoiceRow, 'authorId' | 'conversationId'>>,
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
