import { describe, expect, it } from 'vitest';
import { wallLayout, wallRows, zonesInUse } from './sheet.ts';

const zones = [
  { id: 'z1', name: 'Garden side', shape: 'triangle' as const },
  { id: 'z2', name: 'Entrance', shape: 'circle' as const },
  { id: 'z3', name: 'Nowhere', shape: 'star' as const },
];
const table = (number: number, zoneId: string | null) => ({
  id: `t${number}`,
  number,
  label: '',
  seats: 3,
  zoneId,
  videoLink: '',
});

describe('the wall list', () => {
  it('[UI-93] shows a place as number and shape, in words where its zone has none, and free where there is none', () => {
    const rows = wallRows(
      {
        rows: [
          { name: 'Ana Ruiz', number: 4, role: 'mentee', tables: ['7 Garden side', '', '12'] },
          {
            name: 'Amara Nwosu',
            number: 1,
            role: 'mentor',
            tables: ['7 Garden side', '3 Balcony', '7 Garden side'],
          },
        ],
      },
      zones,
    );
    expect(rows[0]).toEqual({
      name: 'Ana Ruiz',
      number: null,
      mentor: false,
      places: [{ number: '7', shape: 'triangle', words: '' }, null, { number: '12', shape: null, words: '' }],
    });
    expect(rows[1]).toMatchObject({
      mentor: true,
      places: [{}, { number: '3', shape: null, words: 'Balcony' }, {}],
    });
  });

  it('[UI-162] tells people of one name apart by the number on their card', () => {
    const row = (name: string, number: number) => ({ name, number, role: 'mentee' as const, tables: [] });
    const rows = wallRows({ rows: [row('Alex Doe', 3), row('alex  doe', 9), row('Ana Ruiz', 4)] }, zones);
    expect(rows.map(({ name, number }) => [name, number])).toEqual([
      ['Alex Doe', 3],
      ['alex  doe', 9],
      ['Ana Ruiz', null],
    ]);
  });

  it('explains the shapes of zones that have a table, in the order of the tables', () => {
    const used = zonesInUse(zones, [table(7, 'z1'), table(2, 'z2'), table(9, null)]);
    expect(used.map(({ name }) => name)).toEqual(['Entrance', 'Garden side']);
  });

  it('puts two columns of names beside each other while rounds are few, and shrinks only for very many', () => {
    expect(wallLayout(2)).toEqual({ landscape: true, columns: 2, dense: false });
    expect(wallLayout(5)).toEqual({ landscape: false, columns: 1, dense: false });
    expect(wallLayout(8)).toEqual({ landscape: true, columns: 1, dense: false });
    expect(wallLayout(20)).toEqual({ landscape: true, columns: 1, dense: true });
  });
});
