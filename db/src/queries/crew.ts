import { and, asc, eq, gt, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import type { EventTx, ReadTx, WriteTx } from '../database.ts';
import type { Tables } from '../tables.ts';

export type { Invited } from '../tables/crew.ts';
export type InvitationRow = Tables['crewInvitation']['$inferSelect'];
type MembershipRow = Tables['membership']['$inferSelect'];

export async function insertInvitation(
  { q, t, eventId }: EventTx,
  row: Omit<InvitationRow, 'eventId'>,
): Promise<void> {
  await q.insert(t.crewInvitation).values({ ...row, eventId });
}

/** Takes an open invitation back; whether there was one. */
export async function deleteInvitation({ q, t, eventId }: EventTx, invitationId: string): Promise<boolean> {
  const { id, eventId: ofEvent } = t.crewInvitation;
  const gone = await q
    .delete(t.crewInvitation)
    .where(and(eq(id, invitationId), eq(ofEvent, eventId)))
    .returning({ id });
  return gone.length > 0;
}

/** The invitation that a token opens; undefined when it is accepted, taken back, expired, or never was. */
export async function openInvitation(
  { q, t }: ReadTx,
  tokenHash: string,
  now: Instant,
): Promise<InvitationRow | undefined> {
  const { crewInvitation: row } = t;
  const rows = await q
    .select()
    .from(row)
    .where(and(eq(row.tokenHash, tokenHash), gt(row.expiresAt, now)));
  return rows[0];
}

/** Uses an invitation up. Of several who do so at once, one gets its row. */
export async function takeInvitation(
  { q, t, eventId }: EventTx,
  tokenHash: string,
  now: Instant,
): Promise<InvitationRow | undefined> {
  const { crewInvitation: row } = t;
  const rows = await q
    .delete(row)
    .where(and(eq(row.tokenHash, tokenHash), eq(row.eventId, eventId), gt(row.expiresAt, now)))
    .returning();
  return rows[0];
}

/** Invitations that nobody has accepted, expired ones too, latest first. */
export async function listInvitations({ q, t }: ReadTx, eventId: string) {
  const { account, crewInvitation: row } = t;
  return q
    .select({
      id: row.id,
      role: row.role,
      label: row.label,
      by: account.name,
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
    })
    .from(row)
    .leftJoin(account, eq(account.id, row.createdBy))
    .where(eq(row.eventId, eventId))
    .orderBy(asc(row.expiresAt), asc(row.id));
}

/** Everybody with a part in the event, by name. */
export async function listMembers({ q, t }: ReadTx, eventId: string) {
  const { account, event, membership } = t;
  const rows = await q
    .select({
      accountId: account.id,
      name: account.name,
      email: account.email,
      role: membership.role,
      since: membership.since,
      eventSince: event.createdAt,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .innerJoin(event, eq(event.id, membership.eventId))
    .where(eq(membership.eventId, eventId))
    .orderBy(asc(account.name), asc(account.id));
  return rows.map(({ since, eventSince, ...member }) => ({ ...member, since: since ?? eventSince }));
}

/** Gives an account this role at the event, instead of the one that it has, if any. */
export async function saveMembership(
  { q, t, eventId }: EventTx,
  { accountId, role, since }: Pick<MembershipRow, 'accountId' | 'role' | 'since'>,
): Promise<void> {
  const { membership } = t;
  await q
    .insert(membership)
    .values({ eventId, accountId, role, since })
    .onConflictDoUpdate({ target: [membership.eventId, membership.accountId], set: { role, since } });
}

export async function deleteMembership({ q, t, eventId }: EventTx, accountId: string): Promise<void> {
  const { membership } = t;
  await q.delete(membership).where(and(eq(membership.eventId, eventId), eq(membership.accountId, accountId)));
}

/** Whether the account has a part in any event. */
export async function hasMembership({ q, t }: ReadTx, accountId: string): Promise<boolean> {
  return (await q.$count(t.membership, eq(t.membership.accountId, accountId))) > 0;
}

export async function deleteAccount({ q, t }: WriteTx, accountId: string): Promise<void> {
  await q.delete(t.account).where(eq(t.account.id, accountId));
}

/** Lets the sessions of an event's guests end at another time. */
export async function moveGuests({ q, t, eventId }: EventTx, expiresAt: Instant): Promise<void> {
  const { account, membership, session } = t;
  const guests = q
    .select({ accountId: membership.accountId })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.eventId, eventId), isNull(account.passwordHash)));
  await q.update(session).set({ expiresAt }).where(inArray(session.accountId, guests));
}

/** Forgets guests whose session has ended: without a password they cannot come back. */
export async function deleteLostGuests({ q, t }: WriteTx): Promise<void> {
  const { account, session } = t;
  const signedIn = q
    .select({ accountId: session.accountId })
    .from(session)
    .where(isNotNull(session.accountId));
  await q.delete(account).where(and(isNull(account.passwordHash), notInArray(account.id, signedIn)));
}
