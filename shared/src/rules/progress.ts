import {
  type Agenda,
  type Phase,
  type Segment,
  type Step,
  type TimedStep,
  holdingPhase,
  roundsOf,
  stepsOf,
  timeline,
} from './agenda.ts';
import { type Run, remainingAt } from './run.ts';
import { type Duration, type Instant, between, duration, instant, later } from './time.ts';

/** Where a run stands at a moment: what every screen derives its words and its ring from. */
export interface Progress {
  readonly step: Step;
  readonly segment: Segment;
  readonly phase: Phase | null;
  /** The round under way, or the one this changeover leads to; null in welcome, breaks and closing. */
  readonly round: Segment | null;
  /** Position of that round, from 1; null with it. */
  readonly roundNumber: number | null;
  readonly roundCount: number;
  readonly following: Step | null;
  /** Time left of the step; negative when it waits past its deadline. */
  readonly remaining: Duration;
  readonly length: Duration;
}

const stepIdOf = (run: Run): string | null => ('stepId' in run ? run.stepId : null);

/** Null in the lobby, after the end, and when the step is no longer on the agenda. */
export function progressAt(run: Run, agenda: Agenda, now: Instant): Progress | null {
  const steps = stepsOf(agenda);
  const at = steps.findIndex((step) => step.id === stepIdOf(run));
  const step = steps[at];
  const segment = agenda.find((each) => each.id === step?.segmentId);
  const remaining = remainingAt(run, now);
  if (!step || !segment || remaining === null) return null;
  const rounds = roundsOf(agenda);
  const round = segment.kind === 'round' ? segment : null;
  return {
    step,
    segment,
    phase: segment.phases.find((phase) => phase.id === step.phaseId) ?? null,
    round,
    roundNumber: round ? rounds.indexOf(round) + 1 : null,
    roundCount: rounds.length,
    following: steps[at + 1] ?? null,
    remaining,
    length: 'length' in run ? run.length : step.duration,
  };
}

/**
 * The rest of the run on the wall clock, from the current step on: its end and everything after it, as it would go
 * from now. While the run waits past a deadline or is paused, everything after moves with the clock.
 */
export function outlook(run: Run, agenda: Agenda, now: Instant): TimedStep[] {
  const steps = stepsOf(agenda);
  const remaining = remainingAt(run, now);
  const at = steps.findIndex((step) => step.id === stepIdOf(run));
  const current = steps[at];
  if (!current || remaining === null) return [];
  const endsAt = later(now, duration(Math.max(0, remaining)));
  const startsAt = 'startedAt' in run ? run.startedAt : now;
  return [{ ...current, startsAt, endsAt }, ...timeline(steps.slice(at + 1), endsAt)];
}

/** When the run finishes if nothing changes; null unless it is on its agenda. */
export const finishOf = (run: Run, agenda: Agenda, now: Instant): Instant | null =>
  outlook(run, agenda, now).at(-1)?.endsAt ?? null;

/** How much later than planned the finish is; negative when early. `plannedStart` is when the first step was to begin. */
export function lateness(run: Run, agenda: Agenda, plannedStart: Instant, now: Instant): Duration | null {
  const finish = finishOf(run, agenda, now);
  const planned = timeline(stepsOf(agenda), plannedStart).at(-1)?.endsAt;
  return finish === null || planned === undefined ? null : between(planned, finish);
}

/**
 * Rounds that lie wholly ahead of the run, those after the one under way or walked to; before the start all of them. None
 * from a step that is no longer on the agenda: what has been announced must not be planned anew on a guess.
 */
export function roundsAhead(run: Run, agenda: Agenda): Segment[] {
  if (run.state === 'lobby') return roundsOf(agenda);
  if (run.state === 'ended') return [];
  const here = progressAt(run, agenda, instant(0));
  if (!here) return [];
  const from = agenda.indexOf(here.segment);
  return agenda.slice(from + 1).filter((segment) => segment.kind === 'round');
}

/** The round under way or walked to; null between rounds and off the agenda. */
export const currentRound = (run: Run, agenda: Agenda): Segment | null =>
  progressAt(run, agenda, instant(0))?.round ?? null;

/**
 * Rounds of which nothing counts as held yet: those that lie ahead, and before them the one that people walk to, or whose
 * work has not begun. What is decided about people's parts now takes effect in these; the others are history.
 */
export function roundsToCome(run: Run, agenda: Agenda): Segment[] {
  const ahead = roundsAhead(run, agenda);
  const here = progressAt(run, agenda, instant(0));
  const held = here?.round ? holdingPhase(here.round) : undefined;
  if (!here?.round || !held) return ahead;
  const isBefore = !here.phase || here.round.phases.indexOf(here.phase) < here.round.phases.indexOf(held);
  return isBefore ? [here.round, ...ahead] : ahead;
}
