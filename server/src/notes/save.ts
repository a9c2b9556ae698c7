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
    const note: NewNote = { ...input, authorId: sender.participantId ?? '', savedAt: now };
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
  const authors = [...new Set(welcome.map(({ authorId }) => authorId))];
  const saved = await newestNotes(tx, tx.eventId, { authorIds: authors, conversationIds: ids });
  const accepted = acceptNotes(saved, welcome);
  if (accepted.length === 0) return fates;
  await insertNotes(tx, accepted);
  for (const { conversationId } of accepted) {
    const conversation = conversations.get(conversationId);
    if (conversation) tx.touchFor(bothSides(conversation), 'notes');
  }
  const [first] = accepted;
  if (first && (await lockSharing(tx, first.savedAt))) tx.touch('sharing');
  return fates;
}

function fateOf({ authorId, field }: NewNote, conversation: ConversationRow | undefined): Fate {
  const side = conversation ? sideOf(conversation, authorId) : null;
  if (side === null) return notYours();
  if (side === 'mentor' && isTakeaway(field)) {
    return new Refusal('forbidden', 'Only the mentee writes this down.', { field: 'field' });
  }
  return null;
}

/** Whoever is no side of a conversation is not told whether there is one. */
export const notYours = (): Refusal =>
  new Refusal('not-found', 'There is no such conversation of yours.', { field: 'conversationId' });
