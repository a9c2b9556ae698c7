import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import type { ReadTx, WriteTx } from '../database.ts';
import type { Tables } from '../tables.ts';
import { isCurrent } from './sessions.ts';

export type TicketRow = Tables['reconnectTicket']['$inferSelect'];

/** Stores tickets, and forgets whichever have expired. */
export async function insertTickets(
  { q, t }: WriteTx,
  rows: readonly TicketRow[],
  now: Instant,
): Promise<void> {
  await q.delete(t.reconnectTicket).where(lte(t.reconnectTicket.expiresAt, now));
  await q.insert(t.reconnectTicket).values([...rows]);
}

export async function deleteTickets({ q, t }: WriteTx, tokenHashes: readonly string[]): Promise<void> {
  await q.delete(t.reconnectTicket).where(inArray(t.reconnectTicket.tokenHash, [...tokenHashes]));
}

/** Until when a ticket of this session lasts; undefined when there is none, or no longer. */
export async function ticketOfSession(
  { q, t }: ReadTx,
  tokenHash: string,
  sessionHash: string,
  now: Instant,
): Promise<Instant | undefined> {
  const { reconnectTicket: ticket } = t;
  const rows = await q
    .select({ expiresAt: ticket.expiresAt })
    .from(ticket)
    .where(
      and(eq(ticket.tokenHash, tokenHash), eq(ticket.sessionHash, sessionHash), gt(ticket.expiresAt, now)),
    );
  return rows[0]?.expiresAt;
}

/**
 * The participant's session that a ticket opens at the event; undefined when it opens none, or no longer: ticket or
 * session has expired, the session was ended, the person's link was renewed, or the event's run ended by `endedBy`.
 */
export async function sessionOfTicket(
  { q, t }: ReadTx,
  eventId: string,
  tokenHash: string,
  { now, endedBy }: { readonly now: Instant; readonly endedBy: Instant },
): Promise<{ readonly sessionId: string; readonly participantId: string } | undefined> {
  const { participant, reconnectTicket: ticket, run, session } = t;
  const rows = await q
    .select({ sessionId: session.tokenHash, participantId: participant.id })
    .from(ticket)
    .innerJoin(session, eq(session.tokenHash, ticket.sessionHash))
    .innerJoin(participant, isCurrent(t))
    .leftJoin(run, eq(run.eventId, session.eventId))
    .where(
      and(
        eq(ticket.tokenHash, tokenHash),
        gt(ticket.expiresAt, now),
        eq(session.kind, 'participant'),
        eq(session.eventId, eventId),
        gt(session.expiresAt, now),
        or(isNull(run.endedAt), gt(run.endedAt, endedBy)),
      ),
    );
  return rows[0];
}
