import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instance } from '@rotunda/shared/rules/planning';
import { isBetter } from '../levels.ts';
import { anyReplan } from '../testing/arbitrary.ts';
import { instanceOf, mentee, mentor } from '../testing/people.ts';
import { fillSeats } from './fill.ts';
import { improve } from './improve.ts';
import { modelOf } from './model.ts';
import { numbersBelow, randomFrom } from './random.ts';
import { Hold, NOBODY, Schedule } from './schedule.ts';
import { Scorer } from './score.ts';

/** Seats the given pairs in round 0, improves, and tells with whom each mentee sits in round 0 then. */
function improved(changes: Partial<Instance>, pairs: readonly (readonly [number, number])[]): number[] {
  const instance = instanceOf({ rounds: 1, ...changes });
  const schedule = new Schedule(modelOf(instance));
  for (const [who, whom] of pairs) schedule.sit(who, whom, 0, Hold.free);
  improve(schedule, new Scorer(schedule), randomFrom(1), () => {});
  return instance.mentees.map((_, who) => schedule.mentorOf(who, 0));
}

const knows = (topic: number) => mentor({ offers: [[topic, 80]] });
const wants = (topic: number) => mentee({ needs: [[topic, 5, 0]] });

describe('a move within a round', () => {
  test('takes a free seat', () => {
    expect(improved({ mentors: [knows(0)], mentees: [wants(0)] }, [])).toEqual([0]);
  });

  test('swaps two who sit better with each other’s mentor', () => {
    const people = { mentors: [knows(0), knows(1)], mentees: [wants(1), wants(0)] };
    expect(
      improved(people, [
        [0, 0],
        [1, 1],
      ]),
    ).toEqual([1, 0]);
  });

  test('gives the seat to who needs it, and the other a free one', () => {
    const people = { mentors: [knows(0), knows(1)], mentees: [wants(0), wants(2)] };
    expect(improved(people, [[1, 0]])).toEqual([0, 1]);
  });

  test('gives the only seat to who would be covered by it', () => {
    expect(improved({ mentors: [knows(0)], mentees: [wants(2), wants(0)] }, [[0, 0]])).toEqual([NOBODY, 0]);
  });

  test('brings company to an empty table', () => {
    const people = {
      mentors: [{ ...knows(2), cap: 2 }, knows(2)],
      mentees: [wants(0), wants(0)],
      tableBonus: 10,
    };
    expect(
      improved(people, [
        [0, 0],
        [1, 0],
      ]).sort(),
    ).toEqual([0, 1]);
  });
});

test('improving never makes a schedule worse', () => {
  fc.assert(
    fc.property(anyReplan({ mentees: 12, mentors: 6, rounds: 4 }), fc.nat(), (instance, seed) => {
      const schedule = new Schedule(modelOf(instance));
      const scorer = new Scorer(schedule);
      fillSeats(schedule, scorer, numbersBelow(instance.mentees.length));
      const before = scorer.levels();
      improve(schedule, scorer, randomFrom(seed), () => {});
      expect(isBetter(before, scorer.levels())).toBe(false);
    }),
  );
});
