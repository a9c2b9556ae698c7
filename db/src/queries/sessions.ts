import { and, eq, gt, inArray, lte, ne } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import type { ReadTx, WriteTx } from '../database.ts';
import type { Tables } from '../tables.ts';

export type SessionRow = Tables['session']['$inferSelect'];

export async function insertSession({ q, t }: WriteTx, row: SessionRow): Promise<void> {
  await q.insert(t.session).values(row);
}

/** Whose facilitator's session this is; undefined when there is none, or no longer. */
export async function accountOfSession({ q, t }: ReadTx, tokenHash: string, now: Instant) {
  const { account, session } = t;
  const rows = await q
    .select({
      accountId: account.id,
      name: account.name,
      email: account.email,
      makesEvents: account.makesEvents,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(isOpen(t, tokenHash, 'facilitator', now));
  return rows[0];
}

/**
 * Whose participant's session this is; undefined when there is none, or no longer: it has expired, or the person's link
 * and code were renewed since.
 */
export async function participantOfSession(
  { q, t }: ReadTx,
  eventId: string,
  tokenHash: string,
  now: Instant,
): Promise<string | undefined> {
  const { participant, session } = t;
  const rows = await q
    .select({ participantId: participant.id })
    .from(session)
    .innerJoin(participant, isCurrent(t))
    .where(and(isOpen(t, tokenHash, 'participant', now), eq(session.eventId, eventId)));
  return rows[0]?.participantId;
}

/** Joins a session to its participant, unless their link and code were renewed since. */
export const isCurrent = ({ participant, session }: Tables) =>
  and(eq(participant.id, session.participantId), eq(participant.codeGeneration, session.generation));

/** Whether this is an open session of the event's stage: neither expired, nor from a link that was renewed since. */
export async function isStageSession(
  { q, t }: ReadTx,
  eventId: string,
  tokenHash: string,
  now: Instant,
): Promise<boolean> {
  const { event, session } = t;
  const rows = await q
    .select({ eventId: event.id })
    .from(session)
    .innerJoin(event, and(eq(event.id, session.eventId), eq(event.stageGeneration, session.generation)))
    .where(and(isOpen(t, tokenHash, 'stage', now), eq(session.eventId, eventId)));
  return rows.length > 0;
}

/** Which of these sessions there are. */
export async function sessionsAmong(
  { q, t }: ReadTx,
  tokenHashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const { tokenHash } = t.session;
  const rows = await q
    .select({ tokenHash })
    .from(t.session)
    .where(inArray(tokenHash, [...tokenHashes]));
  return new Set(rows.map((row) => row.tokenHash));
}

/** Ends one session, whoever's it is. */
export async function deleteSession({ q, t }: WriteTx, tokenHash: string): Promise<void> {
  await q.delete(t.session).where(eq(t.session.tokenHash, tokenHash));
}

/** Ends all sessions of an account, but for the one that is kept, if any. */
export async function deleteSessionsOfAccount(
  { q, t }: WriteTx,
  accountId: string,
  kept: string | null = null,
): Promise<void> {
  const { session } = t;
  const ofAccount = eq(session.accountId, accountId);
  await q.delete(session).where(kept === null ? ofAccount : and(ofAccount, ne(session.tokenHash, kept)));
}

/** Ends all sessions of a participant: the seat is free for another phone. */
export async function deleteSessionsOfParticipant({ q, t }: WriteTx, participantId: string): Promise<void> {
  await q.delete(t.session).where(eq(t.session.participantId, participantId));
}

/** Forgets sessions that have expired; they open nothing any more. */
export async function deleteExpiredSessions({ q, t }: WriteTx, now: Instant): Promise<void> {
  await q.delete(t.session).where(lte(t.session.expiresAt, now));
}

const isOpen = ({ session }: Tables, tokenHash: string, kind: SessionRow['kind'], now: Instant) =>
  and(eq(session.tokenHash, tokenHash), eq(session.kind, kind), gt(session.expiresAt, now));

/** What a stage link of the event is checked against; undefined when there is no such event. */
export async function stageLinkOf({ q, t }: ReadTx, eventId: string) {
  const rows = await q
    .select({ wrappedKey: t.event.wrappedKey, generation: t.event.stageGeneration })
    .from(t.event)
    .where(eq(t.event.id, eventId));
  return rows[0];
}
