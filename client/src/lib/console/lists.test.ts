import { describe, expect, it } from 'vitest';
import { moved, ranges } from './lists.ts';

describe('lists', () => {
  it('moves an entry, and leaves the list alone at its ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -2)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    [[], ''],
    [[7], '7'],
    [[2, 1], '1–2'],
    [[1, 2, 3, 5, 7, 8], '1–3, 5, 7–8'],
    [[4, 4, 5], '4–5'],
  ])('reads %j as %j', (numbers, words) => {
    expect(ranges(numbers)).toBe(words);
  });
});
