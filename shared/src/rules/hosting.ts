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
