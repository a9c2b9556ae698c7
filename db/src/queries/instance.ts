import { eq, isNotNull } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import type { ReadTx, WriteTx } from '../database.ts';

/** The instance's only row. */
const only = 'instance';

/** Whether this database was ever used; then the key of its instance must exist too. */
export async function hasInstance({ q, t }: ReadTx): Promise<boolean> {
  return (await q.$count(t.instance)) > 0;
}

/**
 * Makes this the token that lets somebody own the instance, instead of every earlier one; makes the instance's row
 * the first time. Answers false, and changes nothing, when the instance has its owner.
 */
export async function offerSetup({ q, t }: WriteTx, tokenHash: string, now: Instant): Promise<boolean> {
  await q
    .insert(t.instance)
    .values({ id: only, changes: 0, setupTokenHash: tokenHash, createdAt: now })
    .onConflictDoNothing();
  const offered = await q
    .update(t.instance)
    .set({ setupTokenHash: tokenHash })
    .where(isNotNull(t.instance.setupTokenHash))
    .returning({ id: t.instance.id });
  return offered.length > 0;
}

/** The hash of the token that makes somebody the owner; null once there is an owner, or before the first offer. */
export async function setupTokenHash({ q, t }: ReadTx): Promise<string | null> {
  const rows = await q.select({ tokenHash: t.instance.setupTokenHash }).from(t.instance);
  return rows[0]?.tokenHash ?? null;
}

/** Uses the token up. Answers false when it is not the current one; of several at once, one gets true. */
export async function claimInstance({ q, t }: WriteTx, tokenHash: string): Promise<boolean> {
  const claimed = await q
    .update(t.instance)
    .set({ setupTokenHash: null })
    .where(eq(t.instance.setupTokenHash, tokenHash))
    .returning({ id: t.instance.id });
  return claimed.length > 0;
}

/** The key of any event, as it is stored: what a wrong instance key fails to open. Undefined without events. */
export async function anyWrappedKey({ q, t }: ReadTx): Promise<string | undefined> {
  const rows = await q.select({ wrapped: t.event.wrappedKey }).from(t.event).orderBy(t.event.id).limit(1);
  return rows[0]?.wrapped;
}
