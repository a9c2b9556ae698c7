import { expect, test } from 'vitest';
import { forceUnmade, unmadeText } from './unmadeRuns.ts';

test('[PLAN-91] forcing a pair costs at least what was claimed, on sampled pairs of a usual event', () => {
  const run = forceUnmade('S', 'event', 3, 12);
  expect(run).toMatchObject({ of: 'S event 3', tooDear: [] });
  expect(run.forced + run.impossible).toBe(12);
  expect(run.gaps.length + run.higher).toBe(run.forced);
  expect(run.gaps.every((gap) => gap >= 0)).toBe(true);
});

test('runs are told in a table, with all of them in the last line', () => {
  const one = {
    of: 'S event 1',
    forced: 3,
    impossible: 1,
    tooDear: [],
    exact: 2,
    higher: 1,
    gaps: [0, 0.01],
  };
  const other = { ...one, of: 'S hard 1', tooDear: [[1, 2] as const], gaps: [0.02] };
  const lines = unmadeText([one, other]).split('\n');
  expect(lines.at(-1)).toMatch(/^all +5\/6 +4\/6 +2 +1\.0000 % +2$/u);
});
