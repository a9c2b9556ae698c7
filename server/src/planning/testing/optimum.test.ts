import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstance } from '@rotunda/shared/schema/planning';
import { figuresOf } from '../figures.ts';
import { greedyPlan } from '../bench/peers/greedy.ts';
import { isBetter } from '../levels.ts';
import { mostCovered } from './exhaustive.ts';
import { optimumOf } from './optimum.ts';
import { instanceOf, mentee, mentor } from './people.ts';
import { tinyInstance, tinyReplan } from './tiny.ts';

const anyTiny = fc.oneof(
  tinyInstance({ uneven: false }),
  tinyInstance({ uneven: true }),
  tinyReplan({ uneven: false }),
  tinyReplan({ uneven: true }),
);

describe('the optimum of a tiny instance', () => {
  test('the instances are instances', () => {
    fc.assert(
      fc.property(anyTiny, (instance) => {
        expect(parseInstance(instance)).toMatchObject({ ok: true });
      }),
    );
  });

  test('two take turns with one mentor: both covered, one round idle each, one table in company twice', () => {
    const instance = instanceOf({ mentors: [mentor()], mentees: [mentee(), mentee()], tableBonus: 500 });
    const value = 2 * (1000 + 5 * 80 * 100) + 2 * 500;
    expect(optimumOf(instance)).toEqual({ covered: 2, idle2: 2, value });
  });

  test('a required pair comes before cover, and an impossible one leaves no plan at all', () => {
    const mentors = [mentor({ maxTotal: 1 })];
    const mentees = [mentee(), mentee({ needs: [] })];
    expect(optimumOf(instanceOf({ mentors, mentees, pins: [[1, 0, -1]] }))?.covered).toBe(0);
    expect(
      optimumOf(
        instanceOf({
          mentors,
          mentees,
          pins: [
            [1, 0, 0],
            [0, 0, 1],
          ],
        }),
      ),
    ).toBe(null);
  });

  test('a limit of rounds closes tables, not seats', () => {
    const mentors = [mentor({ cap: 2, maxRounds: 1 })];
    expect(optimumOf(instanceOf({ mentors, mentees: [mentee(), mentee()] }))).toMatchObject({
      covered: 2,
      idle2: 2,
    });
  });

  test('what was held counts, with its focus, and its mentor is not met again', () => {
    const mentors = [
      mentor({
        offers: [
          [0, 80],
          [1, 100],
        ],
      }),
    ];
    const mentees = [
      mentee({
        needs: [
          [0, 5, 0],
          [1, 3, 0],
        ],
      }),
    ];
    const instance = instanceOf({ mentors, mentees, from: 1, held: [[0, 0, 0, 1]] });
    expect(optimumOf(instance)).toEqual({ covered: 1, idle2: 1, value: 1000 + 3 * 100 * 100 });
  });

  test('it covers as many as can be covered, without required pairs in the way', () => {
    fc.assert(
      fc.property(anyTiny, (any) => {
        fc.pre(any.mentees.length <= 4 && any.mentors.length <= 2);
        const instance = { ...any, pins: [] };
        expect(optimumOf(instance)?.covered).toBe(mostCovered(instance));
      }),
    );
  });

  test('no plan by hand beats it, and what is known only shortens the search', () => {
    fc.assert(
      fc.property(anyTiny, (any) => {
        const instance = { ...any, pins: [] };
        const byHand = figuresOf(instance, greedyPlan(instance).assign);
        const optimum = optimumOf(instance);
        fc.pre(optimum !== null);
        expect(isBetter(byHand, optimum)).toBe(false);
        expect(
          optimumOf(instance, { covered: byHand.covered, idle2: byHand.idle2, value: byHand.value }),
        ).toEqual(optimum);
      }),
      { numRuns: 50 },
    );
  });
});
