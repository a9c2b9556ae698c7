import { expect, test } from 'vitest';
import { figuresOf } from './figures.ts';
import { instanceOf, mentee, mentor } from './testing/people.ts';

test('a plan counted by hand', () => {
  const instance = instanceOf({
    rounds: 3,
    mentors: [
      mentor({ offers: [[0, 60]] }),
      mentor({
        dept: 1,
        offers: [
          [0, 80],
          [1, 40],
        ],
      }),
      mentor({ cap: 2, offers: [], absent: [2] }),
    ],
    mentees: [
      mentee({
        needs: [
          [0, 5, 0],
          [1, 3, 0],
        ],
      }),
      mentee({
        needs: [
          [2, 5, 0],
          [1, 3, 0],
        ],
        absent: [0],
      }),
      mentee({ absent: [2] }),
    ],
    wishes: [
      [0, 1],
      [2, 1],
    ],
    wishBonus: 8000,
    tableBonus: 10_000,
    announced: [
      [0, 1, 1],
      [1, 0, 2],
    ],
  });
  const figures = figuresOf(instance, [
    [0, 0, 0, 0],
    [0, 1, 1, 0],
    [1, 1, 2, 1],
    [2, 2, 0, -1],
  ]);
  expect(figures).toEqual({
    mentees: 3,
    covered: 2,
    // One idle round each.
    idle2: 3,
    // Need 0 twice: 5 · 80 · 100 + 5 · 60 · 30; need 1 once: 3 · 40 · 100; four seats; two across departments; one wish; four tables.
    value: 40_000 + 9000 + 12_000 + 4 * 1000 + 2 * 2000 + 8000 + 4 * 10_000,
    firstNeedsMet: 1,
    firstNeeds: 3,
    needsMet: 2,
    needs: 5,
    conversations: 4,
    openConversations: 1,
    acrossDepartments: 2,
    idleMin: 1,
    idleMax: 1,
    wishesMet: 1,
    wishes: 2,
    emptyTables: 4,
    mentorLoadMin: 1,
    mentorLoadMax: 2,
    announcedKept: 1,
    announced: 2,
  });
});

test('nobody at all', () => {
  expect(figuresOf(instanceOf({}), [])).toMatchObject({
    covered: 0,
    idle2: 0,
    value: 0,
    idleMax: 0,
    mentorLoadMax: 0,
  });
});

test('a held round counts as one the mentee was present in', () => {
  const instance = instanceOf({
    mentors: [mentor()],
    mentees: [mentee({ absent: [0] })],
    from: 1,
    held: [[0, 0, 0, 0]],
  });
  expect(figuresOf(instance, [[0, 0, 0, 0]])).toMatchObject({ idle2: 1, covered: 1 });
});
