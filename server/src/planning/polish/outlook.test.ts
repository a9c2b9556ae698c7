import { describe, expect, test } from 'vitest';
import { assignmentOf, solvedNetwork, type Question } from '../attempt.ts';
import { prefixValues } from '../bench/measures.ts';
import { pairsOf } from '../flow/optimum.ts';
import { modelOf } from '../problem/model.ts';
import { randomFrom } from '../random.ts';
import { seatPairs } from '../rounds/seating.ts';
import { KINDS, makeInstance } from '../testing/instances.ts';
import { Climb } from './climb.ts';
import { Outlook } from './outlook.ts';

describe('[PLAN-124] the outlook of one more conversation', () => {
  test('adds in the end, and by the end of each round from then on, what it adds to the plan', () => {
    const size = { mentees: 14, mentors: 6, rounds: 5, topics: 3 };
    const instance = { ...makeInstance({ seed: 4, ...size, ...KINDS.roomy, required: 0 }), tableBonus: 0 };
    const model = modelOf(instance);
    const question: Question = { instance, model, fixed: [], required: [], barred: [] };
    const network = solvedNetwork(question, randomFrom(1));
    const pairs = pairsOf(network);
    const { timetable } = seatPairs(network, pairs, [], randomFrom(1));
    const outlook = new Outlook(timetable, new Climb(timetable));
    const assign = assignmentOf({ question, pairs, timetable, isWhole: true });
    for (const [mentee, mentor, round, focus] of assign) {
      const meeting = timetable.meetingOf[mentee * model.rounds + round];
      const rung = timetable.top[meeting];
      if (rung < 0) continue;
      const without = assign.filter(([who, , when]) => who !== mentee || when !== round);
      const before = prefixValues(instance, without);
      const gains = prefixValues(instance, [...without, [mentee, mentor, round, focus]]).map(
        (value, index) => value - before[index],
      );
      const ground = timetable.ground[meeting];
      const { unit } = network.remainder;
      outlook.lookAt(mentee, round);
      expect((outlook.inAll(rung) + ground) * unit).toBeCloseTo(gains.at(-1) ?? 0, 6);
      expect((outlook.later(rung) + ground * (model.rounds - round)) * unit).toBeCloseTo(
        gains.reduce((sum, gain) => sum + gain, 0),
        6,
      );
      expect(outlook.meets(mentor)).toBe(false);
    }
  });
});
