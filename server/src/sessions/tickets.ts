import type { Database, EventTx } from '@rotunda/db';
import { sessionsAmong } from '@rotunda/db/queries/sessions';
import { deleteTickets, insertTickets, sessionOfTicket, ticketOfSession } from '@rotunda/db/queries/tickets';
import { type Instant, instant, later, minutes } from '@rotunda/shared/rules/time';
import { hashOf, newToken } from '../keys.ts';
import { remembered } from '../plan/remembered.ts';
import type { Services } from '../services.ts';
import type { SessionSender } from './sessions.ts';

/** A long day with its evening; a page that stays connected is given another in time. */
const lasts = minutes(12 * 60);
const renewedBefore = minutes(6 * 60);

type Given = Pick<Services, 'db' | 'clock'>;

/** One page's ticket in a shared commit. */
interface Asked {
  readonly sessionHash: string;
  readonly tokenHash: string;
  readonly now: Instant;
}

/** A whole room comes back at once: tickets that wait together share a commit, as notes do. */
const giverOf = remembered((db: Database) => db.together(giveTogether));
const dropperOf = remembered((db: Database) => db.together(dropTogether));

/** Answers of each whether it was given: not if the session has ended meanwhile. */
async function giveTogether(tx: EventTx, asked: readonly Asked[]): Promise<readonly boolean[]> {
  const sessions = await sessionsAmong(
    tx,
    asked.map(({ sessionHash }) => sessionHash),
  );
  const rows = asked
    .filter(({ sessionHash }) => sessions.has(sessionHash))
    .map(({ now, ...hashes }) => ({ ...hashes, expiresAt: later(now, lasts) }));
  const [first] = asked;
  if (first && rows.length > 0) await insertTickets(tx, rows, first.now);
  return asked.map(({ sessionHash }) => sessions.has(sessionHash));
}

async function dropTogether(tx: EventTx, tokenHashes: readonly string[]): Promise<readonly null[]> {
  await deleteTickets(tx, tokenHashes);
  return tokenHashes.map(() => null);
}

/**
 * A fresh ticket to the sender's session, for the page to keep in memory; only its hash is stored. Null when the session
 * has ended meanwhile.
 */
export async function giveTicket(
  { db, clock }: Given,
  { eventId, sessionId }: SessionSender,
): Promise<string | null> {
  const ticket = newToken();
  const asked = { tokenHash: hashOf(ticket), sessionHash: sessionId, now: clock.now() };
  const { value: isGiven } = await giverOf(db)(eventId, asked);
  return isGiven ? ticket : null;
}

/** Lets a ticket open nothing any more. */
export async function dropTicket({ db }: Given, eventId: string, ticket: string): Promise<void> {
  await dropperOf(db)(eventId, hashOf(ticket));
}

/** Whether a page that presents this ticket need not be given another one. */
export async function isGood(
  { db, clock }: Given,
  ticket: string,
  { sessionId }: SessionSender,
): Promise<boolean> {
  const now = clock.now();
  const expiresAt = await db.read((tx) => ticketOfSession(tx, hashOf(ticket), sessionId, now));
  return expiresAt !== undefined && expiresAt > later(now, renewedBefore);
}

/** The participant whose session a ticket opens at the event; null when it opens none. */
export async function senderOfTicket(
  { db, clock }: Given,
  ticket: string,
  eventId: string,
): Promise<SessionSender | null> {
  const now = clock.now();
  const when = { now, endedBy: instant(now - lasts) };
  const opened = await db.read((tx) => sessionOfTicket(tx, eventId, hashOf(ticket), when));
  return opened ? { eventId, actor: 'participant', accountId: null, ...opened } : null;
}
