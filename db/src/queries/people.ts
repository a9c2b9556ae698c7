import { and, asc, eq, gt, inArray, max, sql } from 'drizzle-orm';
import { normaliseEmail, searchName } from '@rotunda/shared/rules/people';
import type { Instant } from '@rotunda/shared/rules/time';
import type { EventTx, ReadTx, WriteTx } from '../database.ts';
import { inBreaths } from '../chunks.ts';
import { allByNumber, rowsPerPage } from '../pages.ts';
import type { Tables } from '../tables.ts';

type Row = Tables['participant']['$inferSelect'];

/** Where people are added: in a write to their event, or in the one that creates it. */
export type OfEvent = WriteTx & Pick<EventTx, 'eventId'>;

/** What a facilitator or a file decides about a person's row. */
export type PersonColumns = Pick<
  Row,
  'name' | 'email' | 'role' | 'department' | 'mostConversations' | 'mostRounds' | 'remark' | 'bio'
>;

export interface NewPerson extends PersonColumns, Pick<Row, 'id' | 'walkIn' | 'codeGeneration' | 'imported'> {
  readonly extra?: Row['extra'];
  /** Approved unless it says otherwise. */
  readonly approval?: Row['approval'];
  readonly registered?: Row['registered'];
  readonly withoutPhone?: Row['withoutPhone'];
  readonly createdAt: Instant;
}

/** What is stored beside a name and an address, so that both are found however they are written. */
const derived = ({ name, email }: Pick<PersonColumns, 'name' | 'email'>) => ({
  searchName: searchName(name),
  emailNormalised: email === '' ? null : normaliseEmail(email),
});

/**
 * Adds people at the end of the roster, in this order, expected and without a phone. Answers their numbers, which
 * nobody had before them.
 */
export async function insertPeople(tx: OfEvent, people: readonly NewPerson[]): Promise<number[]> {
  if (people.length === 0) return [];
  const { q, t, eventId } = tx;
  const last = await lastNumber(tx);
  let given = last;
  for await (const some of inBreaths(tx, people)) {
    const rows = some.map((person) => ({
      ...person,
      ...derived(person),
      eventId,
      revision: 1,
      number: (given += 1),
      claimedAt: null,
      presence: 'expected' as const,
      presenceSince: person.createdAt,
    }));
    await q.insert(t.participant).values(rows);
  }
  await q
    .update(t.event)
    .set({ lastNumber: last + people.length })
    .where(eq(t.event.id, eventId));
  return people.map((_, position) => last + position + 1);
}

async function lastNumber({ q, t, eventId }: OfEvent): Promise<number> {
  const [counted] = await q.select({ last: t.event.lastNumber }).from(t.event).where(eq(t.event.id, eventId));
  const [given] = await q
    .select({ last: max(t.participant.number) })
    .from(t.participant)
    .where(eq(t.participant.eventId, eventId));
  return Math.max(counted?.last ?? 0, given?.last ?? 0);
}

/** Sets columns of a person's row. The row's revision is raised by `raiseRevisions`. */
export async function updatePerson(
  tx: EventTx,
  personId: string,
  columns: Omit<PersonColumns, 'bio'> & Partial<Pick<PersonColumns, 'bio'>>,
): Promise<void> {
  const { q, t } = tx;
  await q
    .update(t.participant)
    .set({ ...columns, ...derived(columns) })
    .where(its(tx, personId));
}

/** Sets how much a mentor takes on. The row's revision is raised by `raiseRevisions`. */
export async function saveLimits(
  tx: EventTx,
  personId: string,
  { mostConversations, mostRounds }: Pick<PersonColumns, 'mostConversations' | 'mostRounds'>,
): Promise<void> {
  const { q, t } = tx;
  await q.update(t.participant).set({ mostConversations, mostRounds }).where(its(tx, personId));
}

/** Says whether somebody is taken as a mentor. The row's revision is raised by `raiseRevisions`. */
export async function setApproval(tx: EventTx, personId: string, approval: Row['approval']): Promise<void> {
  const { q, t } = tx;
  await q.update(t.participant).set({ approval }).where(its(tx, personId));
}

