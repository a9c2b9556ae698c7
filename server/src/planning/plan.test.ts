import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANY_ROUND,
  type Conversation,
  type Instance,
  type Plan,
  type RequiredPair,
} from '@rotunda/shared/rules/planning';
import { parseInstance } from '@rotunda/shared/schema/planning';
import { checkPlan } from './check.ts';
import { figuresOf } from './figures.ts';
import { plan } from './plan.ts';
import { anyInstance, anyReplan } from './testing/arbitrary.ts';
import { mostCovered, mostRequiredMet } from './testing/exhaustive.ts';
import { greedyPlan } from './bench/peers/greedy.ts';
import { KINDS, makeInstance, makeReplan } from './testing/instances.ts';
import { instanceOf, mentee, mentor } from './testing/people.ts';

const small = { mentees: 16, mentors: 6, rounds: 5 };
const tiny = { mentees: 4, mentors: 2, rounds: 3 };

/** Conversations with what matters in a test: who meets whom when. */
function seatsOf(made: Plan): string[] {
  return made.assign.map(([who, whom, round]) => `${who} with ${whom} in ${round}`);
}

function isMetBy(assign: readonly Conversation[], [who, whom, round]: RequiredPair): boolean {
  return assign.some((one) => one[0] === who && one[1] === whom && (round === ANY_ROUND || one[2] === round));
}

function expectSound(instance: Instance, made: Plan): void {
  expect(checkPlan(instance, made)).toEqual([]);
  const met = new Set(made.assign.map(([who, whom]) => `${who}:${whom}`));
  const accounted = instance.pins.filter(
    ([who, whom]) =>
      met.has(`${who}:${whom}`) || made.unmet.some((pair) => pair.mentee === who && pair.mentor === whom),
  );
  expect(accounted).toEqual(instance.pins);
}

