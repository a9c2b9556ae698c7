import { type Duration, type Instant, duration, later, sum } from './time.ts';

export type SegmentKind = 'welcome' | 'round' | 'break' | 'closing';

/** What a phase is for: it decides the prompts of a preset, when a conversation counts as held, and what a phone puts first. */
export type PhaseKind = 'context' | 'work' | 'next-steps' | 'open';

/** A prompt is a key of the message catalogue until somebody edits it. */
export type Prompt = { readonly key: PromptKey } | { readonly text: string };

export const promptKeys = [
  'context.mentee',
  'context.mentor',
  'work.mentee',
  'work.mentor',
  'next-steps.mentee',
  'next-steps.mentor',
] as const;
export type PromptKey = (typeof promptKeys)[number];

export interface Phase {
  readonly id: string;
  readonly kind: PhaseKind;
  readonly name: string;
  readonly duration: Duration;
  readonly promptForMentee: Prompt;
  readonly promptForMentor: Prompt;
}

export interface Segment {
  readonly id: string;
  readonly kind: SegmentKind;
  readonly title: string;
  /** Length of a segment that is not a round; a round is as long as its phases. */
  readonly duration: Duration;
  /** Walking time before a round; it has its own countdown and never eats into the round. Zero elsewhere. */
  readonly changeover: Duration;
  /** Phases of a round, in order; empty for every other kind. */
  readonly phases: readonly Phase[];
}

export type Agenda = readonly Segment[];

export type StepKind = 'welcome' | 'changeover' | 'phase' | 'break' | 'closing';

/** The smallest thing the run stands on. Its id comes from its segment or phase and never from a position. */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly segmentId: string;
  readonly duration: Duration;
  /** The phase of a `phase` step. */
  readonly phaseId: string | null;
}

const changeoverId = (segmentId: string): string => `${segmentId}/changeover`;

function stepsOfSegment(segment: Segment): Step[] {
  const common = { segmentId: segment.id, phaseId: null };
  if (segment.kind !== 'round') {
    return segment.duration > 0
      ? [{ ...common, id: segment.id, kind: segment.kind, duration: segment.duration }]
      : [];
  }
  const phases = segment.phases.map((phase): Step => ({
    id: phase.id,
    kind: 'phase',
    segmentId: segment.id,
    duration: phase.duration,
    phaseId: phase.id,
  }));
  return segment.changeover > 0
    ? [
        { ...common, id: changeoverId(segment.id), kind: 'changeover', duration: segment.changeover },
        ...phases,
      ]
    : phases;
}

/** The agenda as the run walks it: changeover, phases, breaks; segments without length are left out. */
export const stepsOf = (agenda: Agenda): Step[] => agenda.flatMap(stepsOfSegment);

/** Rounds in order; round n of m is a position in this list and is never stored. */
export const roundsOf = (agenda: Agenda): Segment[] => agenda.filter((segment) => segment.kind === 'round');

/** Length of a whole segment, its changeover included; also of one that has no ids yet. */
export function lengthOf(segment: {
  readonly kind: SegmentKind;
  readonly duration: Duration;
  readonly changeover: Duration;
  readonly phases: readonly { readonly duration: Duration }[];
}): Duration {
  return segment.kind === 'round'
    ? duration(segment.changeover + sum(segment.phases.map((phase) => phase.duration)))
    : segment.duration;
}

/** The phase from whose start on a conversation of the round counts as held: the first work phase, else the first. */
export function holdingPhase(round: Segment): Phase | undefined {
  return round.phases.find((phase) => phase.kind === 'work') ?? round.phases[0];
}

export interface TimedStep extends Step {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Lays steps end to end from an instant. */
export function timeline(steps: readonly Step[], from: Instant): TimedStep[] {
  let at = from;
  return steps.map((step) => {
    const startsAt = at;
    at = later(at, step.duration);
    return { ...step, startsAt, endsAt: at };
  });
}

/** Below this length people report rounds as too short: the console warns and does not refuse. */
export const shortRound: Duration = duration(8 * 60_000);
