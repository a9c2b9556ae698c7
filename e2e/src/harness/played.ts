import type { Row } from './csv.ts';
import type { Wire } from './wire.ts';

/** A conversation as the room saw it. */
export interface Played {
  readonly round: number;
  readonly table: number;
  readonly mentor: string;
  readonly mentee: string;
  readonly held: boolean;
}

/** The round with this number, from 1. */
export function roundIdOf(wire: Wire, round: number): string {
  return wire.part('event').agenda.filter(({ kind }) => kind === 'round')[round - 1]!.id;
}

/** Who sits where in a round by the published plan; held is where both are among those who are here. */
export function seatedIn(wire: Wire, round: number, here: ReadonlySet<string>): Played[] {
  const { tables } = wire.part('event');
  const nameOf = new Map(wire.part('roster/*', '1').people.map(({ id, name }) => [id, name]));
  return wire
    .part('plan/published/*', roundIdOf(wire, round))
    .conversations.map(({ tableId, mentorId, menteeId }) => {
      const [mentor, mentee] = [nameOf.get(mentorId)!, nameOf.get(menteeId)!];
      const table = tables.find(({ id }) => id === tableId)!.number;
      return { round, table, mentor, mentee, held: here.has(mentor) && here.has(mentee) };
    });
}

/** The same from rows of the file of conversations; what a later plan withdrew is left out. */
export const conversationsIn = (rows: readonly Row[]): Played[] =>
  rows
    .filter(({ state }) => state === 'planned')
    .map(({ round, table, mentor, mentee, held }) => ({
      round: Number(round),
      table: Number(table),
      mentor: mentor!,
      mentee: mentee!,
      held: held === 'yes',
    }));

/** In the order of files: by round, table and mentee. */
export const inOrder = (played: readonly Played[]): Played[] =>
  played.toSorted(
    (one, other) =>
      one.round - other.round || one.table - other.table || (one.mentee < other.mentee ? -1 : 1),
  );
