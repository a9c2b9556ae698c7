import { describe, expect, test } from 'vitest';
import type { Conversation, Instance } from '@rotunda/shared/rules/planning';
import { generate } from '../bench/generate.ts';
import { prefixValues, togetherShare } from '../bench/measures.ts';
import { greedyPlan } from '../bench/peers/greedy.ts';
import { figuresOf } from '../figures.ts';
import { plan } from '../plan.ts';

/** What has been gained by the end of each round, added up. */
function earlyOf(instance: Instance, assign: readonly Conversation[]): number {
  return prefixValues(instance, assign).reduce((sum, value) => sum + value, 0);
}

describe('[PLAN-124] value that comes early', () => {
  test.each(['event', 'free', 'roomy'] as const)(
    'comes no later in %s than where every round takes the best that is left',
    (kind) => {
      for (const seed of [31, 32]) {
        const instance = generate('M', kind, seed);
        const { assign, bound } = plan(instance, { seed: 1 });
        expect(earlyOf(instance, assign)).toBeGreaterThanOrEqual(
          earlyOf(instance, greedyPlan(instance).assign),
        );
        expect(figuresOf(instance, assign)).toMatchObject(bound ?? {});
      }
    },
    20_000,
  );
});

describe('[PLAN-125] people at one table', () => {
  test.each(['free', 'roomy'] as const)('mostly share a topic in %s', (kind) => {
    for (const seed of [13, 33]) {
      const instance = generate('M', kind, seed);
      expect(togetherShare(instance, plan(instance, { seed: 1 }).assign)).toBeGreaterThanOrEqual(0.85);
    }
  });
});