describe('whatever the instance', () => {
  test('the instances of these tests are instances', () => {
    fc.assert(
      fc.property(fc.oneof(anyInstance(small), anyReplan(small)), (instance) => {
        expect(parseInstance(instance)).toMatchObject({ ok: true });
      }),
    );
  });

  test('[PLAN-80] the plan keeps every rule and accounts for every required pair', () => {
    fc.assert(
      fc.property(anyInstance(small), fc.nat(), (instance, seed) =>
        expectSound(instance, plan(instance, { seed })),
      ),
      { numRuns: 300 },
    );
  });

  test('[PLAN-81] a re-plan keeps every rule, and history exactly', () => {
    fc.assert(
      fc.property(anyReplan(small), fc.nat(), (instance, seed) => {
        const made = plan(instance, { seed });
        expectSound(instance, made);
        const past = made.assign.filter(([, , round]) => round < (instance.from ?? 0));
        expect(new Set(past.map(String))).toEqual(new Set(instance.held?.map(String)));
      }),
      { numRuns: 300 },
    );
  });

  test('[PLAN-82] the same instance and seed make the same plan', () => {
    fc.assert(
      fc.property(fc.oneof(anyInstance(small), anyReplan(small)), fc.nat(), (instance, seed) => {
        expect(plan(structuredClone(instance), { seed })).toEqual(plan(instance, { seed }));
      }),
    );
  });

  test('[PLAN-83] it covers no fewer people than planning by hand, with the required pairs that were met by hand', () => {
    fc.assert(
      fc.property(fc.oneof(anyInstance(small), anyReplan(small)), (any) => {
        const byHand = greedyPlan(any).assign;
        const instance = { ...any, pins: any.pins.filter((pair) => isMetBy(byHand, pair)) };
        const covered = figuresOf(instance, plan(instance, { seed: 1 }).assign).covered;
        expect(covered).toBeGreaterThanOrEqual(figuresOf(instance, byHand).covered);
      }),
      { numRuns: 300 },
    );
  });

  test('it meets as many required pairs as can be met together', () => {
    fc.assert(
      fc.property(fc.oneof(anyInstance(tiny), anyReplan(tiny)), (instance) => {
        fc.pre(instance.pins.length <= 4);
        expect(instance.pins.length - plan(instance, { seed: 1 }).unmet.length).toBe(
          mostRequiredMet(instance),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('it covers as many people as can be covered, where no required pair and no limit of rounds is in the way', () => {
    fc.assert(
      fc.property(fc.oneof(anyInstance(tiny), anyReplan(tiny)), (any) => {
        const instance = {
          ...any,
          pins: [],
          mentors: any.mentors.map((one) => ({ ...one, maxRounds: null })),
        };
        const covered = figuresOf(instance, plan(instance, { seed: 1 }).assign).covered;
        expect(covered).toBe(mostCovered(instance));
      }),
      { numRuns: 200 },
    );
  });

  test('[PLAN-84] a conversation is open only where the mentor serves none of the needs', () => {
    fc.assert(
      fc.property(anyInstance(small), (instance) => {
        const made = plan(instance, { seed: 1 });
        for (const [who, whom, , focus] of made.assign.filter((conversation) => conversation[3] < 0)) {
          const needs = instance.mentees[who]?.needs ?? [];
          const served = needs.filter(([topic, , minimum]) =>
            instance.mentors[whom]?.offers.some(([offered, level]) => offered === topic && level >= minimum),
          );
          expect({ focus, served }).toEqual({ focus: -1, served: [] });
        }
      }),
    );
  });
});

describe('never nothing', () => {
  test.each<[string, Partial<Instance>]>([
    ['nobody', {}],
    ['no mentors', { mentees: [mentee()] }],
    ['no mentees', { mentors: [mentor()] }],
    ['no seats', { mentors: [mentor({ cap: 0 })], mentees: [mentee()] }],
    ['everybody absent', { mentors: [mentor({ absent: [0, 1] })], mentees: [mentee({ absent: [0, 1] })] }],
    ['every round over', { mentors: [mentor()], mentees: [mentee()], from: 2 }],
  ])('%s: an empty plan', (_, changes) => {
    const instance = instanceOf(changes);
    const made = plan(instance, { seed: 1 });
    expect(made.assign).toEqual([]);
    expectSound(instance, made);
  });

  test('nobody offers what is needed: open conversations', () => {
    const instance = instanceOf({ mentors: [mentor({ offers: [] })], mentees: [mentee()] });
    expect(plan(instance, { seed: 1 }).assign).toEqual([[0, 0, 0, -1]]);
  });

  test('[PLAN-85] a required pair that cannot be is named, and the rest is planned', () => {
    const instance = instanceOf({
      mentors: [mentor(), mentor()],
      mentees: [mentee(), mentee()],
      forbidden: [[0, 0]],
      pins: [[0, 0, -1]],
    });
    const made = plan(instance, { seed: 1 });
    expect(made.unmet).toEqual([{ mentee: 0, mentor: 0, round: -1, why: 'forbidden' }]);
    expect(seatsOf(made)).toHaveLength(3);
    expectSound(instance, made);
  });

  test('thirty required pairs for ten seats: ten are met, quickly', () => {
    const mentees = Array.from({ length: 30 }, () => mentee());
    const instance = instanceOf({
      rounds: 5,
      mentors: [mentor({ cap: 2 })],
      mentees,
      pins: mentees.map((_, who) => [who, 0, -1] as const),
    });
    const made = plan(instance, { seed: 1 });
    expect(made.assign).toHaveLength(10);
    expect(made.unmet.filter(({ why }) => why === 'otherRequired')).toHaveLength(20);
  });
});

describe('facts', () => {
  test('a locked seat stands even where it breaks rules, and the planner adds none beside it', () => {
    const instance = instanceOf({
      mentors: [mentor()],
      mentees: [mentee(), mentee(), mentee()],
      forbidden: [[0, 0]],
      extension: {
        version: 1,
        locked: [
          [0, 0, 0, 0],
          [1, 0, 0, -1],
        ],
      },
    });
    const made = plan(instance, { seed: 1 });
    expect(made.assign).toContainEqual([0, 0, 0, 0]);
    expect(made.assign).toContainEqual([1, 0, 0, -1]);
    expect(seatsOf(made).filter((seat) => seat.endsWith('in 0'))).toHaveLength(2);
    expectSound(instance, made);
  });

  test('a latecomer takes a free seat beside published seats of the round that is running', () => {
    const held: Conversation[] = [[0, 0, 1, 0]];
    const mentees = [mentee(), mentee({ absent: [0] })];
    const instance = instanceOf({ mentors: [mentor({ cap: 2 })], mentees, from: 1, held });
    expect(plan(instance, { seed: 1 }).assign).toEqual([
      [0, 0, 1, 0],
      [1, 0, 1, 0],
    ]);
  });
});

describe('re-planning', () => {
  test('most announced seats that are still possible are kept', () => {
    const size = { mentees: 60, mentors: 15, rounds: 6, topics: 8 };
    const instance = makeInstance({ seed: 7, ...size, ...KINDS.roomy });
    const replan = makeReplan(instance, plan(instance, { seed: 1 }).assign, 2, 3);
    const possible = (replan.announced ?? []).filter(
      ([who, whom, round]) =>
        !replan.mentees[who]?.absent.includes(round) && !replan.mentors[whom]?.absent.includes(round),
    );
    const kept = figuresOf(replan, plan(replan, { seed: 2 }).assign).announcedKept;
    expect(kept / possible.length).toBeGreaterThan(0.9);
  });
});

describe('what a plan carries', () => {
  const instance = instanceOf({ mentors: [mentor()], mentees: [mentee()] });

  test('name, planner, seed, bound with its prices, and no time without a clock', () => {
    expect(plan(instance, { seed: 5 })).toEqual({
      instance: 'example',
      planner: 'flow-5',
      seed: 5,
      assign: [[0, 0, 0, 0]],
      bound: { covered: 1, idle2: 1, value: 41_000 },
      prices: [
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
      ],
      unmet: [],
      timing: { planMs: null },
    });
  });

  test('the time by the clock it was lent, and progress that ends at 1', () => {
    let now = 100;
    const told: number[] = [];
    const made = plan(instance, { seed: 5, now: () => (now += 25), onProgress: (done) => told.push(done) });
    expect(made.timing.planMs).toBe(25);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });
});