/** Remembers that somebody came onto the roster by themselves. The row's revision is raised by `raiseRevisions`. */
export async function setRegistered(tx: EventTx, personId: string): Promise<void> {
  const { q, t } = tx;
  await q.update(t.participant).set({ registered: true }).where(its(tx, personId));
}

/** Raises the revisions of people whose row, needs, expertise or pairs this write changes. */
export async function raiseRevisions(tx: EventTx, personIds: Iterable<string>): Promise<void> {
  const { q, t, eventId } = tx;
  const { participant } = t;
  for await (const ids of inBreaths(tx, [...new Set(personIds)])) {
    await q
      .update(participant)
      .set({ revision: sql`${participant.revision} + 1` })
      .where(and(eq(participant.eventId, eventId), inArray(participant.id, ids)));
  }
}

/** Makes another generation of a person's link and code the only one that opens their seat. */
export async function setCodeGeneration(tx: EventTx, personId: string, generation: number): Promise<void> {
  const { q, t } = tx;
  await q.update(t.participant).set({ codeGeneration: generation }).where(its(tx, personId));
}

/** Removes a person, and with them needs, expertise, pairs, hosting, conversations, notes and sessions. */
export async function deletePerson(tx: EventTx, personId: string): Promise<void> {
  const { q, t } = tx;
  await q.delete(t.participant).where(its(tx, personId));
}

/** Removes people, and all that hangs on them. */
export async function deletePeople(tx: EventTx, personIds: readonly string[]): Promise<void> {
  const { q, t, eventId } = tx;
  // Without their needs, which else would be looked for anew for each of them.
  for await (const ids of inBreaths(tx, personIds)) {
    await q.delete(t.need).where(and(eq(t.need.eventId, eventId), inArray(t.need.participantId, ids)));
  }
  for await (const ids of inBreaths(tx, personIds)) {
    await q
      .delete(t.participant)
      .where(and(eq(t.participant.eventId, eventId), inArray(t.participant.id, ids)));
  }
}

/** What the last import said of a person, field by field; null for somebody who was never imported. */
export type Imported = Row['imported'];

/** What the last import said of everybody, by person. */
export async function loadImported(tx: ReadTx, eventId: string): Promise<Map<string, Imported>> {
  const { q, t } = tx;
  const rows = await allByNumber(tx, (after) =>
    q
      .select({ id: t.participant.id, number: t.participant.number, imported: t.participant.imported })
      .from(t.participant)
      .where(and(eq(t.participant.eventId, eventId), gt(t.participant.number, after)))
      .orderBy(asc(t.participant.number))
      .limit(rowsPerPage),
  );
  return new Map(rows.map(({ id, imported }) => [id, imported]));
}

/** Remembers what an import said. Changes nothing that anybody sees. */
export async function setImported(tx: EventTx, personId: string, imported: Imported): Promise<void> {
  const { q, t } = tx;
  await q.update(t.participant).set({ imported }).where(its(tx, personId));
}

/** Takes the addresses of people away, so that they can be given to others of them in any order. */
export async function clearEmails(tx: EventTx, personIds: readonly string[]): Promise<void> {
  const { q, t, eventId } = tx;
  for await (const ids of inBreaths(tx, personIds)) {
    await q
      .update(t.participant)
      .set({ email: '', emailNormalised: null })
      .where(and(eq(t.participant.eventId, eventId), inArray(t.participant.id, ids)));
  }
}

/** What files say of somebody besides, by their headings. */
export type Extra = Row['extra'];

/** Sets what files say of somebody besides. The row's revision is raised by `raiseRevisions`. */
export async function setExtra(tx: EventTx, personId: string, extra: Extra): Promise<void> {
  const { q, t } = tx;
  await q.update(t.participant).set({ extra }).where(its(tx, personId));
}

const its = ({ t, eventId }: EventTx, personId: string) =>
  and(eq(t.participant.id, personId), eq(t.participant.eventId, eventId));
