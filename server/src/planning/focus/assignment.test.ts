import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestAssignment } from './assignment.ts';

function bestByTryingAll(gains: readonly (readonly number[])[], used = new Set<number>(), row = 0): number {
  if (row === gains.length) return 0;
  let best = -Infinity;
  for (const [column, gain] of gains[row].entries()) {
    if (used.has(column)) continue;
    best = Math.max(best, gain + bestByTryingAll(gains, new Set([...used, column]), row + 1));
  }
  return best;
}

const gainTables = fc
  .record({ rows: fc.integer({ min: 0, max: 4 }), more: fc.nat(2) })
  .chain(({ rows, more }) => {
    const row = fc.array(fc.integer({ min: -20, max: 20 }), {
      minLength: rows + more,
      maxLength: rows + more,
    });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

test('no other assignment gains more, and no column is given twice', () => {
  fc.assert(
    fc.property(gainTables, (gains) => {
      const columns = [...bestAssignment(gains)];
      expect(new Set(columns).size).toBe(gains.length);
      const gained = columns.reduce((sum, column, row) => sum + gains[row][column], 0);
      expect(gained).toBe(bestByTryingAll(gains));
    }),
  );
});
