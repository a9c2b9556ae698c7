import { setup } from '#lib/messages/setup.ts';
import { wallTime } from '@rotunda/shared/rules/walltime';
import type { Instant } from '@rotunda/shared/rules/time';
import { type AgendaForm, type SegmentForm, agendaOf } from './agendaForm.ts';
import { plannedDay } from './day.ts';

const words = setup.agenda;

function lengthsOf({ kind, length, changeover, phases }: SegmentForm): string {
  if (kind !== 'round') return words.minutes(length);
  const parts = phases.map((phase) => words.phaseLine(phase.name, phase.length));
  return [words.changeoverLine(changeover), ...parts].join(', ');
}

const promptsOf = ({ phases }: SegmentForm): string[] =>
  phases.flatMap(({ name, forMentee, forMentor }) =>
    [forMentee.text, forMentor.text]
      .filter((text) => text !== '')
      .map((text) => words.promptLine(name, text)),
  );

/** An agenda in words, a line for each entry and each prompt that somebody wrote. */
export function agendaLines(form: AgendaForm, start: Instant, timeZone: string): string[] {
  const { segments } = plannedDay(agendaOf(form), start);
  return form.segments.flatMap((segment) => {
    const startsAt = segments.get(segment.key)?.startsAt ?? start;
    return [
      words.line(wallTime(startsAt, timeZone), segment.title, lengthsOf(segment)),
      ...promptsOf(segment),
    ];
  });
}
