import { expect, test } from 'vitest';
import { holdingPhase, lengthOf, roundsOf, shortRound, stepsOf, type Agenda } from './agenda.ts';
import { type PresetName, presetNames, presets } from './presets.ts';
import { minutes, sum } from './time.ts';

const agendaOf = (name: PresetName): Agenda =>
  presets[name].map((segment, index) => ({
    ...segment,
    id: `s${index}`,
    phases: segment.phases.map((phase, at) => ({ ...phase, id: `s${index}p${at}` })),
  }));

test('[EVT-4] Classic is five rounds of 2–10–3 with changeovers, a welcome, one break and a closing', () => {
  const classic = agendaOf('classic');
  expect(classic.map(({ kind }) => kind)).toEqual([
    'welcome',
    'round',
    'round',
    'round',
    'break',
    'round',
    'round',
    'closing',
  ]);
  for (const round of roundsOf(classic)) {
    expect(round.phases.map(({ kind, duration }) => [kind, duration])).toEqual([
      ['context', minutes(2)],
      ['work', minutes(10)],
      ['next-steps', minutes(3)],
    ]);
    expect(round.changeover).toBe(minutes(2));
    expect(holdingPhase(round)?.kind).toBe('work');
    expect(lengthOf(round)).toBeGreaterThan(shortRound);
  }
  expect(sum(stepsOf(classic).map(({ duration }) => duration))).toBe(minutes(115));
});

test('[EVT-4] the prompts of Classic are keys of the catalogue, each for its own phase and side', () => {
  for (const { kind, promptForMentee, promptForMentor } of roundsOf(agendaOf('classic')).flatMap(
    ({ phases }) => phases,
  )) {
    expect([promptForMentee, promptForMentor]).toEqual([
      { key: `${kind}.mentee` },
      { key: `${kind}.mentor` },
    ]);
  }
});

interface Day {
  readonly rounds: number;
  readonly phases: readonly number[];
  readonly changeover: number;
  readonly breaksAfter: readonly number[];
  readonly inAll: number;
}

const days: readonly [Exclude<PresetName, 'classic' | 'blank'>, Day][] = [
  ['short', { rounds: 6, phases: [1, 5, 2], changeover: 2, breaksAfter: [3], inAll: 75 }],
  ['onboarding', { rounds: 3, phases: [4, 8, 3], changeover: 2, breaksAfter: [], inAll: 71 }],
  ['conference', { rounds: 8, phases: [2, 6, 2], changeover: 3, breaksAfter: [3, 6], inAll: 144 }],
];

test.each(days)('[TPL-1] %s has its rounds, walks and breaks', (name, day) => {
  const agenda = agendaOf(name);
  const rounds = roundsOf(agenda);
  expect(rounds.map(({ title }) => title)).toEqual(
    Array.from({ length: day.rounds }, (_, index) => `Round ${index + 1}`),
  );
  for (const { phases, changeover } of rounds) {
    expect(phases.map(({ duration }) => duration)).toEqual(day.phases.map(minutes));
    expect(changeover).toBe(minutes(day.changeover));
    expect(phases.map(({ promptForMentee, promptForMentor }) => [promptForMentee, promptForMentor])).toEqual(
      ['context', 'work', 'next-steps'].map((kind) => [{ key: `${kind}.mentee` }, { key: `${kind}.mentor` }]),
    );
  }
  expect([agenda[0]?.kind, agenda.at(-1)?.kind]).toEqual(['welcome', 'closing']);
  const breaksAfter = agenda.flatMap(({ kind }, at) =>
    kind === 'break' ? [roundsOf(agenda.slice(0, at)).length] : [],
  );
  expect(breaksAfter).toEqual(day.breaksAfter);
  expect(sum(agenda.map(lengthOf))).toBe(minutes(day.inAll));
});

test.each(presetNames)('[TPL-2] no round of %s is warned about as too short', (name) => {
  for (const round of roundsOf(agendaOf(name))) {
    expect(lengthOf(round) - round.changeover).toBeGreaterThanOrEqual(shortRound);
  }
});

test('[EVT-4] blank has nothing', () => {
  expect(stepsOf(agendaOf('blank'))).toEqual([]);
});
