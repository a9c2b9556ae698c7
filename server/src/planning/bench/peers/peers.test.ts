import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../check.ts';
import { figuresOf } from '../../figures.ts';
import { generate } from '../generate.ts';
import { KIND_NAMES } from '../kinds.ts';
import { greedyPlan } from './greedy.ts';
import { randomPlan } from './random.ts';
import { rotationPlan } from './rotation.ts';

/** Greedy dealing leaves whoever it cannot place; it promises only to keep rules. */
const isSound = (instance: ReturnType<typeof generate>, assign: ReturnType<typeof greedyPlan>['assign']) =>
  checkPlan(instance, { assign, unmet: [] }).filter(({ rule }) => rule !== 'requiredMissing');

describe.each(KIND_NAMES)('peers on an event of kind %s', (kind) => {
  const instance = generate('S', kind, 1);

  test('keep every rule', () => {
    expect(isSound(instance, greedyPlan(instance).assign)).toEqual([]);
    expect(isSound(instance, rotationPlan(instance).assign)).toEqual([]);
    expect(isSound(instance, randomPlan(instance, 1).assign)).toEqual([]);
  });

  test('greedy is worth more than moving on by one table', () => {
    const byHand = figuresOf(instance, greedyPlan(instance).assign).value;
    expect(byHand).toBeGreaterThan(figuresOf(instance, rotationPlan(instance).assign).value);
  });
});
