import { and, asc, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import { inChunks } from '../chunks.ts';
import type { EventTx, ReadTx } from '../database.ts';
import type { Tables } from '../tables.ts';

export type { MailAudience, MailState, MailTrouble } from '../tables/mail.ts';
export type MailRow = Tables['mail']['$inferSelect'];
export type MailTextRow = Tables['mailText']['$inferSelect'];

/** The event's own texts; where there is none, the usual one counts. */
export async function loadMailTexts({ q, t }: ReadTx, eventId: string): Promise<MailTextRow[]> {
  const { mailText } = t;
  return q.select().from(mailText).where(eq(mailText.eventId, eventId)).orderBy(asc(mailText.audience));
}

export async function saveMailText(
  { q, t, eventId }: EventTx,
  { audience, subject, body }: Omit<MailTextRow, 'eventId'>,
): Promise<void> {
  const { mailText } = t;
  await q
    .insert(mailText)
    .values({ eventId, audience, subject, body })
    .onConflictDoUpdate({ target: [mailText.eventId, mailText.audience], set: { subject, body } });
}

export async function deleteMailText(
  { q, t, eventId }: EventTx,
  audience: MailTextRow['audience'],
): Promise<void> {
  const { mailText } = t;
  await q.delete(mailText).where(and(eq(mailText.eventId, eventId), eq(mailText.audience, audience)));
}

/** How far the mail of each of these people is, by their ids; whoever was never to be sent one has none. */
export async function mailsOf(
  { q, t }: ReadTx,
  eventId: string,
  participantIds: readonly string[],
): Promise<MailRow[]> {
  const { mail } = t;
  if (participantIds.length === 0) return [];
  return q
    .select()
    .from(mail)
    .where(and(eq(mail.eventId, eventId), inArray(mail.participantId, [...participantIds])))
    .orderBy(asc(mail.participantId));
}

/** Puts mails into the outbox, at once to be sent; one that is being sent is left alone. */
export async function queueMails(
  { q, t, eventId }: EventTx,
  participantIds: readonly string[],
  now: Instant,
): Promise<void> {
  const { mail } = t;
  const fresh = { state: 'waiting', attempts: 0, nextTryAt: now, trouble: null, detail: '' } as const;
  for (const chunk of inChunks(participantIds)) {
    await q
      .insert(mail)
      .values(chunk.map((participantId) => ({ eventId, participantId, ...fresh, sentAt: null })))
      .onConflictDoUpdate({
        target: [mail.eventId, mail.participantId],
        set: fresh,
        setWhere: inArray(mail.state, ['sent', 'failed', 'unsure', 'waiting']),
      });
  }
}

/** Takes everything that waits out of the outbox; answers how many that were. */
export async function cancelMails({ q, t, eventId }: EventTx): Promise<number> {
  const { mail } = t;
  const waits = and(eq(mail.eventId, eventId), eq(mail.state, 'waiting'));
  const back = await q
    .update(mail)
    .set({ state: 'sent', nextTryAt: null, trouble: null, detail: '' })
    .where(and(waits, isNotNull(mail.sentAt)))
    .returning({ id: mail.participantId });
  const gone = await q
    .delete(mail)
    .where(and(waits, isNull(mail.sentAt)))
    .returning({ id: mail.participantId });
  return back.length + gone.length;
}

export async function updateMail(
  { q, t, eventId }: EventTx,
  participantId: string,
  patch: Partial<Pick<MailRow, 'state' | 'attempts' | 'nextTryAt' | 'trouble' | 'detail' | 'sentAt'>>,
): Promise<void> {
  const { mail } = t;
  await q
    .update(mail)
    .set(patch)
    .where(and(eq(mail.eventId, eventId), eq(mail.participantId, participantId)));
}

/** The mail of any event that has waited longest and is due; undefined when none is. */
export async function nextMail({ q, t }: ReadTx, now: Instant): Promise<MailRow | undefined> {
  const { mail } = t;
  const rows = await q
    .select()
    .from(mail)
    .where(and(eq(mail.state, 'waiting'), lte(mail.nextTryAt, now)))
    .orderBy(asc(mail.nextTryAt), asc(mail.eventId), asc(mail.participantId))
    .limit(1);
  return rows[0];
}

/** Mails of all events that were being sent. */
export async function mailsBeingSent({ q, t }: ReadTx): Promise<MailRow[]> {
  const { mail } = t;
  return q
    .select()
    .from(mail)
    .where(eq(mail.state, 'sending'))
    .orderBy(asc(mail.eventId), asc(mail.participantId));
}

/** When the next mail of any event is due; undefined when none waits. */
export async function soonestMail({ q, t }: ReadTx): Promise<Instant | undefined> {
  const { mail } = t;
  const rows = await q
    .select({ at: mail.nextTryAt })
    .from(mail)
    .where(and(eq(mail.state, 'waiting'), isNotNull(mail.nextTryAt)))
    .orderBy(asc(mail.nextTryAt))
    .limit(1);
  return rows[0]?.at ?? undefined;
}
