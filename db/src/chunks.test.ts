import { expect, test } from 'vitest';
import { inChunks } from './chunks.ts';

test('rows are cut into lists of at most 500, in order, and no rows into none', () => {
  const rows = Array.from({ length: 1_001 }, (_, index) => index);
  const chunks = [...inChunks(rows)];
  expect(chunks.map(({ length }) => length)).toEqual([500, 500, 1]);
  expect(chunks.flat()).toEqual(rows);
  expect([...inChunks([])]).toEqual([]);
  expect([...inChunks([1, 2, 3], 2)]).toEqual([[1, 2], [3]]);
});
