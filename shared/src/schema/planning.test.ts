import { describe, expect, test } from 'vitest';
import type { Instance } from '../rules/planning.ts';
import { parseInstance } from './planning.ts';
import { problemLine } from './planningProblem.ts';

const instance: Instance = {
  format: 'smb-1',
  name: 'two by two',
  rounds: 2,
  topics: 2,
  departments: 2,
  diminish: [100, 30, 10],
  seatValue: 1000,
  crossBonus: 2000,
  mentors: [
    { id: 'm0', dept: 0, cap: 1, offers: [[0, 80]], absent: [], maxTotal: null, maxRounds: null },
    { id: 'm1', dept: 1, cap: 2, offers: [[1, 60]], absent: [1], maxTotal: 2, maxRounds: 1 },
  ],
  mentees: [
    { id: 'e0', dept: 0, needs: [[0, 5, 0]], absent: [] },
    {
      id: 'e1',
      dept: 1,
      needs: [
        [1, 5, 60],
        [0, 3, 0],
      ],
      absent: [0],
    },
  ],
  forbidden: [[0, 1]],
  pins: [[1, 0, -1]],
};

/** The instance with one place changed. */
function broken(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(instance);
  let place: unknown = copy;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  const last = path.at(-1);
  if (last !== undefined) Reflect.set(Object(place), last, value);
  return copy;
}

function lineFor(raw: unknown): string {
  const parsed = parseInstance(raw);
  return parsed.ok ? 'ok' : problemLine(parsed.problem);
}

describe('a good instance', () => {
  test('is read as it is', () => {
    expect(parseInstance(instance)).toEqual({ ok: true, instance });
  });

  test('may carry fields that the format does not know, which are left out', () => {
    expect(parseInstance({ ...instance, size: 'S', class: 'free', seed: 1 })).toEqual({ ok: true, instance });
  });

  test('may be empty of people', () => {
    expect(lineFor({ ...instance, mentors: [], mentees: [], forbidden: [], pins: [] })).toBe('ok');
  });

  test('may ask for what cannot be: the plan will say so', () => {
    expect(lineFor(broken(['pins'], [[0, 1, 1]]))).toBe('ok');
  });
});

