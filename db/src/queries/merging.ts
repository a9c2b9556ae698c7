import { and, eq } from 'drizzle-orm';
import type { Presence } from '@rotunda/shared/rules/presence';
import type { Instant } from '@rotunda/shared/rules/time';
import type { EventTx } from '../database.ts';

/** A row that goes, and the person whose all that hangs on it becomes. */
export interface Merging {
  readonly keptId: string;
  readonly mergedId: string;
}

/** What somebody wrote, chose and took part in, and when they came and went, is another's from now on. */
export async function handOver({ q, t, eventId }: EventTx, { keptId, mergedId }: Merging): Promise<void> {
  const { conversation, conversationChoice, enteredLog, noteText, presenceLog } = t;
  await q
    .update(conversation)
    .set({ menteeId: keptId })
    .where(and(eq(conversation.eventId, eventId), eq(conversation.menteeId, mergedId)));
  await q
    .update(conversation)
    .set({ mentorId: keptId })
    .where(and(eq(conversation.eventId, eventId), eq(conversation.mentorId, mergedId)));
  await q
    .update(noteText)
    .set({ authorId: keptId })
    .where(and(eq(noteText.eventId, eventId), eq(noteText.authorId, mergedId)));
  await q
    .update(conversationChoice)
    .set({ authorId: keptId })
    .where(and(eq(conversationChoice.eventId, eventId), eq(conversationChoice.authorId, mergedId)));
  await q
    .update(enteredLog)
    .set({ participantId: keptId })
    .where(and(eq(enteredLog.eventId, eventId), eq(enteredLog.participantId, mergedId)));
  await q
    .update(presenceLog)
    .set({ participantId: keptId })
    .where(and(eq(presenceLog.eventId, eventId), eq(presenceLog.participantId, mergedId)));
}

/** Gives a need to another person, at the end of their list. */
export async function moveNeed(
  { q, t, eventId }: EventTx,
  needId: string,
  personId: string,
  rank: number,
): Promise<void> {
  await q
    .update(t.need)
    .set({ participantId: personId, rank })
    .where(and(eq(t.need.eventId, eventId), eq(t.need.id, needId)));
}

/** Lets conversations about one need be about another. */
export async function refocus(
  { q, t, eventId }: EventTx,
  fromNeedId: string,
  toNeedId: string,
): Promise<void> {
  const { conversation } = t;
  await q
    .update(conversation)
    .set({ needId: toNeedId })
    .where(and(eq(conversation.eventId, eventId), eq(conversation.needId, fromNeedId)));
}

/** Phones of one person are the other's, as if they had come in by that one's link. */
export async function movePhones(
  { q, t }: EventTx,
  { keptId, mergedId }: Merging,
  generations: { readonly from: number; readonly to: number },
): Promise<void> {
  const { session } = t;
  await q
    .update(session)
    .set({ participantId: keptId, generation: generations.to })
    .where(and(eq(session.participantId, mergedId), eq(session.generation, generations.from)));
}

/** Sets whether somebody is here without a word in the log, which says so already. */
export async function setPresenceAsLogged(
  { q, t, eventId }: EventTx,
  personId: string,
  presence: Presence,
  since: Instant,
): Promise<void> {
  const { participant } = t;
  await q
    .update(participant)
    .set({ presence, presenceSince: since })
    .where(and(eq(participant.eventId, eventId), eq(participant.id, personId)));
}
