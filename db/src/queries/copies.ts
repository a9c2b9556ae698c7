import { asc, eq } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '../database.ts';
import { inChunks } from '../chunks.ts';
import { NotFound } from '../errors.ts';
import type { Tables } from '../tables.ts';

/**
 * Of every table, whether a copy of an event takes its rows along: as part of the set-up, with the people, or not. A new
 * table does not compile before it is decided here; a new column of a carried table, before whoever copies says so.
 */
export const carriedTables = {
  instance: 'left',
  account: 'left',
  ownAddress: 'left',
  event: 'set-up',
  membership: 'left',
  segment: 'set-up',
  phase: 'set-up',
  topic: 'set-up',
  zone: 'set-up',
  table: 'set-up',
  participant: 'people',
  participantAlias: 'left',
  expertise: 'people',
  need: 'people',
  pairRule: 'people',
  toldApart: 'people',
  hosting: 'people',
  presenceLog: 'left',
  planVersion: 'left',
  conversation: 'left',
  run: 'left',
  runLog: 'left',
  noteText: 'left',
  conversationChoice: 'left',
  enteredLog: 'left',
  session: 'left',
  reconnectTicket: 'left',
  commandAnswer: 'left',
  seating: 'people',
  // What is known of one day says nothing of another.
  absence: 'left',
  wish: 'people',
  rosterImport: 'left',
  columnMemory: 'left',
  crewInvitation: 'left',
  template: 'left',
  // Day and place are placeholders in it; whoever typed one by hand reads the text before it is sent.
  mailText: 'set-up',
  mail: 'left',
} as const satisfies Record<keyof Tables, 'set-up' | 'people' | 'left'>;

type Carried<How> = {
  [Name in keyof Tables]: (typeof carriedTables)[Name] extends How ? Name : never;
}[keyof Tables];

/** A row of a table, with every column that it has. */
export type RowOf<Name extends keyof Tables> = Tables[Name]['$inferSelect'];

/** The set-up of an event, row by row; `event` is one row. */
export type SetupRows = { readonly [Name in Carried<'set-up'>]: readonly RowOf<Name>[] };

/** Its people, row by row. */
export type PeopleRows = { readonly [Name in Carried<'people'>]: readonly RowOf<Name>[] };

/** Reads the rows of an event's set-up. `NotFound` if there is no such event. */
export async function loadSetupRows({ q, t }: ReadTx, eventId: string): Promise<SetupRows> {
  const event = await q.select().from(t.event).where(eq(t.event.id, eventId));
  if (event.length === 0) throw new NotFound('event', eventId);
  return {
    event,
    segment: await q
      .select()
      .from(t.segment)
      .where(eq(t.segment.eventId, eventId))
      .orderBy(asc(t.segment.position), asc(t.segment.id)),
    phase: await q
      .select()
      .from(t.phase)
      .where(eq(t.phase.eventId, eventId))
      .orderBy(asc(t.phase.segmentId), asc(t.phase.position), asc(t.phase.id)),
    topic: await q
      .select()
      .from(t.topic)
      .where(eq(t.topic.eventId, eventId))
      .orderBy(asc(t.topic.position), asc(t.topic.id)),
    zone: await q
      .select()
      .from(t.zone)
      .where(eq(t.zone.eventId, eventId))
      .orderBy(asc(t.zone.position), asc(t.zone.id)),
    table: await q
      .select()
      .from(t.table)
      .where(eq(t.table.eventId, eventId))
      .orderBy(asc(t.table.number), asc(t.table.id)),
    mailText: await q
      .select()
      .from(t.mailText)
      .where(eq(t.mailText.eventId, eventId))
      .orderBy(asc(t.mailText.audience)),
  };
}

/** Reads the rows of an event's people, in the order of the roster; none when there is no such event. */
export async function loadPeopleRows({ q, t }: ReadTx, eventId: string): Promise<PeopleRows> {
  return {
    participant: await q
      .select()
      .from(t.participant)
      .where(eq(t.participant.eventId, eventId))
      .orderBy(asc(t.participant.number)),
    expertise: await q
      .select()
      .from(t.expertise)
      .where(eq(t.expertise.eventId, eventId))
      .orderBy(asc(t.expertise.participantId), asc(t.expertise.topicId)),
    need: await q.select().from(t.need).where(eq(t.need.eventId, eventId)).orderBy(asc(t.need.id)),
    pairRule: await q
      .select()
      .from(t.pairRule)
      .where(eq(t.pairRule.eventId, eventId))
      .orderBy(asc(t.pairRule.menteeId), asc(t.pairRule.mentorId), asc(t.pairRule.kind)),
    toldApart: await q
      .select()
      .from(t.toldApart)
      .where(eq(t.toldApart.eventId, eventId))
      .orderBy(asc(t.toldApart.firstId), asc(t.toldApart.secondId)),
    hosting: await q
      .select()
      .from(t.hosting)
      .where(eq(t.hosting.eventId, eventId))
      .orderBy(asc(t.hosting.mentorId), asc(t.hosting.roundId)),
    seating: await q
      .select()
      .from(t.seating)
      .where(eq(t.seating.eventId, eventId))
      .orderBy(asc(t.seating.participantId)),
    wish: await q
      .select()
      .from(t.wish)
      .where(eq(t.wish.eventId, eventId))
      .orderBy(asc(t.wish.menteeId), asc(t.wish.mentorId)),
  };
}

/** Hands rows on in lists short enough for one statement. */
async function each<Row>(rows: readonly Row[], insert: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (const some of inChunks(rows)) await insert(some);
}

/** Writes the set-up of an event that is not there yet, and whom it belongs to. */
export async function insertSetupRows(
  { q, t }: WriteTx,
  rows: SetupRows,
  owner: RowOf<'membership'>,
): Promise<void> {
  await each(rows.event, async (some) => await q.insert(t.event).values(some));
  await q.insert(t.membership).values(owner);
  await each(rows.segment, async (some) => await q.insert(t.segment).values(some));
  await each(rows.phase, async (some) => await q.insert(t.phase).values(some));
  await each(rows.topic, async (some) => await q.insert(t.topic).values(some));
  await each(rows.zone, async (some) => await q.insert(t.zone).values(some));
  await each(rows.table, async (some) => await q.insert(t.table).values(some));
  await each(rows.mailText, async (some) => await q.insert(t.mailText).values(some));
}

/** Writes the people of an event that has its set-up and nobody yet. */
export async function insertPeopleRows({ q, t }: WriteTx, rows: PeopleRows): Promise<void> {
  await each(rows.participant, async (some) => await q.insert(t.participant).values(some));
  await each(rows.expertise, async (some) => await q.insert(t.expertise).values(some));
  await each(rows.need, async (some) => await q.insert(t.need).values(some));
  await each(rows.pairRule, async (some) => await q.insert(t.pairRule).values(some));
  await each(rows.toldApart, async (some) => await q.insert(t.toldApart).values(some));
  await each(rows.hosting, async (some) => await q.insert(t.hosting).values(some));
  await each(rows.seating, async (some) => await q.insert(t.seating).values(some));
  await each(rows.wish, async (some) => await q.insert(t.wish).values(some));
}
