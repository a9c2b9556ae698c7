import { and, eq } from 'drizzle-orm';
import type { EventTx } from '../database.ts';
import { inBreaths, inChunks } from '../chunks.ts';
import { difference } from './difference.ts';
import type { OfEvent } from './people.ts';
import type { ExpertiseRow, NeedRow, PairRule } from './roster.ts';

/** What hangs on a person's row: needs, expertise, and pairs with others. */

const needRows = (needs: readonly NeedRow[]) => needs.map((need, index) => ({ ...need, rank: index + 1 }));

/** Adds the needs of people who had none. */
export async function insertNeeds(
  tx: OfEvent,
  needs: Iterable<readonly [personId: string, needs: readonly NeedRow[]]>,
): Promise<void> {
  const { q, t, eventId } = tx;
  const rows = [...needs].flatMap(([participantId, list]) =>
    needRows(list).map((row) => ({ ...row, eventId, participantId })),
  );
  for await (const some of inBreaths(tx, rows)) await q.insert(t.need).values(some);
}

/**
 * Makes `after` a person's needs, of which `before` was read in this transaction. A need that keeps its id is updated
 * in place, so that conversations keep their focus; those of a need that goes become open conversations.
 */
export async function saveNeeds(
  tx: EventTx,
  personId: string,
  before: readonly NeedRow[],
  after: readonly NeedRow[],
): Promise<void> {
  const { q, t, eventId } = tx;
  const { added, changed, removed } = difference(needRows(before), needRows(after));
  const its = (id: string) => and(eq(t.need.id, id), eq(t.need.eventId, eventId));
  for (const id of removed) await q.delete(t.need).where(its(id));
  for (const { id, ...row } of changed) await q.update(t.need).set(row).where(its(id));
  for (const rows of inChunks(added)) {
    await q.insert(t.need).values(rows.map((row) => ({ ...row, eventId, participantId: personId })));
  }
}

/** Adds the expertise of people who had none. */
export async function insertExpertise(
  tx: OfEvent,
  expertise: Iterable<readonly [personId: string, expertise: readonly ExpertiseRow[]]>,
): Promise<void> {
  const { q, t, eventId } = tx;
  const rows = [...expertise].flatMap(([participantId, list]) =>
    list.map((row, position) => ({ ...row, position, eventId, participantId })),
  );
  for await (const some of inBreaths(tx, rows)) await q.insert(t.expertise).values(some);
}

/** Replaces all that a person knows. */
export async function replaceExpertise(
  tx: EventTx,
  personId: string,
  expertise: readonly ExpertiseRow[],
): Promise<void> {
  const { q, t, eventId } = tx;
  await q
    .delete(t.expertise)
    .where(and(eq(t.expertise.participantId, personId), eq(t.expertise.eventId, eventId)));
  await insertExpertise(tx, [[personId, expertise]]);
}

/** Takes pair rules away and adds others; one that only changes its round is taken away and added. */
export async function savePairs(
  { q, t, eventId }: OfEvent,
  removed: readonly PairRule[],
  added: readonly PairRule[],
): Promise<void> {
  const { pairRule } = t;
  for (const { menteeId, mentorId, kind } of removed) {
    await q
      .delete(pairRule)
      .where(
        and(
          eq(pairRule.eventId, eventId),
          eq(pairRule.menteeId, menteeId),
          eq(pairRule.mentorId, mentorId),
          eq(pairRule.kind, kind),
        ),
      );
  }
  for (const rows of inChunks(added)) {
    await q.insert(pairRule).values(rows.map((row) => ({ ...row, eventId })));
  }
}
