import { expect, test } from 'vitest';
import { instanceOf } from '../testing/people.ts';
import { compareTiny, tinyText } from './tinyRuns.ts';

test('every sort of tiny instance is compared, and told in a table', () => {
  const told: number[] = [];
  const runs = compareTiny(40, 1, (done) => told.push(done));
  expect(runs.map(({ count }) => count)).toEqual([10, 10, 10, 10]);
  expect(told).toEqual([0, 10, 20, 30]);
  expect(tinyText(runs).split('\n')[0]).toMatch(/^tiny instances +optimal +undecided +faults$/);
});

test('a fault is told with the smallest instance that shows it', () => {
  const smallest = instanceOf({ name: 'small' });
  const failures = [{ fault: 'idleUnfair', count: 2, smallest }] as const;
  const text = tinyText([{ sort: 'rounds alike', count: 9, optimal: 7, undecided: 0, failures }]);
  expect(text).toContain('7/9');
  expect(text).toContain('2 idleUnfair');
  expect(text).toContain(JSON.stringify(smallest));
});
