import { describe, expect, test } from 'vitest';
import type { Instance, Seat } from '@rotunda/shared/rules/planning';
import { KINDS, makeInstance } from '../testing/instances.ts';
import { networkOf, toldPairsKept } from '../testing/networks.ts';
import { levelsOfFlow } from './optimum.ts';

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
});
