import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instance, Plan, PlanningMentee, PlanningMentor } from '@rotunda/shared/rules/planning';
import { levelsOfFlow, optimise, pairsOf } from '../flow/optimum.ts';
import { addAttractivePairs } from '../flow/pricing.ts';
import { SeatingNetwork } from '../flow/seatingNetwork.ts';
import { conversationsOf } from '../conversations.ts';
import { plan } from '../plan.ts';
import { modelOf } from '../problem/model.ts';
import { PairMark, remainderOf } from '../problem/remainder.ts';
import { randomFrom } from '../random.ts';
import { seatPairs } from '../rounds/seating.ts';
import { anyInstance, anyReplan } from '../testing/arbitrary.ts';
import { KINDS, makeInstance } from '../testing/instances.ts';
import { seatPricesOf } from './prices.ts';
import { verifyPlan } from './verify.ts';

const small = { mentees: 16, mentors: 6, rounds: 5 };

describe('the certificate of a plan', () => {
  test('[PLAN-90] proves the bound that the plan claims, whatever the instance', () => {
    fc.assert(
      fc.property(fc.oneof(anyInstance(small), anyReplan(small)), fc.nat(), (instance, seed) => {
        const made = plan(instance, { seed });
        const verdict = verifyPlan(instance, made);
        expect(verdict).toMatchObject({ broken: [], boundHolds: true });
        // What is proved is never more than claimed, and nothing better than the proved was achieved.
        expect(verdict.proved).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  test('proves a plan without absences optimal', () => {
    fc.assert(
      fc.property(anyInstance(small, fc.constantFrom('roomy', 'tight')), (any) => {
        const instance = { ...any, mentors: any.mentors.map((one) => ({ ...one, maxRounds: null })) };
        expect(verifyPlan(instance, plan(instance, { seed: 1 })).isOptimal).toBe(true);
      }),
    );
  });
});

/** An event in which everything matters: wishes, limits, forbidden and required pairs, other departments, least levels. */
const event: Instance = {
  ...makeInstance({ seed: 4, mentees: 40, mentors: 9, rounds: 5, topics: 6, ...KINDS.roomy }),
  pins: [
    [0, 8, 1],
    [7, 0, -1],
    [9, 2, 0],
  ],
};

const mentors = (change: (mentor: PlanningMentor, index: number) => PlanningMentor): Instance => ({
  ...event,
  mentors: event.mentors.map(change),
});
const mentees = (change: (mentee: PlanningMentee, index: number) => PlanningMentee): Instance => ({
  ...event,
  mentees: event.mentees.map(change),
});

/** A planner that stops early, or looks away: the network is worked on by hand and its claim taken as it stands. */
function claimOf(work: (network: SeatingNetwork) => void): Plan {
  const model = modelOf({ ...event, pins: [] });
  const remainder = remainderOf(model, [], []);
  const network = new SeatingNetwork(remainder, [], randomFrom(1));
  work(network);
  const pairs = pairsOf(network);
  const { timetable } = seatPairs(network, pairs, [], randomFrom(1));
  return {
    instance: event.name,
    planner: 'mutant',
    seed: 1,
    assign: conversationsOf(model, timetable, [], pairs.fixedNeeds),
    bound: levelsOfFlow(network),
    prices: seatPricesOf(network),
    unmet: [],
    timing: { planMs: null },
  };
}

describe('a planner with a mistake is found out', () => {
  const isFoundOut = (instance: Instance, made: Plan): boolean => {
    const { broken, boundHolds, isOptimal } = verifyPlan(instance, made);
    return broken.length > 0 || !boundHolds || !isOptimal;
  };

  test('and one without is not', () => {
    expect(isFoundOut(event, plan(event, { seed: 1 }))).toBe(false);
    const withoutPins = { ...event, pins: [] };
    expect(isFoundOut(withoutPins, claimOf(optimise))).toBe(false);
  });

  test.each<[string, Instance]>([
    ['wrong gain: other departments count nothing', { ...event, crossBonus: 0 }],
    ['wrong gain: every conversation about a need counts in full', { ...event, diminish: [100, 100, 100] }],
    ['wrong gain: wishes are not heard', { ...event, wishes: [] }],
    ['wrong gain: company at a table counts nothing', { ...event, tableBonus: 0 }],
    [
      'lost arc: the last offer of every mentor is overlooked',
      mentors((one) => ({ ...one, offers: one.offers.slice(0, -1) })),
    ],
    [
      'wrong capacity: a seat too many',
      mentors((one, index) => (index === 0 ? { ...one, cap: one.cap + 1 } : one)),
    ],
    ['wrong capacity: a seat too few', mentors((one) => ({ ...one, cap: Math.max(0, one.cap - 1) }))],
    [
      'wrong ladder: least levels are not asked for',
      mentees((one) => ({ ...one, needs: one.needs.map(([topic, weight]) => [topic, weight, 0] as const) })),
    ],
    ['lost rule: forbidden pairs may meet', { ...event, forbidden: [] }],
    ['lost rule: required pairs are forgotten', { ...event, pins: [] }],
  ])('%s', (_, misread) => {
    expect(isFoundOut(event, plan(misread, { seed: 1 }))).toBe(true);
  });

  test.each<[string, (network: SeatingNetwork) => void]>([
    [
      'skipped column: pairs of one mentor are never looked at',
      (network) => {
        const { pairs, model } = network.remainder;
        for (let mentee = 0; mentee < model.mentees; mentee++)
          pairs[mentee * model.mentors] |= PairMark.priced;
        optimise(network);
      },
    ],
    [
      'lost rule: pairs that share two needs may meet twice',
      (network) => {
        do network.simplex.run();
        while (addAttractivePairs(network) > 0);
      },
    ],
    ['unfinished: no pair is ever added', (network) => network.simplex.run()],
    ['unfinished: not one pivot', () => {}],
    [
      'wrong cost: an arc of the tree became cheaper unnoticed',
      (network) => {
        optimise(network);
        const { simplex } = network;
        const paid =
          Array.from({ length: simplex.nodes }, (_, node) => simplex.arcAbove(node)).find(
            (arc) => arc >= 0 && simplex.cost[arc] < 0 && simplex.flow[arc] > 0,
          ) ?? 0;
        simplex.addCost(paid, -50);
      },
    ],
  ])('%s', (_, work) => {
    expect(isFoundOut({ ...event, pins: [] }, claimOf(work))).toBe(true);
  });

  test('prices of another event', () => {
    const made = plan(event, { seed: 1 });
    const other = plan(
      makeInstance({ seed: 5, mentees: 40, mentors: 9, rounds: 5, topics: 6, ...KINDS.roomy }),
      { seed: 1 },
    );
    expect(isFoundOut(event, { ...made, prices: other.prices })).toBe(true);
  });
});
