import { describe, expect, test } from 'vitest';
import { assignmentOf, solvedNetwork, type Question } from '../attempt.ts';
import { prefixValues } from '../bench/measures.ts';
import { pairsOf } from '../flow/optimum.ts';
import { modelOf } from '../problem/model.ts';
import { randomFrom } from '../random.ts';
import { seatPairs } from '../rounds/seating.ts';
import { KINDS, makeInstance } from '../testing/instances.ts';
import { Climb } from './climb.ts';
import { EarlyValue } from './early.ts';

describe('[PLAN-124] value that comes early', () => {
  test('is counted for a swap of two rounds as it is for the whole plan', () => {
    const size = { mentees: 14, mentors: 6, rounds: 5, topics: 3 };
    const instance = { ...makeInstance({ seed: 4, ...size, ...KINDS.roomy, required: 0 }), tableBonus: 0 };
    const model = modelOf(instance);
    const question: Question = { instance, model, fixed: [], required: [], barred: [] };
    const network = solvedNetwork(question, randomFrom(1));
    const pairs = pairsOf(network);
    const { timetable } = seatPairs(network, pairs, [], randomFrom(1));
    const early = new EarlyValue(timetable, new Climb(timetable));
    const assign = assignmentOf({ question, pairs, timetable, isWhole: true });
    const earlyOf = (plan: typeof assign): number =>
      prefixValues(instance, plan).reduce((sum, value) => sum + value, 0);
    for (let mentee = 0; mentee < model.mentees; mentee++) {
      for (let one = 0; one < model.rounds; one++) {
        for (let other = one + 1; other < model.rounds; other++) {
          const swapped = assign.map(([who, whom, round, focus]): (typeof assign)[number] => {
            const to = round === one ? other : round === other ? one : round;
            return [who, whom, who === mentee ? to : round, focus];
          });
          const gain = early.ofSwap(mentee, one, other) * network.remainder.unit;
          expect(gain, `${mentee}: ${one} and ${other}`).toBeCloseTo(earlyOf(swapped) - earlyOf(assign), 6);
        }
      }
    }
  });
});
