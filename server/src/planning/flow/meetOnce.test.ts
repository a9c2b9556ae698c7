import { expect, test } from 'vitest';
import type { Instance } from '@rotunda/shared/rules/planning';
import { solvedNetwork } from '../attempt.ts';
import { modelOf } from '../problem/model.ts';
import { randomFrom } from '../random.ts';
import { KINDS, makeInstance } from '../testing/instances.ts';
import { meetOnce } from './meetOnce.ts';
import { levelsOfFlow, pairsOf } from './optimum.ts';

/** One mentee, and one mentor who knows of both that the mentee wants. */
function alone(rounds: number): Instance {
  const made = makeInstance({ seed: 1, mentees: 1, mentors: 1, rounds, topics: 2, ...KINDS.roomy });
  return {
    ...made,
    crossBonus: 0,
    tableBonus: 0,
    wishes: [],
    forbidden: [],
    pins: [],
    mentees: made.mentees.map((one) => ({
      ...one,
      needs: [
        [0, 5, 0],
        [1, 3, 0],
      ],
    })),
    mentors: made.mentors.map((one) => ({
      ...one,
      offers: [
        [0, 60],
        [1, 100],
      ],
    })),
  };
}

test('a pair that shares two needs meets once, about the one that is worth more', () => {
  const instance = alone(3);
  const model = modelOf(instance);
  const network = solvedNetwork({ instance, model, fixed: [], required: [], barred: [] }, randomFrom(1));
  expect(pairsOf(network).open).toEqual([{ mentee: 0, mentor: 0, need: 0 }]);
  // Two rounds idle, and 60 of a need that weighs 5.
  expect(levelsOfFlow(network)).toEqual({
    covered: 1,
    idle2: 4,
    value: 5 * 60 * instance.diminish[0] + instance.seatValue,
  });
  expect(meetOnce(network)).toBe(0);
});
