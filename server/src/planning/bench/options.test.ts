import { describe, expect, test } from 'vitest';
import { KIND_NAMES } from './kinds.ts';
import { BadCall, readOptions } from './options.ts';

describe('what the bench is asked to do', () => {
  test('without options: every kind in S, M and L', () => {
    expect(readOptions([])).toEqual({
      sizes: ['S', 'M', 'L'],
      kinds: KIND_NAMES,
      seeds: [1],
      random: null,
      unmade: null,
    });
  });

  test('sizes, kinds and ranges of seeds', () => {
    expect(readOptions(['--size', 'XL,S', '--kind', 'event,hard', '--seeds', '1,4-6'])).toEqual({
      sizes: ['XL', 'S'],
      kinds: ['event', 'hard'],
      seeds: [1, 4, 5, 6],
      random: null,
      unmade: null,
    });
  });

  test('quick, tiny instances, and help', () => {
    expect(readOptions(['--quick'])).toMatchObject({ sizes: ['S', 'M'], kinds: ['event', 'hard'] });
    expect(readOptions(['--random', '500', '--seeds', '7'])).toMatchObject({ random: 500, seeds: [7] });
    expect(readOptions(['--unmade', '500'])).toMatchObject({
      unmade: 500,
      sizes: ['S', 'M'],
      kinds: ['event', 'hard'],
    });
    expect(readOptions(['--help'])).toBe(null);
  });

  test.each([
    [['--size', 'XXL'], '--size: XXL is none of S, M, L, XL'],
    [['--kind', 'dull'], '--kind: dull is none of'],
    [['--seeds', '6-4'], '--seeds: 6-4 names no seed'],
    [['--seeds', 'x'], '--seeds: x is no whole number'],
    [['--speed'], '--speed'],
  ])('%j is refused', (args, reason) => {
    expect(() => readOptions(args)).toThrow(BadCall);
    expect(() => readOptions(args)).toThrow(reason);
  });
});
