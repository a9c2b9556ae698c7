import { describe, expect, test } from 'vitest';
import type { Instance, Seat } from '@rotunda/shared/rules/planning';
import { solvedNetwork } from '../attempt.ts';
import { generate } from '../bench/generate.ts';
import { underWay } from '../bench/underWay.ts';
import { modelOf } from '../problem/model.ts';
import { plan } from '../plan.ts';
import { randomFrom } from '../random.ts';
import { KINDS, makeInstance } from '../testing/instances.ts';
import { keepEnough, MOST_LOSS } from './keep.ts';
import { levelsOfFlow, pairsOf } from './optimum.ts';
import type { SeatingNetwork } from './seatingNetwork.ts';

const networkOf = (instance: Instance): SeatingNetwork =>
  solvedNetwork({ instance, model: modelOf(instance), fixed: [], required: [], barred: [] }, randomFrom(1));

/** How many of the pairs that were told to meet do so in the flow of now. */
function toldPairsKept(network: SeatingNetwork): number {
  const told = new Set(network.remainder.model.announced.map(([mentee, mentor]) => `${mentee}:${mentor}`));
  return pairsOf(network).open.filter(({ mentee, mentor }) => told.has(`${mentee}:${mentor}`)).length;
}

describe('[PLAN-123] pairs that people were told', () => {
  /** More than all pairs that are told, so that one more of them never outweighs a difference in value. */
  const FACTOR = 1024;

  /** The same people, where all that counts is worth so much more, and to meet whoever was told is a wish that earns one. */
  const withWishesForTold = (instance: Instance, told: readonly Seat[]): Instance => ({
    ...instance,
    seatValue: instance.seatValue * FACTOR,
    crossBonus: instance.crossBonus * FACTOR,
    tableBonus: (instance.tableBonus ?? 0) * FACTOR,
    wishBonus: 1,
    wishes: told.map(([mentee, mentor]) => [mentee, mentor]),
    mentees: instance.mentees.map((one) => ({
      ...one,
      needs: one.needs.map(([topic, weight, minimum]) => [topic, weight * FACTOR, minimum]),
    })),
  });

  test.each([1, 2, 3, 4, 5, 6])('stay in as many as can among equally good flows, with seed %i', (seed) => {
    const size = { mentees: 30, mentors: 8, rounds: 4, topics: 4 };
    const made = { ...makeInstance({ seed, ...size, ...KINDS.roomy, required: 0 }), wishes: [] };
    const told = made.mentees.map((_, mentee): Seat => [mentee, (mentee * 5 + seed) % size.mentors, 0]);
    const plain = levelsOfFlow(networkOf(made));
    const network = networkOf({ ...made, announced: told });
    const wished = levelsOfFlow(networkOf(withWishesForTold(made, told)));
    expect(levelsOfFlow(network)).toEqual(plain);
    expect(toldPairsKept(network)).toBe(wished.value - plain.value * FACTOR);
  });

  test('are preferred no more strongly than it takes to keep enough of them', () => {
    const instance = generate('M', 'event', 14);
    const now = underWay(instance, plan(instance, { seed: 1 }).assign, 3, 14);
    const network = networkOf(now);
    const bound = levelsOfFlow(network);
    const byTies = toldPairsKept(network);
    const told = now.announced?.length ?? 0;
    keepEnough(network, bound, byTies / told);
    expect(levelsOfFlow(network)).toEqual(bound);
    keepEnough(network, bound, 1);
    expect(toldPairsKept(network)).toBeGreaterThan(byTies);
    expect(valueLost(now, network, bound.value)).toBeLessThanOrEqual(MOST_LOSS);
  });

  /** The share of value that the pairs of the flow fall short of, whatever they are preferred by. */
  function valueLost(instance: Instance, network: SeatingNetwork, best: number): number {
    const open = new Set(pairsOf(network).open.map(({ mentee, mentor }) => `${mentee}:${mentor}`));
    const forbidden = instance.mentees.flatMap((_, mentee) =>
      instance.mentors.flatMap((__, mentor): [number, number][] =>
        open.has(`${mentee}:${mentor}`) ? [] : [[mentee, mentor]],
      ),
    );
    return 1 - levelsOfFlow(networkOf({ ...instance, announced: [], forbidden })).value / best;
  }
});
