import { expect, test } from 'vitest';
import { watchedTables } from './watched.ts';

const table = (id: string, number: number) => ({ id, number, label: '', seats: 2, zoneId: null });
const hosting = (tableId: string, mentorId: string, roundId: string) => ({ tableId, mentorId, roundId });
const meets = (menteeId: string, mentorId: string) => ({
  id: null,
  menteeId,
  mentorId,
  tableId: null,
  needId: null,
  topicId: null,
  rank: null,
  held: false,
});

test('[CREW-11] those who look on see the tables of a round by number, with who is there', () => {
  const tables = watchedTables({
    room: {
      role: 'viewer',
      event: { name: 'Spring', date: '2027-03-10', startTime: '10:00', place: '' },
      zones: [],
      tables: [table('b', 2), table('a', 1), table('c', 3)],
      hosting: [hosting('b', 'max', 'one'), hosting('a', 'nia', 'one'), hosting('c', 'max', 'two')],
    },
    names: [
      { id: 'max', name: 'Max', role: 'mentor' },
      { id: 'nia', name: 'Nia', role: 'mentor' },
      { id: 'bo', name: 'Bo', role: 'mentee' },
      { id: 'ana', name: 'Ana', role: 'mentee' },
    ],
    roundId: 'one',
    conversations: [meets('bo', 'max'), meets('ana', 'max'), meets('gone', 'nia')],
    presenceOf: (id) => (id === 'bo' ? 'here' : 'expected'),
  });
  expect(
    tables.map(({ table: { number }, mentor, guests }) => [number, mentor?.name, guests.map((g) => g.name)]),
  ).toEqual([
    [1, 'Nia', []],
    [2, 'Max', ['Ana', 'Bo']],
  ]);
  expect(tables[1]?.guests.map(({ presence }) => presence)).toEqual(['expected', 'here']);
});
