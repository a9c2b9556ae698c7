import type { Agenda, Phase, PhaseKind, Segment } from '../agenda.ts';
import { type Duration, duration, minutes } from '../time.ts';

/** Agendas for tests: short to write, every id spelled out. */

export const phaseOf = (id: string, kind: PhaseKind, length: Duration): Phase => ({
  id,
  kind,
  name: id,
  duration: length,
  promptForMentee: { text: '' },
  promptForMentor: { text: '' },
});

export const roundOf = (id: string, changeover: Duration, phases: readonly Phase[]): Segment => ({
  id,
  kind: 'round',
  title: id,
  duration: duration(0),
  changeover,
  phases,
});

export const plainOf = (id: string, kind: 'welcome' | 'break' | 'closing', length: Duration): Segment => ({
  id,
  kind,
  title: id,
  duration: length,
  changeover: duration(0),
  phases: [],
});

/** A round of 2–10–3 after two minutes of changeover; its phases are `ID/context`, `ID/work` and `ID/next`. */
export const classicRoundOf = (id: string): Segment =>
  roundOf(id, minutes(2), [
    phaseOf(`${id}/context`, 'context', minutes(2)),
    phaseOf(`${id}/work`, 'work', minutes(10)),
    phaseOf(`${id}/next`, 'next-steps', minutes(3)),
  ]);

/** The same agenda with every length divided: `quickened(agenda, 10)` has minutes of six seconds. */
export const quickened = (agenda: Agenda, by: number): Agenda =>
  agenda.map((segment) => ({
    ...segment,
    duration: duration(segment.duration / by),
    changeover: duration(segment.changeover / by),
    phases: segment.phases.map((phase) => ({ ...phase, duration: duration(phase.duration / by) })),
  }));

/** Welcome of 10 minutes, two classic rounds with a break of 5 between them, closing of 5. */
export const smallAgenda: Agenda = [
  plainOf('welcome', 'welcome', minutes(10)),
  classicRoundOf('one'),
  plainOf('break', 'break', minutes(5)),
  classicRoundOf('two'),
  plainOf('closing', 'closing', minutes(5)),
];
