import { searchName } from '@rotunda/shared/rules/people';
import type { ZoneShape } from '@rotunda/shared/rules/zones';
import type { Table, Zone } from '@rotunda/shared/schema/event';
import type { WallListAnswer } from '@rotunda/shared/schema/http';

/** A table on the wall: its number, and the shape of its zone where it has one. */
export interface WallPlace {
  readonly number: string;
  readonly shape: ZoneShape | null;
  /** Words that follow the number where no shape stands for them. */
  readonly words: string;
}

export interface WallRow {
  readonly name: string;
  /** The number on their card, of those whose name somebody else has as well; else null. */
  readonly number: number | null;
  readonly mentor: boolean;
  /** One a round; null where somebody is free. */
  readonly places: readonly (WallPlace | null)[];
}

/** How the list is laid on A4: sheets on their side or not, and how many names stand beside each other. */
export interface WallLayout {
  readonly landscape: boolean;
  readonly columns: 1 | 2;
  /** Smaller type, read from one metre: more rounds than a sheet has room for. */
  readonly dense: boolean;
}

/** What fits at a size that is read from two metres: letters of at least five millimetres. */
export function wallLayout(rounds: number): WallLayout {
  if (rounds <= 3) return { landscape: true, columns: 2, dense: false };
  if (rounds <= 6) return { landscape: false, columns: 1, dense: false };
  return { landscape: true, columns: 1, dense: rounds > 9 };
}

/** A cell of the list: the table's number and the name of its zone, as the server writes them. */
function placeOf(cell: string, shapes: ReadonlyMap<string, ZoneShape>): WallPlace | null {
  if (cell === '') return null;
  const [number = '', ...rest] = cell.split(' ');
  const zone = rest.join(' ');
  const shape = shapes.get(zone) ?? null;
  return { number, shape, words: shape ? '' : zone };
}

/** The list as it is drawn. */
export function wallRows(
  { rows }: Pick<WallListAnswer, 'rows'>,
  zones: readonly Pick<Zone, 'name' | 'shape'>[],
): WallRow[] {
  const shapes = new Map(zones.map(({ name, shape }) => [name, shape]));
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(searchName(name), (counts.get(searchName(name)) ?? 0) + 1);
  return rows.map(({ name, number, role, tables }) => ({
    name,
    number: counts.get(searchName(name)) === 1 ? null : number,
    mentor: role === 'mentor',
    places: tables.map((cell) => placeOf(cell, shapes)),
  }));
}

/** The zones that have a table, in the order of the tables: the key to the shapes. */
export function zonesInUse(zones: readonly Zone[], tables: readonly Table[]): Zone[] {
  const first = (zone: Zone): number =>
    Math.min(...tables.filter(({ zoneId }) => zoneId === zone.id).map(({ number }) => number));
  return zones.filter((zone) => Number.isFinite(first(zone))).sort((one, other) => first(one) - first(other));
}
