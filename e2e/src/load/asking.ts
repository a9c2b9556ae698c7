import { setTimeout as wait } from 'node:timers/promises';
import { median } from './median.ts';

/** One socket may ask four times a second: so many ask in turn. */
export const askers = 25;
const askEveryMs = 12;

/** Asks for the time, one question after the other, until the work is done; answers how long each took, in ms. */
export async function asking(ask: () => Promise<unknown>, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const state = { isDone: false };
  const done = work().finally(() => (state.isDone = true));
  while (!state.isDone) {
    const before = performance.now();
    await ask();
    times.push(performance.now() - before);
    await wait(askEveryMs);
  }
  await done;
  return times;
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
const ms = (value: number): string => `${value.toFixed(1)} ms`;

export const headingOfWaits = ['until the time is answered', 'questions', 'median', '99 %', 'longest'];

/** What is said of how long answers took while something went on. */
export const rowOfWaits = (name: string, times: readonly number[]): string[] => [
  name,
  String(times.length),
  ms(median(times)),
  ms(percentile(times, 0.99)),
  ms(Math.max(...times)),
];
