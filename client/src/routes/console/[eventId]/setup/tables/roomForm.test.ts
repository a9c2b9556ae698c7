import type { Table, Zone } from '@rotunda/shared/schema/event';
import { describe, expect, it } from 'vitest';
import {
  nextNumber,
  numbersIn,
  roomFaults,
  roomForm,
  roomInput,
  withTables,
  withoutZone,
} from './roomForm.ts';

const zones: Zone[] = [
  { id: 'a', name: 'Entrance', shape: 'circle' },
  { id: 'b', name: 'Library', shape: 'square' },
];
const table = (number: number, zoneId: string | null): Table => ({
  id: `t${number}`,
  number,
  label: '',
  seats: 3,
  zoneId,
  videoLink: '',
});
const room = () => roomForm(zones, [table(2, 'b'), table(1, 'a'), table(7, null)]);
const keys = () => {
  let made = 0;
  return () => `k${(made += 1)}`;
};

describe('the room as a form', () => {
  it('asks for exactly what it was made from, zones by their position', () => {
    expect(roomInput(room())).toEqual({
      zones,
      tables: [
        { id: 't1', number: 1, label: '', seats: 3, zone: 0, videoLink: '' },
        { id: 't2', number: 2, label: '', seats: 3, zone: 1, videoLink: '' },
        { id: 't7', number: 7, label: '', seats: 3, zone: null, videoLink: '' },
      ],
    });
  });

  it('has no faults as it comes', () => {
    expect(roomFaults(room()).size).toBe(0);
  });

  it('says which rows are wrong, and in what', () => {
    const form = room();
    form.zones[0]!.name = ' ';
    form.zones.push({ key: 'z', id: null, name: 'LIBRARY', shape: 'star' });
    form.tables[0]!.number = '2';
    form.tables[2]!.number = '1000';
    form.tables[2]!.seats = '0';
    form.tables[1]!.videoLink = 'ftp://example.org';
    expect(roomFaults(form)).toEqual(
      new Map([
        ['a', ['name']],
        ['z', ['same-name']],
        ['t2', ['same-number', 'video']],
        ['t7', ['number', 'seats']],
      ]),
    );
  });

  it('[UI-30] takes the zone away from its tables, and leaves the others theirs', () => {
    const after = withoutZone(room(), 0);
    expect(after.zones.map(({ id }) => id)).toEqual(['b']);
    expect(after.tables.map(({ zone }) => zone)).toEqual([null, 0, null]);
  });

  it('[UI-30] adds tables that are numbered on from the highest', () => {
    const { tables } = room();
    expect(nextNumber(tables)).toBe(8);
    const added = withTables(tables, { count: 2, seats: 4, zone: 1 }, keys()).slice(-2);
    expect(added.map(({ number, seats, zone }) => [number, seats, zone])).toEqual([
      ['8', '4', 1],
      ['9', '4', 1],
    ]);
    expect(nextNumber([])).toBe(1);
  });

  it('lists the numbers of a zone', () => {
    const form = room();
    form.tables[2]!.zone = 1;
    expect(numbersIn(form.tables, 1)).toEqual([2, 7]);
    form.tables[1]!.number = 'x';
    expect(numbersIn(form.tables, 1)).toEqual([7]);
  });
});
