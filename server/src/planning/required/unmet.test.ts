import { describe, expect, test } from 'vitest';
import type { Instance, RequiredPair } from '@rotunda/shared/rules/planning';
import { instanceOf, mentee, mentor } from '../testing/people.ts';
import { modelOf } from '../problem/model.ts';
import { Schedule } from './schedule.ts';
import { standingOf, type Standing } from './unmet.ts';

const any: RequiredPair = [0, 0, -1];
const inRound1: RequiredPair = [0, 0, 1];

/** One mentee, another, one mentor, two rounds, and what the case changes. */
function standing(pair: RequiredPair, changes: Partial<Instance> = {}): Standing {
  const instance = instanceOf({ mentors: [mentor()], mentees: [mentee(), mentee()], ...changes });
  return standingOf(new Schedule(modelOf(instance)), pair);
}

describe('a required pair', () => {
  test.each<[Standing, RequiredPair, Partial<Instance>]>([
    ['open', any, {}],
    ['open', inRound1, {}],
    ['met', any, { from: 1, held: [[0, 0, 0, 0]] }],
    ['met', [0, 0, 0], { from: 1, held: [[0, 0, 0, 0]] }],
    ['metInAnotherRound', inRound1, { from: 1, held: [[0, 0, 0, 0]] }],
    ['forbidden', any, { forbidden: [[0, 0]] }],
    ['roundIsOver', [0, 0, 0], { from: 1 }],
    ['roundIsOver', any, { from: 2 }],
    ['menteeAbsent', inRound1, { mentees: [mentee({ absent: [1] })] }],
    ['menteeAbsent', any, { mentees: [mentee({ absent: [1] })], from: 1 }],
    ['mentorAbsent', inRound1, { mentors: [mentor({ absent: [1] })] }],
    ['neverBothPresent', any, { mentees: [mentee({ absent: [0] })], mentors: [mentor({ absent: [1] })] }],
    [
      'menteeSeated',
      inRound1,
      { mentors: [mentor(), mentor()], extension: { version: 1, locked: [[0, 1, 1, 0]] } },
    ],
    ['tableFull', inRound1, { extension: { version: 1, locked: [[1, 0, 1, 0]] } }],
    ['tableFull', any, { mentors: [mentor({ cap: 0 })] }],
    ['mentorTotal', any, { mentors: [mentor({ maxTotal: 1 })], from: 1, held: [[1, 0, 0, 0]] }],
    ['mentorRounds', any, { mentors: [mentor({ maxRounds: 1 })], from: 1, held: [[1, 0, 0, 0]] }],
  ])('is %s: %j with %j', (expected, pair, changes) => {
    expect(standing(pair, changes)).toBe(expected);
  });
});
