import type { Role } from './people.ts';

/** As many tables as there are numbers on signs. */
export const mostTables = 999;

/** A mentor hosts a table in a round. */
export interface Hosting {
  readonly mentorId: string;
  readonly tableId: string;
  readonly roundId: string;
}

interface TableToFill {
  readonly id: string;
  readonly number: number;
}

/**
 * Gives every mentor who hosts nowhere the lowest-numbered table that is free in all rounds, in roster order. Mentors
 * beyond the last free table are standby. Only the new rows are returned.
 */
export function seatMentors(
  mentorIds: readonly string[],
  tables: readonly TableToFill[],
  roundIds: readonly string[],
  hosting: readonly Hosting[],
): Hosting[] {
  const taken = new Set(hosting.map((row) => row.tableId));
  const hosts = new Set(hosting.map((row) => row.mentorId));
  const free = [...tables].sort((a, b) => a.number - b.number).filter((table) => !taken.has(table.id));
  const waiting = mentorIds.filter((id) => !hosts.has(id));
  return waiting.slice(0, free.length).flatMap((mentorId, index) => {
    const table = free[index];
    return table ? roundIds.map((roundId) => ({ mentorId, tableId: table.id, roundId })) : [];
  });
}

/**
 * Gives tables to all who host nowhere: first to mentors, in every round; then to people who are both, in every other
 * round from the first on, so that they also sit as mentees. Each in roster order; only the new rows are returned.
 */
export function fillTables(
  people: readonly { readonly id: string; readonly role: Role }[],
  tables: readonly TableToFill[],
  roundIds: readonly string[],
  hosting: readonly Hosting[],
): Hosting[] {
  const idsOf = (role: Role): string[] => people.filter((each) => each.role === role).map(({ id }) => id);
  const always = seatMentors(idsOf('mentor'), tables, roundIds, hosting);
  const everyOther = roundIds.filter((_, index) => index % 2 === 0);
  return [...always, ...seatMentors(idsOf('both'), tables, everyOther, [...hosting, ...always])];
}

/** Hosting of rounds that are new on the agenda: whoever hosts one table in every other round hosts it there too. */
export function extendHosting(
  hosting: readonly Hosting[],
  oldRounds: readonly string[],
  newRounds: readonly string[],
): Hosting[] {
  const rowsOf = new Map<string, Hosting[]>();
  for (const row of hosting) rowsOf.set(row.mentorId, [...(rowsOf.get(row.mentorId) ?? []), row]);
  return [...rowsOf.values()].flatMap((rows) => {
    const [first] = rows;
    const everywhere =
      first && rows.length === oldRounds.length && rows.every((row) => row.tableId === first.tableId);
    return everywhere ? newRounds.map((roundId) => ({ ...first, roundId })) : [];
  });
}
