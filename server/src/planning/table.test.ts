import { expect, test } from 'vitest';
import { plan } from './plan.ts';
import { tableOf } from './table.ts';
import { instanceOf, mentee, mentor } from './testing/people.ts';

test('a plan for a person to read', () => {
  const instance = instanceOf({
    mentors: [mentor({ id: 'Ada', cap: 2 }), mentor({ id: 'Grace', offers: [], absent: [1] })],
    mentees: [mentee({ id: 'Lin' }), mentee({ id: 'Mo' }), mentee({ id: 'Noor', needs: [[1, 5, 0]] })],
    forbidden: [
      [2, 0],
      [0, 1],
    ],
    pins: [
      [0, 0, 0],
      [1, 0, 1],
      [2, 0, -1],
    ],
  });
  expect(tableOf(instance, plan(instance, { seed: 1 }))).toBe(
    [
      'example: 3 mentees, 2 mentors, 2 rounds',
      '2 of 3 talk about at least one of their needs, 2 about the first; 2 of 3 needs met',
      '3 conversations (1 open); each sits out 1 of the rounds they are there; value 83000',
      '',
      'mentor  round 1  round 2',
      'Ada     Lin 1    Mo 1',
      'Grace   Noor ~   away',
      '',
      'Sit out round 1: Mo',
      'Sit out round 2: Lin, Noor',
      'Not met: Noor with Ada in any round (forbidden)',
      'A number after a name is the rank of the need they talk about; ~ is an open conversation.',
    ].join('\n'),
  );
});
