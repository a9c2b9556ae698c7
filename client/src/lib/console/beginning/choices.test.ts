import { expect, test } from 'vitest';
import { minutes } from '@rotunda/shared/rules/time';
import { newEvent as words } from '#lib/messages/newEvent.ts';
import { areComplete, freshBasics, tomorrow } from './basics.ts';
import { dayFigures, presetChoices } from './choices.ts';

const figuresOf = (name: string) => {
  const choice = presetChoices().find(({ key }) => key === `preset ${name}`);
  return dayFigures(choice?.content?.agenda ?? []);
};

test.each([
  ['classic', 5, 15, 75, 115],
  ['short', 6, 8, 48, 75],
  ['onboarding', 3, 15, 45, 71],
  ['conference', 8, 10, 80, 144],
])('[TPL-15] %s says its rounds and how long the day is', (name, rounds, each, talking, inAll) => {
  expect(figuresOf(name)).toEqual({
    rounds,
    each: minutes(each),
    talking: minutes(talking),
    inAll: minutes(inAll),
  });
});

test('[TPL-15] rounds of different lengths are only counted', () => {
  const [, round] = presetChoices()[0]?.content?.agenda ?? [];
  if (!round) throw new Error('Classic has a round');
  const short = { ...round, phases: round.phases.slice(1) };
  expect(dayFigures([round, short])).toMatchObject({ rounds: 2, each: null });
  expect(dayFigures([])).toMatchObject({ rounds: 0, each: null, inAll: 0 });
});

test('[TPL-15] lengths are said in hours and minutes', () => {
  expect([0, 45, 60, 75, 144].map(words.span)).toEqual([
    '0 min',
    '45 min',
    '1 h',
    '1 h 15 min',
    '2 h 24 min',
  ]);
});

test('[TPL-16] an event begins tomorrow unless somebody says otherwise, and needs a name', () => {
  expect(tomorrow(new Date(2027, 11, 31, 23, 59))).toBe('2028-01-01');
  expect(areComplete(freshBasics())).toBe(false);
  expect(areComplete({ ...freshBasics(), name: 'Spring' })).toBe(true);
  expect(areComplete({ ...freshBasics(), name: 'Spring', date: '' })).toBe(false);
});
