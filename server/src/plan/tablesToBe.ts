import type { PersonRow } from '@rotunda/db/queries/roster';
import { isMentee } from '@rotunda/shared/rules/people';
import type { Table } from '@rotunda/shared/schema/event';
import type { World } from './world.ts';

type Room = Pick<World, 'setup' | 'seating' | 'roster' | 'horizon'>;

/** At which tables a mentor may find themselves in the rounds to come. */
export interface TablesToBe {
  /** Tables that somebody who cannot move sits at, by that mentee. */
  readonly fixedTableOf: (menteeId: string) => Table | undefined;
  /** Every table at which a mentor may host in a round: their own, unless somebody who cannot move draws mentors elsewhere. */
  readonly possible: (mentorId: string, round: number) => readonly Table[];
  /** Whether a mentor can come to a table in every round to come in which they host. */
  readonly canComeTo: (mentorId: string, table: Table) => boolean;
}

/**
 * Mentors come to people who cannot move, and whoever hosts there goes to the table that is freed. Who comes when is decided
 * only by the plan, so what a mentor's table must offer is asked of every table that may become theirs. A mentor who
 * cannot move either stays where they host, and nobody else comes there.
 */
export function tablesToBe({ setup, seating, roster, horizon }: Room): TablesToBe {
  const tableById = new Map(setup.tables.map((table) => [table.id, table]));
  const own = new Map(
    setup.hosting.map(({ mentorId, roundId, tableId }) => [`${mentorId} ${roundId}`, tableById.get(tableId)]),
  );
  const hosts = new Map(
    setup.hosting.map(({ mentorId, roundId, tableId }) => [`${tableId} ${roundId}`, mentorId]),
  );
  const roundIdOf = (round: number): string => horizon.roundIds[round] ?? '';
  const ownTable = (mentorId: string, round: number) => own.get(`${mentorId} ${roundIdOf(round)}`);
  const said = (id: string) => seating.people.get(id);
  const staysAt = (mentorId: string): boolean => (said(mentorId)?.tableId ?? null) !== null;
  const sitsFixed = ({ id, role }: PersonRow): boolean => isMentee(role) && staysAt(id);
  const fixedTableOf = new Map(
    roster.people
      .filter(sitsFixed)
      .flatMap(({ id }) => [[id, tableById.get(said(id)?.tableId ?? '')] as const])
      .filter((entry): entry is [string, Table] => entry[1] !== undefined),
  );
  const fixedTables = new Set(fixedTableOf.values());
  const ahead = horizon.roundIds.map((_, round) => round).slice(horizon.from);

  const mayCome = (mentorId: string, table: Table, round: number): boolean => {
    if (ownTable(mentorId, round) === table) return true;
    const host = hosts.get(`${table.id} ${roundIdOf(round)}`);
    return !staysAt(mentorId) && !(host !== undefined && staysAt(host));
  };
  const possible = (mentorId: string, round: number): Table[] => {
    const mine = ownTable(mentorId, round);
    if (!mine) return [];
    const drawn = [...fixedTables].filter((table) => table !== mine && mayCome(mentorId, table, round));
    const givesWay = fixedTables.has(mine) && !staysAt(mentorId);
    const others = givesWay
      ? setup.hosting
          .filter((row) => row.roundId === roundIdOf(round) && !staysAt(row.mentorId))
          .flatMap(({ tableId }) => tableById.get(tableId) ?? [])
      : [];
    return [...new Set([mine, ...drawn, ...others])];
  };
  return {
    fixedTableOf: (menteeId) => fixedTableOf.get(menteeId),
    possible,
    canComeTo: (mentorId, table) =>
      ahead.every((round) => !ownTable(mentorId, round) || mayCome(mentorId, table, round)),
  };
}
