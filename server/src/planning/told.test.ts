import { describe, expect, test } from 'vitest';
import type { Instance, Plan } from '@rotunda/shared/rules/planning';
import { generate } from './bench/generate.ts';
import { underWay } from './bench/underWay.ts';
import { checkPlan } from './check.ts';
import { figuresOf } from './figures.ts';
import { plan } from './plan.ts';

const FROM = 3;

/** The event before round 4, everybody as they were, with all seats to come announced. */
function announcedFrom(instance: Instance, { assign }: Plan): Instance {
  return {
    ...instance,
    pins: [],
    from: FROM,
    held: assign.filter(([, , round]) => round < FROM),
    announced: assign.flatMap(([mentee, mentor, round]) => (round < FROM ? [] : [[mentee, mentor, round]])),
  };
}

describe('[PLAN-123] seats that people were told', () => {
  test.each(['event', 'avail', 'hard'] as const)('nobody moves in %s where nothing has changed', (kind) => {
    const instance = generate('S', kind, 11);
    const first = plan(instance, { seed: 1 });
    const again = announcedFrom(instance, first);
    const { announced, announcedKept } = figuresOf(again, plan(again, { seed: 2 }).assign);
    expect(announcedKept).toBe(announced);
  });

  test.each(['event', 'free', 'roomy', 'avail', 'hard'] as const)(
    'nearly all stay in %s when some leave, some come and a mentor is missing, at next to no cost',
    (kind) => {
      const instance = generate('M', kind, 12);
      const now = underWay(instance, plan(instance, { seed: 1 }).assign, FROM, 12);
      const { assign, unmet, bound } = plan(now, { seed: 1 });
      const figures = figuresOf(now, assign);
      const undisturbed = figuresOf(now, plan({ ...now, announced: [] }, { seed: 1 }).assign);
      expect(checkPlan(now, { assign, unmet })).toEqual([]);
      expect(figures.announcedKept / figures.announced).toBeGreaterThanOrEqual(0.97);
      expect(figures).toMatchObject({ covered: bound?.covered, idle2: bound?.idle2 });
      expect(figures.value / undisturbed.value).toBeGreaterThanOrEqual(0.999);
    },
    30_000,
  );
});
