import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MovesAccount } from '@rotunda/shared/rules/explanation';
import type { Instance, PlanningMentee, PlanningMentor } from '@rotunda/shared/rules/planning';
import { generate } from '../bench/generate.ts';
import { underWay } from '../bench/underWay.ts';
import { figuresOf } from '../figures.ts';
import { plan } from '../plan.ts';
import { instanceOf, mentee, mentor } from '../testing/people.ts';
import { tinyReplan } from '../testing/tiny.ts';
import { explain } from './explain.ts';

function movesOf(instance: Instance): MovesAccount {
  const answer = explain(instance, plan(instance, { seed: 1 }), { about: 'moves' });
  if (answer.kind !== 'moves') throw new Error('It speaks of something else');
  return answer;
}

/** Ana (0) and Bo (1), who were told of Max (0) and Nia (1) for the first of two rounds. */
const told = (over: Partial<Instance>): Instance => ({
  ...instanceOf({
    rounds: 2,
    mentors: [mentor({ cap: 1 }), mentor({ cap: 1 })],
    mentees: [mentee(), mentee()],
  }),
  announced: [
    [0, 0, 0],
    [1, 1, 0],
  ],
  ...over,
});
const mentors = (first: Partial<PlanningMentor>): PlanningMentor[] => [
  mentor({ cap: 1, ...first }),
  mentor({ cap: 1 }),
];
const mentees = (first: Partial<PlanningMentee>): PlanningMentee[] => [mentee(first), mentee()];

describe('[PLAN-93] who does not keep the seat they were told of, and why', () => {
  test('nobody, where nothing stands against it', () => {
    expect(movesOf(told({}))).toEqual({ kind: 'moves', told: 2, moves: [] });
  });

  test.each<[string, Partial<Instance>, string]>([
    ['the mentee is away', { mentees: mentees({ absent: [0] }) }, 'menteeAway'],
    ['the mentor is away', { mentors: mentors({ absent: [0] }) }, 'mentorAway'],
    ['the two must not meet', { forbidden: [[0, 0]] }, 'forbidden'],
    ['the table has no seats any more', { mentors: mentors({ cap: 0 }) }, 'noSeat'],
    ['another is required there', { mentees: [...mentees({}), mentee()], pins: [[2, 0, 0]] }, 'required'],
    ['they are required elsewhere', { mentors: [...mentors({}), mentor()], pins: [[0, 2, 0]] }, 'required'],
    [
      'the two met',
      {
        from: 1,
        held: [[0, 0, 0, 0]],
        announced: [
          [0, 0, 1],
          [1, 1, 1],
        ],
      },
      'metAlready',
    ],
    [
      'what was locked has them elsewhere',
      {
        mentors: [...mentors({}), mentor()],
        extension: { version: 1, locked: [[0, 2, 0, 0]] },
      },
      'seatedOtherwise',
    ],
    [
      'more were told than fit',
      {
        announced: [
          [1, 0, 0],
          [0, 0, 0],
        ],
      },
      'tooManyTold',
    ],
  ])('%s', (_, over, why) => {
    expect(movesOf(told(over)).moves).toContainEqual(expect.objectContaining({ mentee: 0, mentor: 0, why }));
  });

  test('somebody would be left with nothing', () => {
    // Max alone knows what both want, has one seat, and only round 1 is left to whoever came late.
    const instance = told({
      mentors: [mentor({ cap: 1 }), mentor({ cap: 1, offers: [[1, 80]] })],
      mentees: [mentee(), mentee({ absent: [1] })],
      announced: [[0, 0, 0]],
    });
    expect(movesOf(instance).moves).toMatchObject([{ mentee: 0, round: 0, why: 'leavesSomebodyOut' }]);
  });

  test('names whom they meet instead', () => {
    const [move] = movesOf(
      told({ forbidden: [[0, 0]], mentors: [mentor({ cap: 1 }), mentor({ cap: 2 })] }),
    ).moves;
    expect(move).toMatchObject({ mentee: 0, mentor: 0, to: 1 });
  });

  test('accounts for every seat, and moves nobody for an equally good plan, whatever has changed', () => {
    fc.assert(
      fc.property(tinyReplan({ uneven: true }), (instance) => {
        const made = plan(instance, { seed: 1 });
        const answer = explain(instance, made, { about: 'moves' });
        if (answer.kind !== 'moves') throw new Error('It speaks of something else');
        const { announced, announcedKept } = figuresOf(instance, made.assign);
        expect(answer.moves.length).toBe(announced - announcedKept);
        expect(answer.moves.filter(({ why }) => why === 'equal')).toEqual([]);
      }),
      { numRuns: 200, seed: 5 },
    );
  }, 30_000);

  test.each(['event', 'roomy', 'avail', 'hard'] as const)(
    'nor in a room of 24 or of 200 (%s)',
    (kind) => {
      for (const [size, seeds] of [
        ['S', 12],
        ['M', 2],
      ] as const) {
        for (let seed = 1; seed <= seeds; seed++) {
          const instance = generate(size, kind, 40 + seed);
          const at = 1 + (seed % 4);
          const now = underWay(instance, plan(instance, { seed: 1 }).assign, at, seed);
          expect(movesOf(now).moves.filter(({ why }) => why === 'equal')).toEqual([]);
        }
      }
    },
    60_000,
  );
});
