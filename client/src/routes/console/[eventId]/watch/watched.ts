import type { Presence } from '@rotunda/shared/rules/presence';
import type { NamesPart, RoomPart } from '@rotunda/shared/schema/crew';
import type { Conversation } from '@rotunda/shared/schema/plan';

/** Somebody at a table, and whether they are here. */
export interface Watched {
  readonly id: string;
  readonly name: string;
  readonly presence: Presence;
}

/** One table in one round, as helpers and viewers see it. */
export interface WatchedTable {
  readonly table: RoomPart['tables'][number];
  readonly zone: RoomPart['zones'][number] | null;
  readonly mentor: Watched | null;
  readonly guests: readonly Watched[];
}

export interface WatchQuestion {
  readonly room: RoomPart;
  readonly names: NamesPart['people'];
  readonly roundId: string;
  readonly conversations: readonly Conversation[];
  readonly presenceOf: (personId: string) => Presence;
}

/** The tables where somebody hosts or sits in a round, in the order of their numbers. */
export function watchedTables({
  room: { tables, zones, hosting },
  names,
  roundId,
  conversations,
  presenceOf,
}: WatchQuestion): WatchedTable[] {
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const hosts = new Map(
    hosting.filter((row) => row.roundId === roundId).map((row) => [row.tableId, row.mentorId]),
  );
  const watched = (id: string): Watched[] => {
    const name = nameOf.get(id);
    return name === undefined ? [] : [{ id, name, presence: presenceOf(id) }];
  };
  return [...tables]
    .sort((a, b) => a.number - b.number)
    .map((table) => {
      const mentorId = hosts.get(table.id) ?? '';
      return {
        table,
        zone: zones.find((zone) => zone.id === table.zoneId) ?? null,
        mentor: watched(mentorId)[0] ?? null,
        guests: conversations
          .filter((each) => each.mentorId === mentorId)
          .flatMap((each) => watched(each.menteeId))
          .sort((a, b) => a.name.localeCompare(b.name)),
      };
    })
    .filter(({ mentor }) => mentor !== null);
}
