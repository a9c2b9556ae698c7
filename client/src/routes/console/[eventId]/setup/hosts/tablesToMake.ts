import { type Hosting, mostTables } from '@rotunda/shared/rules/hosting';
import { isApprovedMentor } from '@rotunda/shared/rules/people';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import type { EventPart } from '@rotunda/shared/schema/event';
import type { Person } from '@rotunda/shared/schema/roster';
import { freeTables } from './hosts.ts';
import { nextNumber, roomForm, roomInput, withTables } from '../tables/roomForm.ts';

/** What is missing for every mentor to have a table. */
export interface TablesToMake {
  /** Approved mentors without a table. */
  readonly mentors: number;
  /** Tables to add, besides those that are free, and the numbers of the first and the last. */
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly seats: number;
}

type Room = Pick<EventPart, 'zones' | 'tables' | 'hosting'>;

/** Of a room without any. */
const usualSeats = 3;

/** As most tables there are. */
function seatsOf({ tables }: Room): number {
  const counts = new Map<number, number>();
  for (const { seats } of tables) counts.set(seats, (counts.get(seats) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? usualSeats;
}

/** Null when every mentor has a table, when there can be no more, and while there are no rounds to host in. */
export function tablesToMake(
  people: readonly Pick<Person, 'id' | 'role' | 'approval'>[],
  room: Room,
  rounds: number,
): TablesToMake | null {
  const hosts = new Set(room.hosting.map(({ mentorId }: Hosting) => mentorId));
  const mentors = people.filter((person) => isApprovedMentor(person) && !hosts.has(person.id)).length;
  const first = nextNumber(roomForm(room.zones, room.tables).tables);
  const possible = Math.min(mostTables - room.tables.length, mostTables + 1 - first);
  const count = Math.min(Math.max(0, mentors - freeTables(room).length), possible);
  if (rounds === 0 || mentors === 0 || (count === 0 && freeTables(room).length === 0)) return null;
  return { mentors, count, first, last: first + count - 1, seats: seatsOf(room) };
}

/** The room with these tables. */
export function roomWith(
  { zones, tables }: Room,
  { count, seats }: TablesToMake,
  newKey: () => string,
): RawInputOf<'tables.update'> {
  const form = roomForm(zones, tables);
  return roomInput({ ...form, tables: withTables(form.tables, { count, seats, zone: null }, newKey) });
}
