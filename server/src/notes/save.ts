import type { Database, EventTx } from '@rotunda/db';
import { type NewNote, insertNotes, lockSharing, newestNotes } from '@rotunda/db/queries/notes';
import { type ConversationRow, conversationsById } from '@rotunda/db/queries/plan';
import { isTakeaway } from '@rotunda/shared/rules/notes';
import type { OwnHandler } from '../handler.ts';
import { remembered } from '../plan/remembered.ts';
import { Refusal } from '../refusal.ts';
import { acceptNotes } from './accept.ts';
import { bothSides, sideOf } from './sides.ts';

/** One note's fate in a shared commit: what it is refused for, or null. It must not take its neighbours along. */
type Fate = Refusal | null;

/** The one place of each database where notes wait to share a commit. */
const saverOf = remembered((db: Database) => db.together(saveTogether));

/**
 * Saves what somebody typed. Notes that wait together share one commit and are answered after it. Sent again, or
 * overtaken by a newer text of the same device, it changes nothing and is answered all the same, so it needs no stored
 * answer. A conversation that was withdrawn still takes notes: what was written in it is not lost.
 */
export const saveNote: OwnHandler<'note.save'> = {
  own: async ({ input, sender, now, services }) => {
    // Only participants may send this; without one the author is nobody's side.
    const note: NewNote = { ...input, authorId: sender.participantId ?? '', savedAt: now, entered: false };
    const { value: refusal } = await saverOf(services.db)(sender.eventId, note);
    if (refusal) throw refusal;
    // Locking what is shared is nobody's decision, so the revision that it raised is not answered.
    return { data: { device: input.device, rev: input.rev }, revisions: {} };
  },
};

async function saveTogether(tx: EventTx, notes: readonly NewNote[]): Promise<readonly Fate[]> {
  const ids = [...new Set(notes.map(({ conversationId }) => conversationId))];
  const conversations = new Map((await conversationsById(tx, ids)).map((each) => [each.id, each]));
  const fates = notes.map((note) => fateOf(note, conversations.get(note.conversationId)));
  const welcome = notes.filter((_, index) => fates[index] === null);
  await storeNotes(tx, welcome, [...conversations.values()]);
  return fates;
}

/** Stores what is new of these notes, which are all in one of these conversations and may be there. */
export async function storeNotes(
  tx: EventTx,
  notes: readonly NewNote[],
  conversations: readonly ConversationRow[],
): Promise<void> {
  const saved = await newestNotes(tx, tx.eventId, {
    authorIds: [...new Set(notes.map(({ authorId }) => authorId))],
    conversationIds: conversations.map(({ id }) => id),
  });
  const accepted = acceptNotes(saved, notes);
  const [first] = accepted;
  if (!first) return;
  await insertNotes(tx, accepted);
  const written = new Set(accepted.map(({ conversationId }) => conversationId));
  for (const conversation of conversations) {
    if (written.has(conversation.id)) tx.touchFor(bothSides(conversation), 'notes');
  }
  if (await lockSharing(tx, first.savedAt)) tx.touch('sharing');
}

function fateOf({ authorId, field }: NewNote, conversation: ConversationRow | undefined): Fate {
  const side = conversation ? sideOf(conversation, authorId) : null;
  if (side === null) return notYours();
  if (side === 'mentor' && isTakeaway(field)) {
    return onlyMentee('field');
  }
  return null;
}

/** Mentors take nothing away from a conversation. */
export const onlyMentee = (field: string): Refusal =>
  new Refusal('forbidden', 'Only the mentee writes this down.', { field });

/** Whoever is no side of a conversation is not told whether there is one. */
export const notYours = (): Refusal =>
  new Refusal('not-found', 'There is no such conversation of yours.', { field: 'conversationId' });
