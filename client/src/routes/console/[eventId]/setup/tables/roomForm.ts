import { searchName } from '@rotunda/shared/rules/people';
import type { ZoneShape } from '@rotunda/shared/rules/zones';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import type { Table, Zone } from '@rotunda/shared/schema/event';

export interface ZoneForm {
  key: string;
  id: string | null;
  name: string;
  shape: ZoneShape;
}

export interface TableForm {
  key: string;
  id: string | null;
  number: string;
  label: string;
  seats: string;
  /** Position among the zones; null for a table without one. */
  zone: number | null;
  videoLink: string;
}

export interface RoomForm {
  zones: ZoneForm[];
  tables: TableForm[];
}

/** The room as its editor shows it, tables by number. */
export const roomForm = (zones: readonly Zone[], tables: readonly Table[]): RoomForm => ({
  zones: zones.map(({ id, name, shape }) => ({ key: id, id, name, shape })),
  tables: tables
    .toSorted((a, b) => a.number - b.number)
    .map(({ id, number, label, seats, zoneId, videoLink }) => ({
      key: id,
      id,
      number: String(number),
      label,
      seats: String(seats),
      zone: zoneId === null ? null : zones.findIndex((zone) => zone.id === zoneId),
      videoLink,
    })),
});

/** A whole number within bounds as it is written in a field; null for anything else. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,4}$/u.test(text.trim()) ? Number(text) : NaN;
  return number >= least && number <= most ? number : null;
}

export const tableNumber = (text: string): number | null => wholeNumber(text, 1, 999);
export const seatNumber = (text: string): number | null => wholeNumber(text, 1, 12);

/** What a form without faults asks for. */
export const roomInput = ({ zones, tables }: RoomForm): RawInputOf<'tables.update'> => ({
  zones: zones.map(({ id, name, shape }) => ({ id, name, shape })),
  tables: tables.map(({ id, number, label, seats, zone, videoLink }) => ({
    id,
    number: Number(number),
    label,
    seats: Number(seats),
    zone,
    videoLink: videoLink.trim(),
  })),
});

export type RoomFault = 'name' | 'same-name' | 'number' | 'same-number' | 'seats' | 'video';

function isVideoLink(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text.trim()).protocol);
  } catch {
    return false;
  }
}

const positionsBefore = <Item>(all: readonly Item[], index: number): readonly Item[] => all.slice(0, index);

/** What keeps a form from being saved, by the key of the row it is in. */
export function roomFaults({ zones, tables }: RoomForm): ReadonlyMap<string, readonly RoomFault[]> {
  const faults = new Map<string, RoomFault[]>();
  const note = (key: string, wrong: boolean, fault: RoomFault): void => {
    if (wrong) faults.set(key, [...(faults.get(key) ?? []), fault]);
  };
  const names = zones.map(({ name }) => searchName(name));
  zones.forEach(({ key }, index) => {
    const name = names[index] ?? '';
    note(key, name === '', 'name');
    note(key, name !== '' && positionsBefore(names, index).includes(name), 'same-name');
  });
  const taken = new Set<number>();
  for (const { key, number, seats, videoLink } of tables) {
    const read = tableNumber(number);
    note(key, read === null, 'number');
    note(key, read !== null && taken.has(read), 'same-number');
    if (read !== null) taken.add(read);
    note(key, seatNumber(seats) === null, 'seats');
    note(key, videoLink.trim() !== '' && !isVideoLink(videoLink), 'video');
  }
  return faults;
}

/** The number after the highest there is. */
export const nextNumber = (tables: readonly TableForm[]): number =>
  Math.max(0, ...tables.map(({ number }) => tableNumber(number) ?? 0)) + 1;

interface NewTables {
  readonly count: number;
  readonly seats: number;
  readonly zone: number | null;
}

/** So many tables alike, numbered on from the highest. */
export function withTables(
  tables: readonly TableForm[],
  { count, seats, zone }: NewTables,
  newKey: () => string,
): TableForm[] {
  const first = nextNumber(tables);
  const added = Array.from({ length: count }, (_, index) => ({
    key: newKey(),
    id: null,
    number: String(first + index),
    label: '',
    seats: String(seats),
    zone,
    videoLink: '',
  }));
  return [...tables, ...added];
}

/** The room without one of its zones: its tables have none, and those of later zones keep theirs. */
export const withoutZone = ({ zones, tables }: RoomForm, index: number): RoomForm => ({
  zones: zones.filter((_, at) => at !== index),
  tables: tables.map((table) => {
    if (table.zone === null || table.zone < index) return table;
    return { ...table, zone: table.zone === index ? null : table.zone - 1 };
  }),
});

/** The numbers of a zone's tables; those that cannot be read are left out. */
export const numbersIn = (tables: readonly TableForm[], zone: number): number[] =>
  tables.filter((table) => table.zone === zone).flatMap(({ number }) => tableNumber(number) ?? []);
