import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extendHosting, fillTables, seatMentors, type Hosting } from './hosting.ts';
import { roles } from './people.ts';

const rounds = ['r1', 'r2', 'r3'];
const tables = [
  { id: 't3', number: 3 },
  { id: 't1', number: 1 },
  { id: 't2', number: 2 },
];
const everywhere = (mentorId: string, tableId: string): Hosting[] =>
  rounds.map((roundId) => ({ mentorId, tableId, roundId }));

describe('seatMentors', () => {
  test('[EVT-1] gives free tables by number, in roster order, in every round', () => {
    expect(seatMentors(['amara', 'li'], tables, rounds, [])).toEqual([
      ...everywhere('amara', 't1'),
      ...everywhere('li', 't2'),
    ]);
  });

  test('[EVT-1] whoever hosts anywhere keeps what there is, and a table used in one round is not free', () => {
    const hosting = [{ mentorId: 'amara', tableId: 't1', roundId: 'r2' }];
    expect(seatMentors(['amara', 'li', 'omar', 'ida'], tables, rounds, hosting)).toEqual([
      ...everywhere('li', 't2'),
      ...everywhere('omar', 't3'),
    ]);
  });

  test('without rounds nobody is seated', () => {
    expect(seatMentors(['amara'], tables, [], [])).toEqual([]);
  });
});

describe('fillTables', () => {
  test('[EVT-2] seats mentors in every round, then those who are both in every other', () => {
    const people = [
      { id: 'bo', role: 'both' },
      { id: 'amara', role: 'mentor' },
      { id: 'cy', role: 'mentee' },
    ] as const;
    expect(fillTables(people, tables, rounds, [])).toEqual([
      ...everywhere('amara', 't1'),
      { mentorId: 'bo', tableId: 't2', roundId: 'r1' },
      { mentorId: 'bo', tableId: 't2', roundId: 'r3' },
    ]);
  });

  test('never puts two at a table, or one at two, and fills again without adding anything', () => {
    const people = fc.array(fc.constantFrom(...roles), { maxLength: 12 });
    const sizes = fc.record({ people, tables: fc.nat(8), rounds: fc.nat(5) });
    fc.assert(
      fc.property(sizes, (size) => {
        const everybody = size.people.map((role, index) => ({ id: `p${index}`, role }));
        const room = Array.from({ length: size.tables }, (_, index) => ({
          id: `t${index}`,
          number: index + 1,
        }));
        const agenda = Array.from({ length: size.rounds }, (_, index) => `r${index}`);
        const rows = fillTables(everybody, room, agenda, []);
        const seats = new Set(rows.map(({ tableId, roundId }) => `${tableId} ${roundId}`));
        const places = new Set(rows.map(({ mentorId, roundId }) => `${mentorId} ${roundId}`));
        expect([seats.size, places.size]).toEqual([rows.length, rows.length]);
        expect(fillTables(everybody, room, agenda, rows)).toEqual([]);
      }),
    );
  });
});

describe('extendHosting', () => {
  test('[EVT-3] whoever hosts one table in every round hosts it in a new one', () => {
    const hosting = [
      ...everywhere('amara', 't1'),
      { mentorId: 'li', tableId: 't2', roundId: 'r1' },
      { mentorId: 'omar', tableId: 't2', roundId: 'r2' },
      { mentorId: 'omar', tableId: 't2', roundId: 'r3' },
      { mentorId: 'omar', tableId: 't3', roundId: 'r1' },
    ];
    expect(extendHosting(hosting, rounds, ['r4', 'r5'])).toEqual([
      { mentorId: 'amara', tableId: 't1', roundId: 'r4' },
      { mentorId: 'amara', tableId: 't1', roundId: 'r5' },
    ]);
  });

  test('the first rounds of an agenda have nothing to be extended from', () => {
    expect(extendHosting([], [], ['r1'])).toEqual([]);
  });
});
