import { describe, expect, test } from 'vitest';
import type { Conversation, Instance } from '@rotunda/shared/rules/planning';
import { checkPlan } from './check.ts';
import { instanceOf, mentee, mentor } from './testing/people.ts';

const instance = instanceOf({
  mentors: [mentor({ cap: 2, absent: [1] }), mentor({ maxTotal: 1 }), mentor({ cap: 2, maxRounds: 1 })],
  mentees: [mentee(), mentee({ absent: [1] }), mentee()],
  forbidden: [[2, 0]],
});
const good: readonly Conversation[] = [
  [0, 0, 0, 0],
  [1, 1, 0, 0],
  [0, 2, 1, -1],
  [2, 2, 1, 0],
];

function rules(assign: readonly Conversation[], changes: Partial<Instance> = {}): string[] {
  return checkPlan({ ...instance, ...changes }, { assign, unmet: [] }).map(({ rule }) => rule);
}

describe('a plan', () => {
  test('that keeps the rules has no problem', () => {
    expect(rules(good)).toEqual([]);
  });

  test.each<[string, Conversation]>([
    ['malformed', [3, 0, 0, 0]],
    ['malformed', [0, 3, 0, 0]],
    ['malformed', [0, 0, 2, 0]],
    ['malformed', [0, 0, 0, 1]],
    ['malformed', [0, 0.5, 0, 0]],
    ['forbidden', [2, 0, 0, 0]],
    ['menteeAbsent', [1, 2, 1, 0]],
    ['mentorAbsent', [1, 0, 1, 0]],
    ['twoSeatsInOneRound', [2, 0, 1, 0]],
    ['pairMeetsTwice', [0, 2, 0, 0]],
    ['tableOverfilled', [2, 1, 0, 0]],
    ['mentorTotal', [0, 1, 1, 0]],
    ['mentorRounds', [2, 2, 0, 0]],
  ])('is %s with %j', (rule, conversation) => {
    expect(rules([...good, conversation])).toContain(rule);
  });

  test('may not have a focus that the mentor does not serve at the level asked for', () => {
    const asksMore = { mentees: [mentee({ needs: [[0, 5, 100]] }), ...instance.mentees.slice(1)] };
    expect(rules(good, asksMore)).toEqual(['focusNotOffered']);
    expect(rules(good, { mentors: instance.mentors.map((one) => ({ ...one, offers: [] })) })).toContain(
      'focusNotOffered',
    );
  });

  test('meets every required pair, in its round, or says why not', () => {
    expect(
      rules(good, {
        pins: [
          [0, 0, -1],
          [2, 2, 1],
        ],
      }),
    ).toEqual([]);
    expect(
      rules(good, {
        pins: [
          [2, 1, -1],
          [2, 2, 0],
        ],
      }),
    ).toEqual(['requiredMissing', 'requiredMissing']);
    const unmet = [{ mentee: 2, mentor: 1, round: -1, why: 'mentorTotal' as const }];
    expect(checkPlan({ ...instance, pins: [[2, 1, -1]] }, { assign: good, unmet })).toEqual([]);
  });

  test('leaves history as it was', () => {
    const held: Conversation[] = [
      [0, 0, 0, 0],
      [1, 1, 0, 0],
    ];
    expect(rules(good, { from: 1, held })).toEqual([]);
    expect(rules(good, { from: 1, held: held.slice(1) })).toEqual(['history']);
    expect(rules(good, { from: 1, held: [...held, [2, 2, 0, 0]] })).toEqual(['factMissing']);
    expect(
      rules(good, {
        from: 1,
        held: [
          [0, 0, 0, -1],
          [1, 1, 0, 0],
        ],
      }),
    ).toEqual(['history', 'factMissing']);
  });

  test('is not blamed for what was held or locked, only for what it adds beside it', () => {
    const facts: Conversation[] = [
      [0, 1, 0, 0],
      [1, 1, 0, 0],
      [2, 0, 1, 0],
      [0, 1, 1, 0],
    ];
    const locked = { extension: { version: 1 as const, locked: facts } };
    expect(rules(facts, locked)).toEqual([]);
    expect(rules([...facts, [2, 1, 0, 0]], locked)).toEqual(['tableOverfilled', 'mentorTotal']);
  });
});
