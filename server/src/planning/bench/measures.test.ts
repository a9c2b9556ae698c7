import { describe, expect, test } from 'vitest';
import { instanceOf, mentee, mentor } from '../testing/people.ts';
import { earlyShare, growthExponent, median, prefixValues, togetherShare } from './measures.ts';

const two = instanceOf({
  mentors: [
    mentor({
      cap: 2,
      offers: [
        [0, 100],
        [1, 100],
      ],
    }),
  ],
  mentees: [
    mentee({
      needs: [
        [0, 5, 0],
        [1, 3, 0],
      ],
    }),
    mentee(),
  ],
});

test('the value once each round is over', () => {
  expect(prefixValues(two, [[0, 0, 1, 0]])).toEqual([0, 1000 + 5 * 100 * 100]);
});

describe('early value beside its bound', () => {
  test('all in the first round is as early as can be', () => {
    expect(earlyShare([10, 10], [12, 20])).toBe(1);
  });

  test('all in the last of two rounds is half of it', () => {
    expect(earlyShare([0, 10], [12, 20])).toBe(0.5);
  });

  test('a plan of nothing is as early as can be', () => {
    expect(earlyShare([0, 0], [0, 0])).toBe(1);
  });
});

describe('pairs at a table with one topic', () => {
  test.each([
    [0, 1],
    [1, 0],
    [-1, 0],
  ])('one about topic 0 beside one about their need %i: %i', (focus, share) => {
    expect(
      togetherShare(two, [
        [0, 0, 0, focus],
        [1, 0, 0, 0],
      ]),
    ).toBe(share);
  });

  test('alone at a table, nobody is apart', () => {
    expect(togetherShare(two, [[0, 0, 0, 0]])).toBe(1);
  });
});

test('the middle of many, or between two', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
});

test('the power by which time grows', () => {
  const points = [10, 100, 1000].map((size) => [size, 3 * size ** 1.5] as const);
  expect(growthExponent(points)).toBeCloseTo(1.5);
});
