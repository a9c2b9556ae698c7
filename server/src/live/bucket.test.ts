import { expect, it } from 'vitest';
import { Bucket } from './bucket.ts';

it('[LIVE-10] a bucket lets so many through at once, and then so many a second', () => {
  let nowMs = 0;
  const bucket = new Bucket(3, 2, () => nowMs);
  const take = (times: number) => Array.from({ length: times }, () => bucket.take()).filter(Boolean).length;
  expect(take(5)).toBe(3);
  nowMs += 400;
  expect(take(5)).toBe(0);
  nowMs += 100;
  expect(take(5)).toBe(1);
  nowMs += 3_600_000;
  expect(take(9)).toBe(3);
});
