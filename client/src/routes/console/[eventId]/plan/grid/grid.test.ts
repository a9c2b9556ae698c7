import { describe, expect, it } from 'vitest';
import { roundHeads } from './heads.ts';
import { cellAfter } from './roving.ts';
import { allRows, firstRows, moreAbove, moreBelow, revealing, rowStep, within } from './rowWindow.ts';

describe('keys in the grid', () => {
  const size = { rows: 30, columns: 5 };
  const after = (key: string, ctrlKey = false, rtl = false) =>
    cellAfter({ row: 10, column: 2 }, { key, ctrlKey }, size, rtl);

  it.each([
    ['ArrowRight', 10, 3],
    ['ArrowLeft', 10, 1],
    ['ArrowDown', 11, 2],
    ['ArrowUp', 9, 2],
    ['Home', 10, 0],
    ['End', 10, 4],
    ['PageDown', 18, 2],
    ['PageUp', 2, 2],
  ])('[UI-86] %s leads to row %i, column %i', (key, row, column) => {
    expect(after(key)).toEqual({ row, column });
  });

  it('with Ctrl go to the first and the last cell of all', () => {
    expect(after('Home', true)).toEqual({ row: 0, column: 0 });
    expect(after('End', true)).toEqual({ row: 29, column: 4 });
  });

  it('follow the reading direction, stop at the edges, and leave every other key alone', () => {
    expect(after('ArrowLeft', false, true)).toEqual({ row: 10, column: 3 });
    expect(cellAfter({ row: 29, column: 4 }, { key: 'ArrowDown', ctrlKey: false }, size, false)).toEqual({
      row: 29,
      column: 4,
    });
    expect(after('a')).toBeNull();
  });
});

describe('the rows that are drawn', () => {
  it('grow at either edge', () => {
    expect(moreBelow(firstRows)).toEqual({ first: 0, end: 2 * rowStep });
    expect(moreAbove({ first: 60, end: 100 })).toEqual({ first: 20, end: 100 });
    expect(moreAbove({ first: 10, end: 100 })).toEqual({ first: 0, end: 100 });
  });

  it('end where the list ends, and begin anew when it became shorter than they reach', () => {
    expect(within(allRows, 250)).toEqual({ first: 0, end: 250 });
    expect(within({ first: 200, end: 280 }, 250)).toEqual({ first: 200, end: 250 });
    expect(within({ first: 200, end: 280 }, 3)).toEqual(firstRows);
  });

  it('[UI-87] always include the row that a key leads to, without drawing all that lies between', () => {
    expect(revealing(firstRows, 39)).toBe(firstRows);
    expect(revealing(firstRows, 40)).toEqual(moreBelow(firstRows));
    expect(revealing(firstRows, 1_000)).toEqual({ first: 1_000 - rowStep, end: 1_000 + rowStep });
    expect(revealing({ first: 100, end: 180 }, 99)).toEqual({ first: 60, end: 180 });
    expect(revealing({ first: 100, end: 180 }, 0)).toEqual({ first: 0, end: rowStep });
  });
});

describe('the headings of rounds', () => {
  it('say when a round begins, that it is under way, or that it is over', () => {
    const heads = roundHeads({
      rounds: [
        { id: 'a', title: 'Round 1' },
        { id: 'b', title: 'Round 2' },
        { id: 'c', title: 'Last one' },
      ],
      currentId: 'b',
      startsAt: (id) => (id === 'a' ? '' : '10:45'),
      words: { over: 'over', now: 'now' },
    });
    expect(heads.map(({ number, when, over, current }) => [number, when, over, current])).toEqual([
      [1, 'over', true, false],
      [2, 'now', false, true],
      [3, '10:45', false, false],
    ]);
  });
});
