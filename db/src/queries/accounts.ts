import { and, eq } from 'drizzle-orm';
import type { Membership } from '@rotunda/shared/schema/authority';
import type { ReadTx, WriteTx } from '../database.ts';
import type { Tables } from '../tables.ts';

export type AccountRow = Tables['account']['$inferSelect'];
export type NewAccount = Tables['account']['$inferInsert'];

export async function insertAccount({ q, t }: WriteTx, row: NewAccount): Promise<void> {
  await q.insert(t.account).values(row);
}

export async function accountByEmail(
  { q, t }: ReadTx,
  emailNormalised: string,
): Promise<AccountRow | undefined> {
  const rows = await q.select().from(t.account).where(eq(t.account.emailNormalised, emailNormalised));
  return rows[0];
}

export async function accountById({ q, t }: ReadTx, accountId: string): Promise<AccountRow | undefined> {
  const rows = await q.select().from(t.account).where(eq(t.account.id, accountId));
  return rows[0];
}

export async function setPasswordHash(
  { q, t }: WriteTx,
  accountId: string,
  passwordHash: string,
): Promise<void> {
  await q.update(t.account).set({ passwordHash }).where(eq(t.account.id, accountId));
}

/** What the account is at the event: a role, null for nothing, undefined when there is no such event. */
export async function membershipAt(
  { q, t }: ReadTx,
  eventId: string,
  accountId: string,
): Promise<Membership | null | undefined> {
  const { event, membership } = t;
  const rows = await q
    .select({ role: membership.role })
    .from(event)
    .leftJoin(membership, and(eq(membership.eventId, event.id), eq(membership.accountId, accountId)))
    .where(eq(event.id, eventId));
  return rows[0]?.role;
}
