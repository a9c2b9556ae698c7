import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../figures.ts';
import { isBetter } from '../../levels.ts';
import { plan } from '../../plan.ts';
import { optimumOf } from '../../testing/optimum.ts';
import { tinyInstance } from '../../testing/tiny.ts';
import { generate } from '../generate.ts';
import { KIND_NAMES } from '../kinds.ts';
import { prefixValues } from '../measures.ts';
import { fullNetwork, rankingOf } from './fullNetwork.ts';
import { solveByHighs } from './highs.ts';
import { buildLemon } from './lemon.ts';
import { VALUE_ALONE } from './network.ts';

describe('the full network', () => {
  test.each(KIND_NAMES)('of a small event of kind %s has the bound that the plan carries', async (kind) => {
    const instance = generate('S', kind, 1);
    const { levels } = await solveByHighs(fullNetwork(instance), rankingOf(instance));
    expect(levels).toEqual(plan(instance, { seed: 1 }).bound);
  });

  test('is never below what can truly be planned', async () => {
    await fc.assert(
      fc.asyncProperty(tinyInstance({ uneven: true }), async (any) => {
        fc.pre(any.mentees.length > 0 && any.mentors.length > 0);
        const instance = { ...any, pins: [], extension: undefined };
        const optimum = optimumOf(instance);
        fc.pre(optimum !== null);
        const { levels } = await solveByHighs(fullNetwork(instance), rankingOf(instance));
        expect(isBetter(optimum, levels)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('with open conversations by department is no worse, and smaller where there are many mentors', async () => {
    const large = generate('M', 'event', 2);
    expect(fullNetwork(large, { open: 'departments' }).arcs).toBeLessThan(fullNetwork(large).arcs);
    const instance = generate('S', 'event', 2);
    const whole = fullNetwork(instance);
    const smaller = fullNetwork(instance, { open: 'departments' });
    const exact = await solveByHighs(whole, rankingOf(instance));
    const relaxed = await solveByHighs(smaller, rankingOf(instance));
    expect(isBetter(exact.levels, relaxed.levels)).toBe(false);
  });

  test('of the first rounds alone bounds what any plan is worth after them', async () => {
    const instance = generate('S', 'avail', 1);
    const values = prefixValues(instance, plan(instance, { seed: 1 }).assign);
    for (const [index, value] of values.entries()) {
      const network = fullNetwork(instance, { horizon: index + 1 });
      expect((await solveByHighs(network, VALUE_ALONE)).levels.value).toBeGreaterThanOrEqual(value);
    }
  });

  test('is not for events under way', () => {
    expect(() => fullNetwork({ ...generate('S', 'free', 1), from: 1 })).toThrow(RangeError);
  });
});

test('LEMON finds what HiGHS finds; where it cannot be built, the bench says what is missing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rotunda-lemon-'));
  const instance = generate('S', 'rest', 1);
  const network = fullNetwork(instance);
  const { levels } = await solveByHighs(network, rankingOf(instance));
  const lemon = buildLemon(folder);
  const outcome = 'missing' in lemon ? lemon.missing : lemon.solve(network, rankingOf(instance), 2);
  rmSync(folder, { recursive: true });
  const covered: unknown = expect.objectContaining({ ...levels, runMs: expect.any(Number) as unknown });
  expect([covered, 'g++ is not installed', 'liblemon-dev is not installed']).toContainEqual(outcome);
}, 60_000);

test('what a solver finds is not better than the plan where the plan says it is the best', () => {
  const instance = generate('S', 'free', 4);
  const made = plan(instance, { seed: 1 });
  expect(figuresOf(instance, made.assign)).toMatchObject(made.bound ?? {});
});
