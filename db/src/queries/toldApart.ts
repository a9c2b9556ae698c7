import { and, asc, eq, or } from 'drizzle-orm';
import type { EventTx, ReadTx } from '../database.ts';

/** Two rows that are two people; the lower id first. */
export type ToldApart = readonly [firstId: string, secondId: string];

const inOrder = (one: string, other: string): ToldApart => (one < other ? [one, other] : [other, one]);

/** All who were told apart. */
export async function loadToldApart({ q, t }: ReadTx, eventId: string): Promise<ToldApart[]> {
  const rows = await q
    .select({ firstId: t.toldApart.firstId, secondId: t.toldApart.secondId })
    .from(t.toldApart)
    .where(eq(t.toldApart.eventId, eventId))
    .orderBy(asc(t.toldApart.firstId), asc(t.toldApart.secondId));
  return rows.map(({ firstId, secondId }) => [firstId, secondId]);
}

/** Says of two rows that they are two people, or that this is open again. Answers whether that was news. */
export async function tellApart(
  { q, t: { toldApart }, eventId }: EventTx,
  [one, other]: readonly [string, string],
  apart: boolean,
): Promise<boolean> {
  const [firstId, secondId] = inOrder(one, other);
  const written = apart
    ? await q
        .insert(toldApart)
        .values({ eventId, firstId, secondId })
        .onConflictDoNothing()
        .returning({ firstId: toldApart.firstId })
    : await q
        .delete(toldApart)
        .where(
          and(
            eq(toldApart.eventId, eventId),
            eq(toldApart.firstId, firstId),
            eq(toldApart.secondId, secondId),
          ),
        )
        .returning({ firstId: toldApart.firstId });
  return written.length > 0;
}

/** Whoever is not the one row of a person is not the person. */
export async function joinToldApart(
  tx: EventTx,
  { keptId, mergedId }: { readonly keptId: string; readonly mergedId: string },
): Promise<void> {
  const { q, t, eventId } = tx;
  const { firstId, secondId } = t.toldApart;
  const rows = await q
    .select({ firstId, secondId })
    .from(t.toldApart)
    .where(and(eq(t.toldApart.eventId, eventId), or(eq(firstId, mergedId), eq(secondId, mergedId))))
    .orderBy(asc(firstId), asc(secondId));
  for (const row of rows) {
    const other = row.firstId === mergedId ? row.secondId : row.firstId;
    if (other !== keptId) await tellApart(tx, [keptId, other], true);
  }
}
