import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { growthText, sizeText } from './report.ts';
import { study, type Study } from './study.ts';

const folder = mkdtempSync(join(tmpdir(), 'rotunda-study-'));
let one: Study;
beforeAll(async () => {
  one = await study('S', 'event', 1, { folder, lemon: null, bestValue: () => 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is measured on a small event', () => {
  test('the plan is valid, reaches its bound, and was timed in a process of its own', () => {
    expect(one.plan).toMatchObject({ isValid: true, isExact: true });
    for (const time of [one.plan.planMs, one.plan.processorMs, one.plan.firstMs])
      expect(time).toBeGreaterThan(0);
    expect(one.plan.peakMb).toBeGreaterThan(20);
  });

  test('no peer covers more, nor is worth more where it covers as many and shares idle rounds as well', () => {
    const { covered, idle2, value } = one.plan.figures;
    for (const { figures } of Object.values(one.peers ?? {})) {
      expect(figures.covered).toBeLessThanOrEqual(covered);
      if (figures.covered === covered && figures.idle2 === idle2)
        expect(figures.value).toBeLessThanOrEqual(value);
    }
  });
});

describe('what is printed', () => {
  test('a line for the kind, without columns for what was not measured', () => {
    const text = sizeText('S', [one]);
    expect(text).toMatch(
      /^S: 24 mentees, 6 mentors, 5 rounds, 8 topics \(1 seed, 10 runs after 3 to warm up\)/,
    );
    expect(text).toMatch(/^event +1\/1 +1\/1 +0 +0 +1\.0000 /m);
    expect(text).not.toMatch(/ratio|HiGHS$|re-plan/m);
  });

  test('growth needs two sizes from M on', () => {
    expect(growthText([one])).toBe('');
    const at = (size: 'M' | 'L', planMs: number, processorMs: number): Study => ({
      ...one,
      size,
      plan: { ...one.plan, planMs, processorMs },
    });
    expect(growthText([at('M', 10, 10), at('L', 50, 250)])).toMatch(/^event +1\.00 +2\.00$/m);
  });
});