describe('a broken instance is refused in one line that names the field', () => {
  test.each<[string, readonly (string | number)[], unknown]>([
    ['format: "smb-2" will not do; give "smb-1" or leave it out', ['format'], 'smb-2'],
    ['name: 7 will not do; give a name', ['name'], 7],
    ['rounds: is missing; give a whole number from 1 to 30', ['rounds'], undefined],
    ['rounds: 0 will not do; give a whole number from 1 to 30', ['rounds'], 0],
    ['rounds: 2.5 will not do; give a whole number from 1 to 30', ['rounds'], 2.5],
    ['rounds: "2" will not do; give a whole number from 1 to 30', ['rounds'], '2'],
    [
      'diminish: [30,100] will not do; give percentages that never rise, such as [100, 30, 10]',
      ['diminish'],
      [30, 100],
    ],
    ['diminish[0]: 101 will not do; give a whole number from 0 to 100', ['diminish'], [101]],
    ['mentors: is missing; give a list of mentors', ['mentors'], undefined],
    ['mentors[1]: null will not do; give a mentor as an object', ['mentors', 1], null],
    ['mentors[1].dept: 2 will not do; give a department from 0 to 1', ['mentors', 1, 'dept'], 2],
    ['mentors[0].cap: -1 will not do; give a whole number from 0 to 1000', ['mentors', 0, 'cap'], -1],
    [
      'mentors[0].offers[0].topic: 2 will not do; give a topic from 0 to 1',
      ['mentors', 0, 'offers', 0, 0],
      2,
    ],
    [
      'mentors[0].offers[0].suitability: 0 will not do; give a whole number from 1 to 100',
      ['mentors', 0, 'offers', 0, 1],
      0,
    ],
    ['mentors[0].offers[0]: [0] will not do; give [topic, suitability]', ['mentors', 0, 'offers', 0], [0]],
    [
      'mentors[0].maxTotal: is missing; give a whole number or null (no limit)',
      ['mentors', 0, 'maxTotal'],
      undefined,
    ],
    [
      'mentors[0].maxRounds: 1.5 will not do; give a whole number or null (no limit)',
      ['mentors', 0, 'maxRounds'],
      1.5,
    ],
    ['mentees[1].needs[0].topic: 9 will not do; give a topic from 0 to 1', ['mentees', 1, 'needs', 0, 0], 9],
    [
      'mentees[1].needs[0].minimum: 101 will not do; give a whole number from 0 to 100',
      ['mentees', 1, 'needs', 0, 2],
      101,
    ],
    [
      'mentees[1].needs: {} will not do; give a list of [topic, weight, minimum]',
      ['mentees', 1, 'needs'],
      {},
    ],
    ['mentees[1].absent[0]: 2 will not do; give a round from 0 to 1', ['mentees', 1, 'absent', 0], 2],
    ['forbidden[0].mentee: 2 will not do; give a mentee from 0 to 1', ['forbidden', 0, 0], 2],
    ['pins[0].mentor: -1 will not do; give a mentor from 0 to 1', ['pins', 0, 1], -1],
    ['pins[0].round: 2 will not do; give a round from 0 to 1, or -1 for any', ['pins', 0, 2], 2],
    ['pins[0]: [1,0] will not do; give [mentee, mentor, round]', ['pins', 0], [1, 0]],
    ['wishes[0].mentor: 5 will not do; give a mentor from 0 to 1', ['wishes'], [[0, 5]]],
    ['from: 3 will not do; give a whole number from 0 to 2', ['from'], 3],
    ['held[0].round: 2 will not do; give a round from 0 to 1', ['held'], [[0, 0, 2, 0]]],
    [
      "held[0].focus: 1 will not do; give the position of one of this mentee's 1 needs, or -1 for an open conversation",
      ['held'],
      [[0, 0, 0, 1]],
    ],
    [
      'held[0].focus: -2 will not do; give a need by its position, or -1 for an open conversation',
      ['held'],
      [[0, 0, 0, -2]],
    ],
    ['announced[0].mentor: null will not do; give a mentor from 0 to 1', ['announced'], [[0, null, 0]]],
    [
      'extension.version: 2 will not do; give 1: this planner knows no other version of the extension',
      ['extension'],
      { version: 2, locked: [] },
    ],
    [
      'extension.locked[0].mentee: 7 will not do; give a mentee from 0 to 1',
      ['extension'],
      { version: 1, locked: [[7, 0, 0, 0]] },
    ],
  ])('%s', (line, path, value) => {
    expect(lineFor(broken(path, value))).toBe(line);
  });

  test.each<[string, readonly (string | number)[], unknown]>([
    ['mentors[0].offers[1]: topic 0 again; keep one of the two', ['mentors', 0, 'offers', 1], [0, 40]],
    ['mentees[1].needs[1]: topic 1 again; keep one of the two', ['mentees', 1, 'needs', 1], [1, 3, 0]],
    ['mentees[1].absent[1]: round 0 again; keep one of the two', ['mentees', 1, 'absent', 1], 0],
    ['forbidden[1]: mentee 0 with mentor 1 again; keep one of the two', ['forbidden', 1], [0, 1]],
    ['pins[1]: mentee 1 with mentor 0 again; keep one of the two', ['pins', 1], [1, 0, 1]],
    [
      'held[1]: mentee 0 in round 0 again; keep one of the two',
      ['held'],
      [
        [0, 0, 0, 0],
        [0, 1, 0, -1],
      ],
    ],
  ])('%s', (line, path, value) => {
    expect(lineFor(broken(path, value))).toBe(line);
  });

  test('a locked seat where the mentee was already held', () => {
    const raw = { ...instance, held: [[0, 0, 0, 0]], extension: { version: 1, locked: [[0, 1, 0, -1]] } };
    expect(lineFor(raw)).toBe('extension.locked[0]: mentee 0 in round 0 again; keep one of the two');
  });

  test.each([[null], [[]], ['text'], [7]])('%j is no instance at all', (raw) => {
    expect(lineFor(raw)).toMatch(/^instance: .* will not do; give an instance as an object$/);
  });

  test('a topic where there are none', () => {
    const raw = { ...instance, topics: 0 };
    expect(lineFor(raw)).toBe('mentors[0].offers[0].topic: 0 will not do; there is no topic to name here');
  });

  test('whatever was found stays on one line', () => {
    expect(lineFor({ ...instance, rounds: 'a\nb' })).not.toContain('\n');
  });
});
