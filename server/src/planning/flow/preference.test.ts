import { describe, expect, test } from 'vitest';
import type { Instance } from '@rotunda/shared/rules/planning';
import { generate } from '../bench/generate.ts';
import { greedyPlan } from '../bench/peers/greedy.ts';
import { underWay } from '../bench/underWay.ts';
import { networkOf, toldPairsKept } from '../testing/networks.ts';
import { levelsOfFlow, pairsOf } from './optimum.ts';
import { MOST_LOSS, Preference } from './preference.ts';
import type { SeatingNetwork } from './seatingNetwork.ts';

/** What the pairs of the flow reach by themselves, whatever they are preferred by: nobody else may meet. */
function levelsOfPairs(instance: Instance, network: SeatingNetwork) {
  const met = new Set(pairsOf(network).open.map(({ mentee, mentor }) => `${mentee}:${mentor}`));
  const forbidden = instance.mentees.flatMap((_, mentee) =>
    instance.mentors.flatMap((__, mentor): [number, number][] =>
      met.has(`${mentee}:${mentor}`) ? [] : [[mentee, mentor]],
    ),
  );
  return levelsOfFlow(networkOf({ ...instance, announced: [], forbidden }));
}

describe('[PLAN-123] the preference for pairs that people were told', () => {
  /** A running event in which what people were told is not the best there is, so that there is something to prefer. */
  const eventOf = (seed: number): Instance => {
    const made = { ...generate('M', 'avail', seed), pins: [] };
    return underWay(made, greedyPlan(made).assign, 3, seed);
  };

  test.each([11, 13, 14])('is as strong as can be afforded, with seed %i', (seed) => {
    const instance = eventOf(seed);
    const network = networkOf(instance);
    const bound = levelsOfFlow(network);
    const byTies = toldPairsKept(network);
    new Preference(network, bound).strengthen();
    const { covered, idle2, value } = levelsOfPairs(instance, network);
    expect(toldPairsKept(network)).toBeGreaterThan(byTies);
    expect({ covered, idle2 }).toEqual({ covered: bound.covered, idle2: bound.idle2 });
    expect(value / bound.value).toBeGreaterThanOrEqual(1 - MOST_LOSS);
  });

  test('rises no further than it takes to keep a share of them, and from there for a greater one', () => {
    const instance = eventOf(14);
    const network = networkOf(instance);
    const bound = levelsOfFlow(network);
    const byTies = toldPairsKept(network);
    const preference = new Preference(network, bound);
    preference.rise(byTies / (instance.announced?.length ?? 1));
    expect(levelsOfFlow(network)).toEqual(bound);
    preference.rise(1);
    expect(toldPairsKept(network)).toBeGreaterThan(byTies);
    expect(levelsOfPairs(instance, network).value / bound.value).toBeGreaterThanOrEqual(1 - MOST_LOSS);
  });
});
