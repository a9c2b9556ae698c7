import {
  type Agenda,
  type Prompt,
  type Segment,
  type TimedStep,
  roundsOf,
  stepsOf,
  timeline,
} from '@rotunda/shared/rules/agenda';
import { type Progress, finishOf, lateness, outlook, progressAt } from '@rotunda/shared/rules/progress';
import { waitsAtEnd } from '@rotunda/shared/rules/run';
import { type Duration, type Instant, between, duration } from '@rotunda/shared/rules/time';
import { wallTime } from '@rotunda/shared/rules/walltime';
import type { RunPart } from '@rotunda/shared/schema/run';
import type { ServerClock } from '../clock/serverClock.svelte.ts';
import type { RingKind, RingPhase } from '../design/ring.ts';
import { prompts } from '../messages/prompts.ts';

/** Everything the ring is drawn from. */
export interface RingModel {
  readonly kind: RingKind;
  readonly phases: readonly RingPhase[];
  readonly currentIndex: number;
  readonly remainingMs: number;
  readonly label: string;
  readonly paused: boolean;
}

const emptyAgenda: Agenda = [];

/**
 * A run as it is shown: the pushed part and the server's time, made into where we are, what is left and when the rest
 * comes. The same on phone, console and stage, so that all of them agree.
 */
export class RunView {
  readonly #part: () => RunPart | undefined;
  readonly #clock: ServerClock;

  constructor(part: () => RunPart | undefined, clock: ServerClock) {
    this.#part = part;
    this.#clock = clock;
  }

  readonly part = $derived.by(() => this.#part());
  readonly agenda = $derived(this.part?.agenda ?? emptyAgenda);
  readonly state = $derived(this.part?.run.state ?? 'lobby');

  /** Where the run stands, to the second: it changes no more often than what is shown. */
  readonly progress: Progress | null = $derived.by(() => {
    const part = this.part;
    return part ? progressAt(part.run, part.agenda, this.#second) : null;
  });

  /** The current second, of which everything that ticks is derived. Rounded so that a countdown shows 0:00 only at its end. */
  readonly #second: Instant = $derived.by(() => {
    const now = this.#clock.now;
    const run = this.part?.run;
    if (run?.state !== 'running') return (now - (now % 1_000)) as Instant;
    const left = between(now, run.deadline);
    return (run.deadline - Math.ceil(left / 1_000) * 1_000) as Instant;
  });

  /** Time left of the step, in whole seconds; never below nothing. */
  readonly remaining: Duration = $derived(duration(Math.max(0, this.progress?.remaining ?? 0)));

  /** Whether the step is over and the facilitator has not gone on yet. */
  readonly waiting: boolean = $derived.by(() => {
    const { part, progress } = this;
    return (
      part?.run.state === 'running' &&
      progress !== null &&
      progress.remaining <= 0 &&
      waitsAtEnd(progress.step, part.advance, progress.following)
    );
  });

  /** The rest of the day from the current step on; before the start, the day as planned, or from now once that has passed. */
  readonly outlook: TimedStep[] = $derived.by(() => {
    const part = this.part;
    if (!part) return [];
    if (part.run.state === 'lobby')
      return timeline(stepsOf(part.agenda), latest(part.plannedStart, this.#second));
    return outlook(part.run, part.agenda, this.#second);
  });

  readonly finish: Instant | null = $derived.by(() => {
    const part = this.part;
    return part ? finishOf(part.run, part.agenda, this.#second) : null;
  });

  /** Milliseconds behind the planned finish, negative when ahead. */
  readonly lateBy: Duration | null = $derived.by(() => {
    const part = this.part;
    return part ? lateness(part.run, part.agenda, part.plannedStart, this.#second) : null;
  });

  readonly rounds: Segment[] = $derived(roundsOf(this.agenda));

  /** When the round under way ends, or the one walked to. */
  readonly roundEndsAt: Instant | null = $derived.by(() => {
    const segmentId = this.progress?.segment.id;
    return this.outlook.findLast((step) => step.segmentId === segmentId)?.endsAt ?? null;
  });

  /** When a round's conversations begin, its changeover not counted; null when it is over or not on the agenda. */
  roundStartsAt(roundId: string): Instant | null {
    return this.outlook.find((step) => step.segmentId === roundId && step.kind === 'phase')?.startsAt ?? null;
  }

  /** Hours and minutes by the venue's clocks. */
  clockTime(at: Instant | null): string {
    return at === null || !this.part ? '' : wallTime(at, this.part.timeZone);
  }

  /** Whole minutes until the planned start, rounded up; negative once it has passed. */
  readonly minutesToStart: number | null = $derived.by(() => {
    const part = this.part;
    return part ? Math.ceil(between(this.#second, part.plannedStart) / 60_000) : null;
  });

  /** The prompt of the current phase for one side of the table. */
  promptFor(side: 'mentee' | 'mentor'): string {
    const phase = this.progress?.phase;
    if (!phase) return '';
    return promptText(side === 'mentee' ? phase.promptForMentee : phase.promptForMentor);
  }

  readonly ring: RingModel | null = $derived.by(() => {
    const { progress } = this;
    if (!progress) return null;
    const { step, segment, phase, length } = progress;
    const common = { remainingMs: this.remaining, paused: this.state === 'paused' || this.state === 'away' };
    if (step.kind === 'phase') {
      const phases = segment.phases.map((each): RingPhase => ({
        id: each.id,
        name: each.name,
        durationMs: each.id === step.phaseId ? length : each.duration,
      }));
      const currentIndex = segment.phases.findIndex((each) => each.id === step.phaseId);
      return { ...common, kind: 'round', phases, currentIndex, label: phase?.name ?? segment.title };
    }
    return {
      ...common,
      kind: step.kind === 'changeover' ? 'changeover' : 'single',
      phases: [{ id: step.id, name: segment.title, durationMs: length }],
      currentIndex: 0,
      label: segment.title,
    };
  });
}

const latest = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** What a prompt says: a preset's words come from the catalogue until somebody edits them. */
export const promptText = (prompt: Prompt): string => ('key' in prompt ? prompts[prompt.key] : prompt.text);
