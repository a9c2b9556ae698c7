import { describe, expect, it } from 'vitest';
import { pageAt, pagesOf } from './paging.ts';
import { ranges } from './ranges.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `${String.fromCharCode(65 + (index % 26))}x` }));

describe('the stage’s pages', () => {
  it('[UI-2] are equally long and lose nobody', () => {
    const pages = pagesOf(rows(26), 18);
    expect(pages.map((page) => page.rows.length)).toEqual([13, 13]);
    expect(pages.map(({ first, last }) => [first, last])).toEqual([
      ['A', 'M'],
      ['N', 'Z'],
    ]);
    expect(pages.flatMap((page) => page.rows)).toHaveLength(26);
  });

  it('are named in full where initials would not tell them apart', () => {
    const numbered = Array.from({ length: 20 }, (_, index) => ({ name: `No. ${index + 1}` }));
    expect(pagesOf(numbered, 18).map(({ first, last }) => [first, last])).toEqual([
      ['No. 1', 'No. 10'],
      ['No. 11', 'No. 20'],
    ]);
  });

  it('are one empty page without anybody', () => {
    expect(pagesOf([], 18)).toEqual([{ rows: [], first: '', last: '' }]);
  });

  it('follow the clock round and round', () => {
    expect(pageAt(0, 2, 8_000)).toEqual({ index: 0, secondsLeft: 8 });
    expect(pageAt(9_500, 2, 8_000)).toEqual({ index: 1, secondsLeft: 7 });
    expect(pageAt(16_000, 2, 8_000)).toEqual({ index: 0, secondsLeft: 8 });
  });
});

describe('ranges of table numbers', () => {
  it.each([
    [[], ''],
    [[4], '4'],
    [[1, 2, 3, 7], '1–3, 7'],
    [[1, 3, 4], '1, 3–4'],
  ])('%j is “%s”', (numbers, text) => {
    expect(ranges(numbers)).toBe(text);
  });
});
