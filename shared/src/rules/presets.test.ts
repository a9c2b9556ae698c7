import { expect, test } from 'vitest';
import { holdingPhase, lengthOf, roundsOf, shortRound, stepsOf, type Agenda } from './agenda.ts';
import { type PresetName, presets } from './presets.ts';
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

test('[EVT-4] blank has nothing', () => {
  expect(stepsOf(agendaOf('blank'))).toEqual([]);
});
