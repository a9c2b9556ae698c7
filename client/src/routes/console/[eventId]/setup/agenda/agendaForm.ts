import type {
  Agenda,
  Phase,
  PhaseKind,
  Prompt,
  PromptKey,
  Segment,
  SegmentKind,
} from '@rotunda/shared/rules/agenda';
import { type Duration, duration } from '@rotunda/shared/rules/time';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import { lengthText, parseLength } from '#lib/console/lengths.ts';

/** A prompt in a form: empty words stand for the preset's, where there is one. */
export interface PromptForm {
  preset: PromptKey | null;
  text: string;
}

export interface PhaseForm {
  key: string;
  id: string | null;
  kind: PhaseKind;
  name: string;
  length: string;
  forMentee: PromptForm;
  forMentor: PromptForm;
}

export interface SegmentForm {
  key: string;
  id: string | null;
  kind: SegmentKind;
  title: string;
  /** Empty for a round, which is as long as its phases. */
  length: string;
  changeover: string;
  phases: PhaseForm[];
}

export interface AgendaForm {
  segments: SegmentForm[];
}

type AgendaInput = RawInputOf<'agenda.update'>['agenda'];

/** The preset that a phase of this kind has for one side; an open phase has none. */
export const presetOf = (kind: PhaseKind, side: 'mentee' | 'mentor'): PromptKey | null =>
  kind === 'open' ? null : `${kind}.${side}`;

function promptForm(prompt: Prompt, kind: PhaseKind, side: 'mentee' | 'mentor'): PromptForm {
  if ('key' in prompt) return { preset: prompt.key, text: '' };
  // Words that somebody took away on purpose must not come back as the preset's.
  return prompt.text === ''
    ? { preset: null, text: '' }
    : { preset: presetOf(kind, side), text: prompt.text };
}

/** A phase as its row shows it. `id` is null for one that is to be added. */
export const phaseForm = (
  phase: Omit<Phase, 'id'>,
  { key, id }: Pick<PhaseForm, 'key' | 'id'>,
): PhaseForm => ({
  key,
  id,
  kind: phase.kind,
  name: phase.name,
  length: lengthText(phase.duration),
  forMentee: promptForm(phase.promptForMentee, phase.kind, 'mentee'),
  forMentor: promptForm(phase.promptForMentor, phase.kind, 'mentor'),
});

const segmentForm = (segment: Segment): SegmentForm => ({
  key: segment.id,
  id: segment.id,
  kind: segment.kind,
  title: segment.title,
  length: segment.kind === 'round' ? '' : lengthText(segment.duration),
  changeover: segment.kind === 'round' ? lengthText(segment.changeover) : '',
  phases: segment.phases.map((phase) => phaseForm(phase, { key: phase.id, id: phase.id })),
});

/** The agenda as its editor shows it. */
export const agendaForm = (agenda: Agenda): AgendaForm => ({ segments: agenda.map(segmentForm) });

const promptOf = ({ preset, text }: PromptForm): Prompt =>
  text.trim() === '' && preset !== null ? { key: preset } : { text: text.trim() };

const lengthOrNothing = (text: string): Duration => parseLength(text) ?? duration(0);

/** What a form asks for. Lengths that cannot be read count as nothing: see {@link faultsOf}. */
export const agendaInput = ({ segments }: AgendaForm): AgendaInput =>
  segments.map(({ id, kind, title, length, changeover, phases }) => ({
    id,
    kind,
    title,
    duration: kind === 'round' ? 0 : lengthOrNothing(length),
    changeover: kind === 'round' ? lengthOrNothing(changeover) : 0,
    phases: phases.map((phase) => ({
      id: phase.id,
      kind: phase.kind,
      name: phase.name,
      duration: lengthOrNothing(phase.length),
      promptForMentee: promptOf(phase.forMentee),
      promptForMentor: promptOf(phase.forMentor),
    })),
  }));

/** The agenda that a form describes, for what the rules say about it; rows stand under their keys. */
export const agendaOf = (form: AgendaForm): Agenda =>
  agendaInput(form).map((segment, index) => {
    const row = form.segments[index];
    return {
      ...segment,
      id: row?.key ?? '',
      duration: duration(segment.duration),
      changeover: duration(segment.changeover),
      phases: segment.phases.map((phase, at) => ({
        ...phase,
        id: row?.phases[at]?.key ?? '',
        duration: duration(phase.duration),
      })),
    };
  });

/** What keeps a form from being saved, by the key of the row: a word that is missing, or a length that cannot be read. */
export type Fault = 'title' | 'length' | 'changeover' | 'name' | 'no-phases';

export function faultsOf({ segments }: AgendaForm): ReadonlyMap<string, readonly Fault[]> {
  const faults = new Map<string, Fault[]>();
  const note = (key: string, wrong: boolean, fault: Fault): void => {
    if (wrong) faults.set(key, [...(faults.get(key) ?? []), fault]);
  };
  for (const segment of segments) {
    const isRound = segment.kind === 'round';
    note(segment.key, segment.title.trim() === '', 'title');
    note(segment.key, !isRound && parseLength(segment.length) === null, 'length');
    note(segment.key, isRound && parseLength(segment.changeover) === null, 'changeover');
    note(segment.key, isRound && segment.phases.length === 0, 'no-phases');
    for (const phase of segment.phases) {
      note(phase.key, phase.name.trim() === '', 'name');
      // A phase of no length would be over before it began.
      note(phase.key, (parseLength(phase.length) ?? 0) === 0, 'length');
    }
  }
  return faults;
}
