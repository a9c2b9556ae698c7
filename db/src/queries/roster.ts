import { asc, eq } from 'drizzle-orm';
import type { Person } from '@rotunda/shared/schema/roster';
import type { ReadTx } from '../database.ts';
import type { Tables } from '../tables.ts';

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
}

/** Reads the whole roster of an event; empty when there is no such event. */
export async function loadRoster(tx: ReadTx, eventId: string): Promise<RosterSlice> {
  const people = await loadPeople(tx, eventId);
  return {
    people,
    byId: new Map(people.map((person) => [person.id, person])),
    needs: await loadNeeds(tx, eventId),
    expertise: await loadExpertise(tx, eventId),
    pairs: await loadPairs(tx, eventId),
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
});

const loadPeople = async ({ q, t }: ReadTx, eventId: string): Promise<PersonRow[]> =>
  await q
    .select(columnsOf(t))
    .from(t.participant)
    .where(eq(t.participant.eventId, eventId))
    .orderBy(asc(t.participant.number));

async function loadNeeds({ q, t }: ReadTx, eventId: string): Promise<Map<string, NeedRow[]>> {
  const { need } = t;
  const rows = await q
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
      },
    })
    .from(need)
    .where(eq(need.eventId, eventId))
    .orderBy(asc(need.participantId), asc(need.rank), asc(need.id));
  return listsByPerson(rows, (row) => row.need);
}

async function loadExpertise({ q, t }: ReadTx, eventId: string): Promise<Map<string, ExpertiseRow[]>> {
  const { expertise } = t;
  const rows = await q
    .select({
      personId: expertise.participantId,
      expertise: { topicId: expertise.topicId, level: expertise.level },
    })
    .from(expertise)
    .where(eq(expertise.eventId, eventId))
    .orderBy(asc(expertise.participantId), asc(expertise.position), asc(expertise.topicId));
  return listsByPerson(rows, (row) => row.expertise);
}

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

function listsByPerson<Row extends { readonly personId: string }, Item>(
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): Map<string, Item[]> {
  const lists = new Map<string, Item[]>();
  for (const row of rows) {
    const list = lists.get(row.personId);
    if (list) list.push(itemOf(row));
    else lists.set(row.personId, [itemOf(row)]);
  }
  return lists;
}
