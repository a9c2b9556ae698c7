import { and, asc, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import type { ReadTx } from '../database.ts';
import { inChunks } from '../chunks.ts';

/** Two people of this event who talked with each other at an earlier one. */
export interface MetPair {
  readonly menteeId: string;
  readonly mentorId: string;
}

/**
 * Who held a conversation at another event of this instance that was on an earlier day, whichever of the two was the mentor
 * then. People are the same across events by their e-mail address; whoever has none has no earlier events. Empty unless the
 * event avoids repeats.
 */
export async function metAtEarlierEvents(tx: ReadTx, eventId: string): Promise<MetPair[]> {
  const earlier = await earlierEvents(tx, eventId);
  if (earlier.length === 0) return [];
  const here = await peopleWithEmail(tx, [eventId]);
  const idOf = new Map(here.map(({ id, email }) => [email, id]));
  const then = new Map<string, string>();
  for (const { id, email } of await peopleWithEmail(tx, earlier)) {
    const now = idOf.get(email ?? '');
    if (now !== undefined) then.set(id, now);
  }
  const met = new Map<string, MetPair>();
  for (const [menteeThen, mentorThen] of await heldAt(tx, earlier)) {
    const [one, other] = [then.get(menteeThen), then.get(mentorThen)];
    if (one === undefined || other === undefined) continue;
    for (const [menteeId, mentorId] of [[one, other] as const, [other, one] as const]) {
      met.set(`${menteeId} ${mentorId}`, { menteeId, mentorId });
    }
  }
  return [...met].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair);
}

/** None when the event does not ask for them. */
async function earlierEvents({ q, t }: ReadTx, eventId: string): Promise<string[]> {
  const [own] = await q
    .select({ date: t.event.date, avoidRepeats: t.event.avoidRepeats })
    .from(t.event)
    .where(eq(t.event.id, eventId));
  if (!own?.avoidRepeats) return [];
  const events = await q
    .select({ id: t.event.id, date: t.event.date })
    .from(t.event)
    .where(ne(t.event.id, eventId))
    .orderBy(asc(t.event.id));
  return events.filter(({ date }) => date <= own.date).map(({ id }) => id);
}

async function peopleWithEmail({ q, t }: ReadTx, eventIds: readonly string[]) {
  const found: { readonly id: string; readonly email: string | null }[] = [];
  for (const ids of inChunks(eventIds)) {
    const rows = await q
      .select({ id: t.participant.id, email: t.participant.emailNormalised })
      .from(t.participant)
      .where(and(inArray(t.participant.eventId, ids), isNotNull(t.participant.emailNormalised)))
      .orderBy(asc(t.participant.id));
    found.push(...rows);
  }
  return found;
}

async function heldAt({ q, t }: ReadTx, eventIds: readonly string[]) {
  const { conversation } = t;
  const found: (readonly [mentee: string, mentor: string])[] = [];
  for (const ids of inChunks(eventIds)) {
    const rows = await q
      .select({ menteeId: conversation.menteeId, mentorId: conversation.mentorId })
      .from(conversation)
      .where(and(inArray(conversation.eventId, ids), isNotNull(conversation.heldAt)))
      .orderBy(asc(conversation.id));
    found.push(...rows.map(({ menteeId, mentorId }) => [menteeId, mentorId] as const));
  }
  return found;
}
