import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instance } from '@rotunda/shared/rules/planning';
import { plan } from './plan.ts';
import { tinyInstance, tinyReplan } from './testing/tiny.ts';
import { verdictOn } from './testing/verdict.ts';

/**
 * The same instances every time, so that this never fails by chance; `pnpm bench --random 10000` tries as many others as one
 * likes.
 */
const SEED = 3;
/** Hundreds of plans and all that could have been: more than a test has by default when the machine is busy. */
const PATIENCE_MS = 60_000;

function expectPromised(instance: Instance): void {
  const { faults, reached, optimum } = verdictOn(instance, plan(instance, { seed: 1 }));
  expect({ faults, reached, optimum }).toMatchObject({ faults: [] });
}

describe('tiny instances, beside everything that could have been planned', () => {
  test(
    '[PLAN-120] where rounds are alike, the plan is the best there is on all three levels',
    () => {
      fc.assert(fc.property(tinyInstance({ uneven: false }), expectPromised), { numRuns: 400, seed: SEED });
    },
    PATIENCE_MS,
  );

  test(
    '[PLAN-121] where people are absent or rounds limited, it covers as many, shares idle rounds as well, and has 98.5 % of the value',
    () => {
      fc.assert(fc.property(tinyInstance({ uneven: true }), expectPromised), { numRuns: 400, seed: SEED });
    },
    PATIENCE_MS,
  );

  test(
    '[PLAN-122] a re-plan is the best continuation of what was held, but for 0.1 % of value to keep announced seats',
    () => {
      fc.assert(fc.property(tinyReplan({ uneven: false }), expectPromised), { numRuns: 400, seed: SEED });
    },
    PATIENCE_MS,
  );

  test(
    'and where people have left, as good as any plan where people are absent',
    () => {
      fc.assert(fc.property(tinyReplan({ uneven: true }), expectPromised), { numRuns: 400, seed: SEED });
    },
    PATIENCE_MS,
  );
});
