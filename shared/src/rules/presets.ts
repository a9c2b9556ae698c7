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

/** A round of the 2–10–3 form: context, work, next steps, after two minutes of changeover. */
export const classicRound = (title: string): SegmentDraft => ({
  kind: 'round',
  title,
  duration: duration(0),
  changeover: minutes(2),
  phases: [
    phase('context', 'Context', minutes(2)),
    phase('work', 'Work', minutes(10)),
    phase('next-steps', 'Next steps', minutes(3)),
  ],
});

const plain = (kind: 'welcome' | 'break' | 'closing', title: string, length: Duration): SegmentDraft => ({
  kind,
  title,
  duration: length,
  changeover: duration(0),
  phases: [],
});

export const presetNames = ['classic', 'blank'] as const;
export type PresetName = (typeof presetNames)[number];

/** Classic is five rounds of 2–10–3 with a welcome, a break after the third round and a closing; blank has nothing. */
export const presets: Record<PresetName, readonly SegmentDraft[]> = {
  classic: [
    plain('welcome', 'Welcome', minutes(10)),
    classicRound('Round 1'),
    classicRound('Round 2'),
    classicRound('Round 3'),
    plain('break', 'Break', minutes(10)),
    classicRound('Round 4'),
    classicRound('Round 5'),
    plain('closing', 'Closing', minutes(10)),
  ],
  blank: [],
};
