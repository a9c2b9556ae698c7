import { and, asc, between, eq, gt } from 'drizzle-orm';
import type { Person } from '@rotunda/shared/schema/roster';
import type { ReadTx } from '../database.ts';
import { allByNumber, idRanges, rowsPerPage } from '../pages.ts';
import type { Tables } from '../tables.ts';
import { loadToldApart, type ToldApart } from './toldApart.ts';

/** A person's own row, without what is theirs alone to come and go: presence and seat, which are in their own slice. */
export type PersonRow = Pick<
  Tables['participant']['$inferSelect'],
  | 'id'
  | 'revision'
  | 'number'
  | 'name'
  | 'searchName'
  | 'email'
  | 'emailNormalised'
  | 'role'
  | 'department'
  | 'mostConversations'
  | 'mostRounds'
  | 'remark'
  | 'walkIn'
  | 'codeGeneration'
  | 'extra'
  | 'bio'
  | 'approval'
  | 'registered'
>;

/** A need as it is stored, without whose it is; its position in the person's list is its rank. */
export type NeedRow = Person['needs'][number];
export type ExpertiseRow = Person['expertise'][number];

/** A mentee and a mentor who must never meet, or must meet: in any round (`null`) or in one. */
export interface PairRule {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly kind: 'forbidden' | 'required';
  readonly roundId: string | null;
}

/** Everybody on the roster, and what they know, need, and must or must not. */
export interface RosterSlice {
  /** In roster order: by their number. */
  readonly people: readonly PersonRow[];
  /** The same rows by their id. */
  readonly byId: ReadonlyMap<string, PersonRow>;
  /** By person, most wanted first. Nobody's list is empty: it is missing. */
  readonly needs: ReadonlyMap<string, readonly NeedRow[]>;
  /** By person, in the order it was given. Nobody's list is empty: it is missing. */
  readonly expertise: ReadonlyMap<string, readonly ExpertiseRow[]>;
  /** By mentee, mentor, kind. */
  readonly pairs: readonly PairRule[];
  /** Rows that resemble each other and are two people. */
  readonly toldApart: readonly ToldApart[];
}

/** Reads the whole roster of an event; empty when there is no such event. */
export async function loadRoster(tx: ReadTx, eventId: string): Promise<RosterSlice> {
  const people = await loadPeople(tx, eventId);
  const ids = people.map(({ id }) => id);
  return {
    people,
    byId: new Map(people.map((person) => [person.id, person])),
    needs: await loadNeeds(tx, eventId, ids),
    expertise: await loadExpertise(tx, eventId, ids),
    pairs: await loadPairs(tx, eventId),
    toldApart: await loadToldApart(tx, eventId),
  };
}

const columnsOf = ({ participant }: Tables) => ({
  id: participant.id,
  revision: participant.revision,
  number: participant.number,
  name: participant.name,
  searchName: participant.searchName,
  email: participant.email,
  emailNormalised: participant.emailNormalised,
  role: participant.role,
  department: participant.department,
  mostConversations: participant.mostConversations,
  mostRounds: participant.mostRounds,
  remark: participant.remark,
  walkIn: participant.walkIn,
  codeGeneration: participant.codeGeneration,
  extra: participant.extra,
  bio: participant.bio,
  approval: participant.approval,
  registered: participant.registered,
});

const loadPeople = (tx: ReadTx, eventId: string): Promise<PersonRow[]> =>
  allByNumber(tx, (after) =>
    tx.q
      .select(columnsOf(tx.t))
      .from(tx.t.participant)
      .where(and(eq(tx.t.participant.eventId, eventId), gt(tx.t.participant.number, after)))
      .orderBy(asc(tx.t.participant.number))
      .limit(rowsPerPage),
  );

async function loadNeeds(
  tx: ReadTx,
  eventId: string,
  ids: readonly string[],
): Promise<Map<string, NeedRow[]>> {
  const needs = new Map<string, NeedRow[]>();
  for await (const range of idRanges(tx, ids)) {
    addByPerson(needs, await needsBetween(tx, eventId, range), (row) => row.need);
  }
  return needs;
}

const needsBetween = async ({ q, t: { need } }: ReadTx, eventId: string, [first, last]: IdRange) =>
  await q
    .select({
      personId: need.participantId,
      need: {
        id: need.id,
        topicId: need.topicId,
        question: need.question,
        context: need.context,
        outcome: need.outcome,
        level: need.level,
        minimumLevel: need.minimumLevel,
        link: need.link,
      },
    })
    .from(need)
    .where(and(eq(need.eventId, eventId), between(need.participantId, first, last)))
    .orderBy(asc(need.participantId), asc(need.rank), asc(need.id));

async function loadExpertise(
  tx: ReadTx,
  eventId: string,
  ids: readonly string[],
): Promise<Map<string, ExpertiseRow[]>> {
  const lists = new Map<string, ExpertiseRow[]>();
  for await (const range of idRanges(tx, ids)) {
    addByPerson(lists, await expertiseBetween(tx, eventId, range), (row) => row.expertise);
  }
  return lists;
}

const expertiseBetween = async ({ q, t: { expertise } }: ReadTx, eventId: string, [first, last]: IdRange) =>
  await q
    .select({
      personId: expertise.participantId,
      expertise: { topicId: expertise.topicId, level: expertise.level },
    })
    .from(expertise)
    .where(and(eq(expertise.eventId, eventId), between(expertise.participantId, first, last)))
    .orderBy(asc(expertise.participantId), asc(expertise.position), asc(expertise.topicId));

const loadPairs = async ({ q, t }: ReadTx, eventId: string): Promise<PairRule[]> =>
  await q
    .select({
      menteeId: t.pairRule.menteeId,
      mentorId: t.pairRule.mentorId,
      kind: t.pairRule.kind,
      roundId: t.pairRule.roundId,
    })
    .from(t.pairRule)
    .where(eq(t.pairRule.eventId, eventId))
    .orderBy(asc(t.pairRule.menteeId), asc(t.pairRule.mentorId), asc(t.pairRule.kind));

type IdRange = readonly [first: string, last: string];

function addByPerson<Row extends { readonly personId: string }, Item>(
  lists: Map<string, Item[]>,
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): void {
  for (const row of rows) {
    const list = lists.get(row.personId);
    if (list) list.push(itemOf(row));
    else lists.set(row.personId, [itemOf(row)]);
  }
}
