import type { Hosting } from '@rotunda/shared/rules/hosting';
import { isApprovedMentor, searchName } from '@rotunda/shared/rules/people';
import type { Table } from '@rotunda/shared/schema/event';
import type { Person } from '@rotunda/shared/schema/roster';

/** One table of a mentor, and the rounds in which they host it. */
export interface HostedTable {
  readonly table: Table;
  readonly roundIds: readonly string[];
}

export interface HostRow {
  readonly mentor: Person;
  /** In the order of the rounds; empty for a mentor on standby. */
  readonly tables: readonly HostedTable[];
  /** The one table they host in every round there is; null when it differs. */
  readonly everywhere: Table | null;
}

interface Room {
  readonly people: readonly Person[];
  readonly tables: readonly Table[];
  readonly roundIds: readonly string[];
  readonly hosting: readonly Hosting[];
}

function hostedBy(mentorId: string, { tables, roundIds, hosting }: Room): HostedTable[] {
  const own = hosting.filter((row) => row.mentorId === mentorId);
  const hosted = new Map<string, string[]>();
  for (const roundId of roundIds) {
    const row = own.find((each) => each.roundId === roundId);
    if (row) hosted.set(row.tableId, [...(hosted.get(row.tableId) ?? []), roundId]);
  }
  return [...hosted].flatMap(([tableId, rounds]) => {
    const table = tables.find(({ id }) => id === tableId);
    return table ? [{ table, roundIds: rounds }] : [];
  });
}

/** Every mentor and their tables: by the number of the first one, those without a table last. */
export function hostRows(room: Room): HostRow[] {
  const rows = room.people.filter(isApprovedMentor).map((mentor): HostRow => {
    const tables = hostedBy(mentor.id, room);
    const [only] = tables;
    const everywhere =
      only && tables.length === 1 && only.roundIds.length === room.roundIds.length ? only.table : null;
    return { mentor, tables, everywhere };
  });
  const first = (row: HostRow): number => row.tables[0]?.table.number ?? Infinity;
  // Of two without a table the difference is no number, so that their names decide.
  return rows.toSorted((a, b) => first(a) - first(b) || a.mentor.name.localeCompare(b.mentor.name));
}

/** Tables at which nobody hosts in any round. */
export const freeTables = ({ tables, hosting }: Pick<Room, 'tables' | 'hosting'>): Table[] => {
  const taken = new Set(hosting.map(({ tableId }) => tableId));
  return tables.filter(({ id }) => !taken.has(id));
};

/** Another mentor who hosts a table in one of these rounds. */
export const takenBy = (
  tableId: string,
  roundIds: readonly string[],
  mentorId: string,
  hosting: readonly Hosting[],
): string | null =>
  hosting.find(
    (row) => row.tableId === tableId && row.mentorId !== mentorId && roundIds.includes(row.roundId),
  )?.mentorId ?? null;

/** Whether a mentor is meant by what was typed: part of their name, or the number of a table of theirs. */
export function hostMatches({ mentor, tables }: HostRow, typed: string): boolean {
  const searched = searchName(typed);
  return (
    searched === '' ||
    searchName(mentor.name).includes(searched) ||
    tables.some(({ table }) => String(table.number) === searched)
  );
}
