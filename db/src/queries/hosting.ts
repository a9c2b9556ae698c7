import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Role } from '@rotunda/shared/rules/people';
import type { EventTx, ReadTx, WriteTx } from '../database.ts';
import { inBreaths } from '../chunks.ts';

/** Somebody who can host a table. */
export interface Host {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Everybody who is a mentor, in roster order. */
export const loadHosts = async ({ q, t }: ReadTx, eventId: string): Promise<Host[]> =>
  await q
    .select({ id: t.participant.id, name: t.participant.name, role: t.participant.role })
    .from(t.participant)

    .where(
      and(
        eq(t.participant.eventId, eventId),
        ne(t.participant.role, 'mentee'),
        eq(t.participant.approval, 'approved'),
      ),
    )
    .orderBy(asc(t.participant.number), asc(t.participant.id));

/** Adds rows. A mentor hosts one table a round and a table has one mentor a round: others are refused by the schema. */
export async function addHosting(tx: WriteTx, eventId: string, rows: readonly Hosting[]): Promise<void> {
  const { q, t } = tx;
  for await (const some of inBreaths(tx, rows)) {
    await q.insert(t.hosting).values(some.map((row) => ({ ...row, eventId })));
  }
}

/** Replaces all rows of one mentor. */
export async function replaceHosting(
  tx: WriteTx,
  eventId: string,
  mentorId: string,
  rows: readonly Omit<Hosting, 'mentorId'>[],
): Promise<void> {
  const { q, t } = tx;
  await q.delete(t.hosting).where(and(eq(t.hosting.eventId, eventId), eq(t.hosting.mentorId, mentorId)));
  await addHosting(
    tx,
    eventId,
    rows.map((row) => ({ ...row, mentorId })),
  );
}

/** Gives mentors other tables, each in one round; all at once, so that two can change places. */
export async function moveHosts(tx: EventTx, rows: readonly Hosting[]): Promise<void> {
  const { q, t, eventId } = tx;
  const { hosting } = t;
  for (const { mentorId, roundId } of rows) {
    await q
      .delete(hosting)
      .where(and(eq(hosting.eventId, eventId), eq(hosting.mentorId, mentorId), eq(hosting.roundId, roundId)));
  }
  await addHosting(tx, eventId, rows);
}

/** Moves a mentor's conversations of a round to another table, but for those that were held. Answers whether any was. */
export async function moveConversations(
  { q, t, eventId }: EventTx,
  mentorId: string,
  roundId: string,
  tableId: string,
): Promise<boolean> {
  const moved = await q
    .update(t.conversation)
    .set({ tableId })
    .where(
      and(
        eq(t.conversation.eventId, eventId),
        eq(t.conversation.mentorId, mentorId),
        eq(t.conversation.roundId, roundId),
        eq(t.conversation.state, 'planned'),
        isNull(t.conversation.heldAt),
      ),
    )
    .returning({ id: t.conversation.id });
  return moved.length > 0;
}
