import { describe, expect, test } from 'vitest';
import { parseInstance } from '@rotunda/shared/schema/planning';
import { checkPlan } from '../check.ts';
import { plan } from '../plan.ts';
import { generate } from './generate.ts';
import { KIND_NAMES, SIZES } from './kinds.ts';
import { underWay } from './underWay.ts';

const away = (people: readonly { readonly absent: readonly number[] }[]) =>
  people.filter(({ absent }) => absent.length > 0).length / people.length;

describe.each(KIND_NAMES)('an event of kind %s', (kind) => {
  const instance = generate('M', kind, 3);

  test('is an instance of its size, the same every time, and another for another seed', () => {
    expect(parseInstance(instance)).toMatchObject({ ok: true });
    expect(instance.mentees).toHaveLength(SIZES.M.mentees);
    expect(instance.mentors).toHaveLength(SIZES.M.mentors);
    expect(generate('M', kind, 3)).toEqual(instance);
    expect(generate('M', kind, 4)).not.toEqual(instance);
  });

  test('asks for nothing impossible: every required pair can be met', () => {
    for (const seed of [1, 2, 3]) expect(plan(generate('S', kind, seed), { seed: 1 }).unmet).toEqual([]);
  });

  test('goes on after three rounds: an instance, whose history stands, with all required pairs met', () => {
    const small = generate('S', kind, 1);
    const running = underWay(small, plan(small, { seed: 1 }).assign, 3, 1);
    expect(parseInstance(running)).toMatchObject({ ok: true });
    expect(running.mentees.length).toBeGreaterThan(small.mentees.length);
    expect(running.announced?.every(([, , round]) => round === 3)).toBe(true);
    const made = plan(running, { seed: 1 });
    expect(made.unmet).toEqual([]);
    expect(checkPlan(running, made)).toEqual([]);
  });
});

describe('what makes kinds unlike each other', () => {
  test('only some have people away, and the hardest has most', () => {
    for (const kind of ['event', 'free', 'roomy', 'scarce'] as const) {
      expect(away(generate('M', kind, 1).mentees)).toBe(0);
    }
    expect(away(generate('L', 'avail', 1).mentees)).toBeCloseTo(0.15, 1);
    expect(away(generate('L', 'hard', 1).mentees)).toBeCloseTo(0.6, 1);
  });

  test('only the usual event has wishes and company at every table', () => {
    expect(generate('M', 'event', 1).wishes?.length).toBeGreaterThan(10);
    expect(generate('M', 'free', 1).wishes).toBeUndefined();
    expect(generate('M', 'free', 1).tableBonus).toBeUndefined();
  });

  test('roomy tables have three or four seats, others from one on', () => {
    const seats = (kind: 'roomy' | 'free') => new Set(generate('L', kind, 1).mentors.map(({ cap }) => cap));
    expect(seats('roomy')).toEqual(new Set([3, 4]));
    expect(seats('free')).toEqual(new Set([1, 2, 3, 4]));
  });
});
