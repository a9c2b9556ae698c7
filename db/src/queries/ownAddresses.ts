import { desc, gte, lt } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import type { ReadTx, WriteTx } from '../database.ts';

/** Addresses that the server had since then, the latest first. */
export async function ownAddressesSince({ q, t }: ReadTx, since: Instant): Promise<string[]> {
  const { ownAddress } = t;
  const rows = await q
    .select({ address: ownAddress.address })
    .from(ownAddress)
    .where(gte(ownAddress.seenAt, since))
    .orderBy(desc(ownAddress.seenAt), ownAddress.address);
  return rows.map(({ address }) => address);
}

/** Notes that the server has these addresses now, and forgets those it had before `since`. */
export async function noteOwnAddresses(
  { q, t }: WriteTx,
  addresses: readonly string[],
  now: Instant,
  since: Instant,
): Promise<void> {
  const { ownAddress } = t;
  await q.delete(ownAddress).where(lt(ownAddress.seenAt, since));
  for (const address of addresses) {
    await q
      .insert(ownAddress)
      .values({ address, seenAt: now })
      .onConflictDoUpdate({ target: ownAddress.address, set: { seenAt: now } });
  }
}
