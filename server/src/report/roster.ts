import { plainSeating, type Seating } from '@rotunda/db/queries/seating';
import type { NeedRow, PersonRow } from '@rotunda/db/queries/roster';
import type { PrivateField } from '@rotunda/shared/rules/audience';
import { roleNow, searchName } from '@rotunda/shared/rules/people';
import { listsBy } from '../plan/lists.ts';
import { topicNames } from '../plan/planned.ts';
import { absenceText } from '../roster/import/absences.ts';
import { columnOf } from '../roster/import/columns.ts';
import { roomOf } from '../roster/import/seatDraft.ts';
import type { Column } from './csv.ts';
import type { ReportWorld } from './load.ts';

/** Even a roster without needs shows where they would be. */
const leastNeeds = 3;

/** The roster in the columns that an import reads, so that the file can be changed and imported again. */
export function rosterColumns(world: ReportWorld): Column<PersonRow>[] {
  const { roster } = world;
  const most = Math.max(leastNeeds, ...[...roster.needs.values()].map((needs) => needs.length));
  const ranks = Array.from({ length: most }, (_, index) => index + 1);
  return [
    ...personColumns(world),
    ...ranks.flatMap((rank) => needColumns(world, rank)),
    ...extraColumns(roster.people),
  ];
}

/** Fields that files brought along, last: one column for each that anybody has. */
function extraColumns(people: readonly PersonRow[]): Column<PersonRow>[] {
  const fields = new Set(people.flatMap(({ extra }) => Object.keys(extra ?? {})));
  return [...fields].map((field) => ({
    // No heading may be taken for one that means something else.
    heading: columnOf(field) === null && field !== 'number' ? field : `${field} (kept)`,
    tells: 'extra field',
    value: ({ extra }) => extra?.[field] ?? null,
  }));
}

function personColumns({ setup, roster, seats, presence }: ReportWorld): Column<PersonRow>[] {
  const tables = tableNumbers({ setup });
  const nameOf = referencesTo(roster.people);
  const room = roomOf(setup);
  const rounds = room.rounds.map(({ id }) => id);
  const zoneNames = new Map(setup.zones.map(({ id, name }) => [id, name]));
  const numbers = new Map(setup.tables.map(({ id, number }) => [id, number]));
  const seat =
    (value: (said: Seating) => string | number | null) =>
    ({ id }: PersonRow): string | number | null =>
      value(seats.get(id) ?? plainSeating);
  const pairs = (person: PersonRow, kind: 'forbidden' | 'required'): string =>
    roster.pairs
      .filter((pair) => pair.kind === kind && [pair.menteeId, pair.mentorId].includes(person.id))
      .map(({ menteeId, mentorId, roundId }) => {
        const other = nameOf(menteeId === person.id ? mentorId : menteeId);
        const round = roundId === null ? -1 : rounds.indexOf(roundId);
        return round < 0 ? other : `${other} @ ${round + 1}`;
      })
      .join('; ');
  return [
    { heading: 'number', tells: 'number', value: ({ number }) => number },
    { heading: 'name', tells: 'name', value: ({ name }) => name },
    { heading: 'email', tells: 'email', value: ({ email }) => email },
    { heading: 'role', tells: 'role', value: roleNow },
    { heading: 'department', tells: 'department', value: ({ department }) => department },
    { heading: 'topics', tells: 'expertise', value: ({ id }) => topicsOf({ setup, roster }, id) },
    { heading: 'table', tells: 'seat', value: ({ id }) => tables.get(id) ?? null },
    { heading: 'wishes', tells: 'wished mentor', value: seat(({ wished }) => wished.map(nameOf).join('; ')) },
    { heading: 'forbidden', tells: 'forbidden pair', value: (person) => pairs(person, 'forbidden') },
    { heading: 'required', tells: 'required pair', value: (person) => pairs(person, 'required') },
    { heading: 'most at once', tells: 'most at once', value: seat(({ mostAtOnce }) => mostAtOnce) },
    { heading: 'most conversations', tells: 'limits', value: ({ mostConversations }) => mostConversations },
    { heading: 'most rounds', tells: 'limits', value: ({ mostRounds }) => mostRounds },
    { heading: 'away', tells: 'absence', value: seat(({ absent }) => absenceText(absent, room.rounds)) },
    { heading: 'remote', tells: 'seating', value: seat(({ remote }) => (remote ? 'yes' : null)) },
    {
      heading: 'without phone',
      tells: 'without a phone',
      value: ({ id }) => (presence.get(id)?.withoutPhone ? 'yes' : null),
    },
    { heading: 'languages', tells: 'seating', value: seat(({ languages }) => languages.join('; ')) },
    { heading: 'zone', tells: 'seating', value: seat(({ zoneId }) => zoneNames.get(zoneId ?? '') ?? null) },
    {
      heading: 'fixed table',
      tells: 'seating',
      value: seat(({ tableId }) => numbers.get(tableId ?? '') ?? null),
    },
    { heading: 'remark', tells: 'remark', value: ({ remark }) => remark },
    { heading: 'bio', tells: 'bio', value: ({ bio }) => bio },
  ];
}

const topicsOf = ({ setup, roster }: Pick<ReportWorld, 'setup' | 'roster'>, personId: string): string =>
  (roster.expertise.get(personId) ?? [])
    .map(({ topicId, level }) => {
      const name = topicNames(setup).get(topicId) ?? '';
      return level === null ? name : `${name}:${level}`;
    })
    .join('; ');

/**
 * The numbers of the tables that each mentor hosts in any round. An import takes a cell that names just these as asking
 * for nothing, so that a file that was taken out moves nobody.
 */
function tableNumbers({ setup }: Pick<ReportWorld, 'setup'>): Map<string, string> {
  const numbers = new Map(setup.tables.map(({ id, number }) => [id, number]));
  const hosted = listsBy(setup.hosting, ({ mentorId }) => mentorId);
  return new Map(
    [...hosted].map(([mentorId, rows]) => {
      const theirs = new Set(rows.map(({ tableId }) => numbers.get(tableId) ?? 0));
      return [mentorId, [...theirs].sort((one, other) => one - other).join('; ')];
    }),
  );
}

/** What a file calls somebody: the name where it is theirs alone, else the e-mail address. */
function referencesTo(people: readonly PersonRow[]): (personId: string) => string {
  const named = listsBy(people, ({ name }) => searchName(name));
  const references = new Map(
    people.map(({ id, name, email }) => {
      const isAmbiguous = (named.get(searchName(name))?.length ?? 0) > 1;
      return [id, isAmbiguous && email !== '' ? email : name];
    }),
  );
  return (personId) => references.get(personId) ?? '';
}

function needColumns({ setup, roster }: ReportWorld, rank: number): Column<PersonRow>[] {
  const column = (
    part: string,
    tells: PrivateField,
    value: (need: NeedRow) => string | number | null,
  ): Column<PersonRow> => ({
    heading: `${part} ${rank}`,
    tells,
    value: ({ id }) => {
      const need = roster.needs.get(id)?.[rank - 1];
      return need ? value(need) : null;
    },
  });
  return [
    column('need', 'need topic', ({ topicId }) => topicNames(setup).get(topicId) ?? ''),
    column('question', 'question', ({ question }) => question),
    column('context', 'context', ({ context }) => context),
    column('outcome', 'outcome', ({ outcome }) => outcome),
    column('level', 'level', ({ level }) => level),
    column('minimum level', 'minimum level', ({ minimumLevel }) => minimumLevel),
    column('link', 'document link', ({ link }) => link),
  ];
}
