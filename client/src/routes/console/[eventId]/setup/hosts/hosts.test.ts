import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Role } from '@rotunda/shared/rules/people';
import type { Table } from '@rotunda/shared/schema/event';
import { describe, expect, it } from 'vitest';
import { somebody } from '#lib/console/testing/somebody.ts';
import { freeTables, hostMatches, hostRows, takenBy } from './hosts.ts';

const person = (id: string, name: string, role: Role) => somebody(id, name, { role });
const table = (number: number): Table => ({
  id: `t${number}`,
  number,
  label: '',
  seats: 3,
  zoneId: null,
  videoLink: '',
});
const hosts = (mentorId: string, tableNumber: number, ...rounds: string[]): Hosting[] =>
  rounds.map((roundId) => ({ mentorId, tableId: `t${tableNumber}`, roundId }));

const room = {
  people: [
    person('li', 'Li Wei', 'mentor'),
    person('zoe', 'Zoë Żak', 'mentor'),
    person('ana', 'Ana Ruiz', 'mentee'),
    person('omar', 'Omar Haddad', 'both'),
    person('amara', 'Amara Nwosu', 'mentor'),
  ],
  tables: [table(1), table(2), table(3), table(4)],
  roundIds: ['r1', 'r2', 'r3'],
  hosting: [...hosts('li', 3, 'r1', 'r2', 'r3'), ...hosts('omar', 1, 'r1', 'r3'), ...hosts('amara', 2, 'r2')],
};

describe('who hosts where', () => {
  const rows = hostRows(room);

  it('[UI-31] lists mentors by their table, those on standby last', () => {
    expect(rows.map(({ mentor }) => mentor.name)).toEqual([
      'Omar Haddad',
      'Amara Nwosu',
      'Li Wei',
      'Zoë Żak',
    ]);
  });

  it('tells one table in every round from tables in some', () => {
    expect(rows.map(({ everywhere }) => everywhere?.number ?? null)).toEqual([null, null, 3, null]);
    expect(rows[0]?.tables.map(({ roundIds }) => roundIds)).toEqual([['r1', 'r3']]);
  });

  it('keeps several tables of one mentor in the order of the rounds', () => {
    const moving = { ...room, hosting: [...hosts('li', 4, 'r1'), ...hosts('li', 2, 'r2', 'r3')] };
    const li = hostRows(moving).find(({ mentor }) => mentor.id === 'li');
    expect(li?.tables.map(({ table: { number } }) => number)).toEqual([4, 2]);
    expect(li?.everywhere).toBeNull();
  });

  it('[UI-31] knows which tables are free, and who has the others', () => {
    expect(freeTables(room).map(({ number }) => number)).toEqual([4]);
    expect(takenBy('t1', ['r1', 'r2', 'r3'], 'li', room.hosting)).toBe('omar');
    expect(takenBy('t1', ['r2'], 'li', room.hosting)).toBeNull();
    expect(takenBy('t3', ['r1'], 'li', room.hosting)).toBeNull();
  });

  it('finds a mentor by name, accents or not, or by the number of their table', () => {
    const found = (typed: string): string[] =>
      rows.filter((row) => hostMatches(row, typed)).map(({ mentor }) => mentor.id);
    expect(found('zoe')).toEqual(['zoe']);
    expect(found('3')).toEqual(['li']);
    expect(found(' ')).toHaveLength(4);
  });
});
