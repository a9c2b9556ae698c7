import { describe, expect, test } from 'vitest';
import type { Presence } from '@rotunda/shared/rules/presence';
import type { RunEntry } from '@rotunda/shared/rules/run';
import { smallAgenda } from '@rotunda/shared/rules/testing/agendas';
import { instant } from '@rotunda/shared/rules/time';
import { countsOn, whoWasHere } from './attendance.ts';

const attending = (people: Readonly<Record<string, Presence>>) =>
  new Map(Object.entries(people).map(([id, presence]) => [id, { presence }]));

const counted = (people: Readonly<Record<string, Presence>>): string[] =>
  Object.keys(people).filter(countsOn(attending(people)));

describe('[PLAN-2] whom a plan counts on', () => {
  test('before anybody is here, everybody who has not called off', () => {
    expect(counted({ ana: 'expected', bo: 'expected', cy: 'gone' })).toEqual(['ana', 'bo']);
  });

  test('as soon as somebody is here, those who are here', () => {
    expect(counted({ ana: 'here', bo: 'expected', cy: 'gone' })).toEqual(['ana']);
  });

  test('nobody who is not on the roster', () => {
    expect(countsOn(attending({ ana: 'here' }))('somebody else')).toBe(false);
  });
});

describe('[PLAN-3] who was here in a past round', () => {
  const started = (stepId: string, at: number): RunEntry => ({
    at: instant(at),
    what: 'step-started',
    stepId,
    by: null,
  });
  const came = (personId: string, presence: Presence, at: number) => ({
    personId,
    presence,
    at: instant(at),
  });
  const here = (log: readonly RunEntry[], presence: readonly ReturnType<typeof came>[], round: string) => [
    ...(whoWasHere(smallAgenda, log, presence).get(round) ?? []),
  ];

  test('whoever was here when its work began', () => {
    const presence = [
      came('early', 'here', 1),
      came('left', 'here', 1),
      came('left', 'gone', 9),
      came('on the dot', 'here', 10),
      came('late', 'here', 11),
    ];
    expect(here([started('one/work', 10)], presence, 'one')).toEqual(['early', 'on the dot']);
  });

  test('whoever left and came back in time', () => {
    const presence = [came('ana', 'here', 1), came('ana', 'gone', 2), came('ana', 'here', 3)];
    expect(here([started('one/work', 10)], presence, 'one')).toEqual(['ana']);
  });

  test('nobody in a round whose work never began', () => {
    expect(here([started('one/context', 5)], [came('ana', 'here', 1)], 'one')).toEqual([]);
  });

  test('the last time, when a facilitator went back and began it again', () => {
    const log = [started('one/work', 10), started('one/context', 20), started('one/work', 30)];
    expect(here(log, [came('late', 'here', 25)], 'one')).toEqual(['late']);
  });
});
