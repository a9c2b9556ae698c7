import { and, asc, eq, inArray } from 'drizzle-orm';
import { searchName } from '@rotunda/shared/rules/people';
import type { Topic } from '@rotunda/shared/schema/event';
import type { ReadTx, WriteTx } from '../database.ts';
import { inChunks } from '../chunks.ts';
import { difference, isSame } from './difference.ts';

const topicRows = (topics: readonly Topic[]) =>
  topics.map(({ id, name }, position) => ({ id, position, name, nameNormalised: searchName(name) }));

/**
 * Makes `after` the event's list of topics, of which `before` was read in this transaction. No two may have the same
 * name as it is searched for. Needs and expertise of a removed topic go with it: whether that may be is the caller's
 * question. Answers whether anything was different.
 */
export async function saveTopics(
  { q, t }: WriteTx,
  eventId: string,
  before: readonly Topic[],
  after: readonly Topic[],
): Promise<boolean> {
  const topics = difference(topicRows(before), topicRows(after));
  const its = (id: string) => and(eq(t.topic.eventId, eventId), eq(t.topic.id, id));
  for (const ids of inChunks(topics.removed)) {
    await q.delete(t.topic).where(and(eq(t.topic.eventId, eventId), inArray(t.topic.id, ids)));
  }
  // Two topics may trade names, and their names are unique at every moment: all step aside first. No name that is
  // searched for begins with a space.
  for (const { id } of topics.changed) {
    await q
      .update(t.topic)
      .set({ nameNormalised: ` ${id}` })
      .where(its(id));
  }
  for (const { id, ...row } of topics.changed) await q.update(t.topic).set(row).where(its(id));
  for (const rows of inChunks(topics.added)) {
    await q.insert(t.topic).values(rows.map((row) => ({ ...row, eventId })));
  }
  return !isSame(topics);
}

/** How many different people know or need any of these topics. */
export async function usersOfTopics(
  { q, t }: ReadTx,
  eventId: string,
  topicIds: readonly string[],
): Promise<{ mentors: number; mentees: number }> {
  if (topicIds.length === 0) return { mentors: 0, mentees: 0 };
  const topics = [...topicIds];
  const knowing = await q
    .selectDistinct({ id: t.expertise.participantId })
    .from(t.expertise)
    .where(and(eq(t.expertise.eventId, eventId), inArray(t.expertise.topicId, topics)))
    .orderBy(asc(t.expertise.participantId));
  const needing = await q
    .selectDistinct({ id: t.need.participantId })
    .from(t.need)
    .where(and(eq(t.need.eventId, eventId), inArray(t.need.topicId, topics)))
    .orderBy(asc(t.need.participantId));
  return { mentors: knowing.length, mentees: needing.length };
}

/** Which of these topics somebody knows or needs. */
export async function topicsInUse(
  { q, t }: ReadTx,
  eventId: string,
  topicIds: readonly string[],
): Promise<Set<string>> {
  if (topicIds.length === 0) return new Set();
  const topics = [...topicIds];
  const known = await q
    .selectDistinct({ id: t.expertise.topicId })
    .from(t.expertise)
    .where(and(eq(t.expertise.eventId, eventId), inArray(t.expertise.topicId, topics)))
    .orderBy(asc(t.expertise.topicId));
  const needed = await q
    .selectDistinct({ id: t.need.topicId })
    .from(t.need)
    .where(and(eq(t.need.eventId, eventId), inArray(t.need.topicId, topics)))
    .orderBy(asc(t.need.topicId));
  return new Set([...known, ...needed].map(({ id }) => id));
}
