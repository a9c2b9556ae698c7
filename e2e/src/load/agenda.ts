import type { PromptKey } from '@rotunda/shared/rules/agenda';
import type { RawInputOf } from '@rotunda/shared/schema/commands';

type AgendaInput = RawInputOf<'agenda.update'>['agenda'];

const prompt = (key: PromptKey): { key: PromptKey } => ({ key });
const minutes = (count: number): number => count * 60_000;

/** As many rounds of changeover and work as asked for: the shortest day with so many round changes. */
export function roundsOnly(count: number): AgendaInput {
  return Array.from({ length: count }, (_, index) => ({
    id: null,
    kind: 'round',
    title: `Round ${index + 1}`,
    duration: 0,
    changeover: minutes(2),
    phases: [
      {
        id: null,
        kind: 'work',
        name: 'Work',
        duration: minutes(10),
        promptForMentee: prompt('work.mentee'),
        promptForMentor: prompt('work.mentor'),
      },
    ],
  }));
}
