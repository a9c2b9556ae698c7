import type { PhaseKind, PromptKey, SegmentKind } from './agenda.ts';
import { type Duration, duration, minutes } from './time.ts';

/** An agenda without ids: what a preset is before an event takes it over. */
export interface SegmentDraft {
  readonly kind: SegmentKind;
  readonly title: string;
  readonly duration: Duration;
  readonly changeover: Duration;
  readonly phases: readonly PhaseDraft[];
}

export interface PhaseDraft {
  readonly kind: PhaseKind;
  readonly name: string;
  readonly duration: Duration;
  readonly promptForMentee: { readonly key: PromptKey } | { readonly text: string };
  readonly promptForMentor: { readonly key: PromptKey } | { readonly text: string };
}

const phase = (kind: 'context' | 'work' | 'next-steps', name: string, length: Duration): PhaseDraft => ({
  kind,
  name,
  duration: length,
  promptForMentee: { key: `${kind}.mentee` },
  promptForMentor: { key: `${kind}.mentor` },
});

interface RoundForm {
  /** Minutes of context, work and next steps. */
  readonly phases: readonly [context: number, work: number, nextSteps: number];
  /** Minutes to walk. */
  readonly changeover: number;
}

const round = (
  title: string,
  { phases: [context, work, nextSteps], changeover }: RoundForm,
): SegmentDraft => ({
  kind: 'round',
  title,
  duration: duration(0),
  changeover: minutes(changeover),
  phases: [
    phase('context', 'Context', minutes(context)),
    phase('work', 'Work', minutes(work)),
    phase('next-steps', 'Next steps', minutes(nextSteps)),
  ],
});

const classicForm: RoundForm = { phases: [2, 10, 3], changeover: 2 };

/** A round of the 2–10–3 form: context, work, next steps, after two minutes of changeover. */
export const classicRound = (title: string): SegmentDraft => round(title, classicForm);

const plain = (kind: 'welcome' | 'break' | 'closing', title: string, length: number): SegmentDraft => ({
  kind,
  title,
  duration: minutes(length),
  changeover: duration(0),
  phases: [],
});

interface Day {
  readonly welcome: number;
  readonly rounds: number;
  readonly form: RoundForm;
  /** After which rounds there is a break; its minutes. */
  readonly breaks: { readonly after: readonly number[]; readonly minutes: number };
  readonly closing: number;
}

/** A whole day from its numbers, in minutes: welcome, rounds with breaks between them, closing. */
const day = ({ welcome, rounds, form, breaks, closing }: Day): SegmentDraft[] => [
  plain('welcome', 'Welcome', welcome),
  ...Array.from({ length: rounds }, (_, index) => index + 1).flatMap((number) => [
    round(`Round ${number}`, form),
    ...(breaks.after.includes(number) ? [plain('break', 'Break', breaks.minutes)] : []),
  ]),
  plain('closing', 'Closing', closing),
];

export const presetNames = ['classic', 'short', 'onboarding', 'conference', 'blank'] as const;
export type PresetName = (typeof presetNames)[number];

/**
 * What an event can begin with.
 *
 * - Classic: five rounds of 2–10–3, with a break after the third.
 * - Short: six rounds of 8 minutes, the least that people do not report as too short, for an hour at the edge of a day.
 * - Onboarding: three rounds of 15 minutes with more time for context, because newcomers have to say who they are.
 * - Conference: eight rounds of 10 minutes; the ways are long, and two breaks keep mentors fit who see eight guests.
 * - Blank has nothing.
 */
export const presets: Record<PresetName, readonly SegmentDraft[]> = {
  classic: day({
    welcome: 10,
    rounds: 5,
    form: classicForm,
    breaks: { after: [3], minutes: 10 },
    closing: 10,
  }),
  short: day({
    welcome: 5,
    rounds: 6,
    form: { phases: [1, 5, 2], changeover: 2 },
    breaks: { after: [3], minutes: 5 },
    closing: 5,
  }),
  onboarding: day({
    welcome: 10,
    rounds: 3,
    form: { phases: [4, 8, 3], changeover: 2 },
    breaks: { after: [], minutes: 0 },
    closing: 10,
  }),
  conference: day({
    welcome: 10,
    rounds: 8,
    form: { phases: [2, 6, 2], changeover: 3 },
    breaks: { after: [3, 6], minutes: 10 },
    closing: 10,
  }),
  blank: [],
};
