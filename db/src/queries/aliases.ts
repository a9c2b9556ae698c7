import { and, asc, eq } from 'drizzle-orm';
import type { EventTx, ReadTx } from '../database.ts';
import type { Tables } from '../tables.ts';

/** Somebody who turned out to be another person. */
export type AliasRow = Omit<Tables['participantAlias']['$inferSelect'], 'eventId'>;

/** Everybody at an event who turned out to be somebody else, by the number that they had. */
export const loadAliases = async ({ q, t }: ReadTx, eventId: string): Promise<AliasRow[]> =>
  await q
    .select({
      id: t.participantAlias.id,
      participantId: t.participantAlias.participantId,
      number: t.participantAlias.number,
      name: t.participantAlias.name,
      emailNormalised: t.participantAlias.emailNormalised,
      codeGeneration: t.participantAlias.codeGeneration,
      imported: t.participantAlias.imported,
    })
    .from(t.participantAlias)
    .where(eq(t.participantAlias.eventId, eventId))
    .orderBy(asc(t.participantAlias.number), asc(t.participantAlias.id));

/** The ids that a person had under rows that turned out to be theirs. */
export async function formerIdsOf({ q, t }: ReadTx, personId: string): Promise<string[]> {
  const rows = await q
    .select({ id: t.participantAlias.id })
    .from(t.participantAlias)
    .where(eq(t.participantAlias.participantId, personId))
    .orderBy(asc(t.participantAlias.id));
  return rows.map(({ id }) => id);
}

/** Remembers who somebody was, and hands on those who had turned out to be them. */
export async function addAlias({ q, t, eventId }: EventTx, alias: AliasRow): Promise<void> {
  const { participantAlias } = t;
  await q
    .update(participantAlias)
    .set({ participantId: alias.participantId })
    .where(and(eq(participantAlias.eventId, eventId), eq(participantAlias.participantId, alias.id)));
  await q.insert(participantAlias).values({ ...alias, eventId });
}

/** Makes the links and codes useless that a person had under other rows. */
export async function revokeAliases({ q, t, eventId }: EventTx, personId: string): Promise<void> {
  const { participantAlias } = t;
  await q
    .update(participantAlias)
    .set({ codeGeneration: null })
    .where(and(eq(participantAlias.eventId, eventId), eq(participantAlias.participantId, personId)));
}
