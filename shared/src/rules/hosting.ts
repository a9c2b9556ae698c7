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

/**
 * What somebody hosts who becomes a mentor while these rounds are to come: one table that nobody else hosts in any of
 * them, best the one they have or had, else the lowest-numbered. A mentor hosts it in all of them, somebody who is both in
 * every other. Only the new rows are returned; none for whoever hosts enough already, or finds no table.
 */
export function hostingOfNewMentor(
  { id, role }: { readonly id: string; readonly role: Role },
  tables: readonly TableToFill[],
  toCome: readonly string[],
  hosting: readonly Hosting[],
): Hosting[] {
  const own = hosting.filter(({ mentorId }) => mentorId === id);
  const hosts = new Set(own.map(({ roundId }) => roundId));
  const missing = toCome.filter((roundId) => !hosts.has(roundId));
  if (role === 'mentee' || (role === 'both' && missing.length < toCome.length)) return [];
  const open = new Set(toCome);
  const taken = new Set(
    hosting.filter((row) => row.mentorId !== id && open.has(row.roundId)).map(({ tableId }) => tableId),
  );
  const known = new Set(own.map(({ tableId }) => tableId));
  const [table] = tables
    .filter((each) => !taken.has(each.id))
    .toSorted((a, b) => Number(known.has(b.id)) - Number(known.has(a.id)) || a.number - b.number);
  if (!table) return [];
  const rounds = role === 'both' ? missing.filter((_, index) => index % 2 === 0) : missing;
  return rounds.map((roundId) => ({ mentorId: id, tableId: table.id, roundId }));
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
