import { describe, expect, it } from 'vitest';
import { roomWith, tablesToMake } from './tablesToMake.ts';

const table = (number: number, seats = 4) => ({
  id: `t${number}`,
  number,
  label: '',
  seats,
  zoneId: null,
  videoLink: '',
});
const person = (id: string, role: 'mentor' | 'mentee' | 'both') => ({
  id,
  role,
  approval: 'approved' as const,
});
const people = [person('a', 'mentor'), person('b', 'mentor'), person('c', 'both'), person('d', 'mentee')];
const room = {
  zones: [],
  tables: [table(1), table(7)],
  hosting: [{ mentorId: 'a', tableId: 't1', roundId: 'r1' }],
};

describe('[IMP-21] tables for mentors without one', () => {
  it('are as many as are missing besides free ones, numbered on, with as many seats as most', () => {
    expect(tablesToMake(people, room, 2)).toEqual({ mentors: 2, count: 1, first: 8, last: 8, seats: 4 });
    const empty = { zones: [], tables: [], hosting: [] };
    expect(tablesToMake(people, empty, 2)).toEqual({ mentors: 3, count: 3, first: 1, last: 3, seats: 3 });
  });

  it('are not offered when nobody lacks one, nor without rounds', () => {
    expect(tablesToMake(people.slice(0, 1), room, 2)).toBeNull();
    expect(tablesToMake(people, room, 0)).toBeNull();
  });

  it('are not made for mentors who wait for approval', () => {
    const waiting = people.map((each) => ({ ...each, approval: 'waiting' as const }));
    expect(tablesToMake(waiting, room, 2)).toBeNull();
  });

  it('are never more than a room can have', () => {
    const full = { ...room, tables: Array.from({ length: 999 }, (_, index) => table(index + 1)) };
    const hosting = full.tables.map(({ id }, index) => ({
      mentorId: `m${index}`,
      tableId: id,
      roundId: 'r1',
    }));
    expect(tablesToMake(people, { ...full, hosting }, 2)).toBeNull();
  });

  it('are added to the room as it is', () => {
    const made = tablesToMake(people, room, 2)!;
    const { tables } = roomWith(room, made, () => 'key');
    expect(tables.map(({ id, number, seats }) => [id, number, seats])).toEqual([
      ['t1', 1, 4],
      ['t7', 7, 4],
      [null, 8, 4],
    ]);
  });
});
