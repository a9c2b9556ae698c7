import { type Agenda, type Step, stepsOf } from './agenda.ts';
import { type Duration, type Instant, between, duration, instant, later, seconds } from './time.ts';

/**
 * The live execution of an agenda, as a value. Every transition is a pure function of run, agenda and the time it
 * happens; nothing here ticks. A countdown is `deadline − now` and is never stored while the run is going.
 */
export type Run =
  | { readonly state: 'lobby' }
  | ({ readonly state: 'running'; readonly deadline: Instant } & OnStep)
  | ({ readonly state: 'paused'; readonly remaining: Duration } & OnStep)
  | ({ readonly state: 'away'; readonly deadline: Instant; readonly awayFrom: Instant } & OnStep)
  | { readonly state: 'ended'; readonly endedAt: Instant; readonly lastStepId: string | null };

interface OnStep {
  readonly stepId: string;
  readonly startedAt: Instant;
  /** How long this step takes in all: its length in the agenda plus what was added or taken live. */
  readonly length: Duration;
}

/** Which steps wait for the facilitator at their deadline: none, all those between rounds, or all. */
export const advanceModes = ['by-clock', 'rounds-by-hand', 'by-hand'] as const;
export type AdvanceMode = (typeof advanceModes)[number];

/** What a transition did, for the append-only run log. */
export interface RunEntry {
  readonly at: Instant;
  readonly what:
    | 'started'
    | 'step-ended'
    | 'step-started'
    | 'paused'
    | 'resumed'
    | 'adjusted'
    | 'away'
    | 'continued'
    | 'skipped'
    | 'ended';
  readonly stepId: string | null;
  /**
   * What `adjusted` added (or took, when negative), and what a step had left when `step-ended` came before its time; null
   * otherwise.
   */
  readonly by: Duration | null;
}

export interface Transition {
  readonly run: Run;
  readonly entries: readonly RunEntry[];
}

/** Why a transition cannot happen from here. */
export type RunRefusal =
  'already-started' | 'not-started' | 'not-running' | 'not-paused' | 'not-away' | 'no-steps' | 'step-gone';

export class RunRefused extends Error {
  readonly reason: RunRefusal;
  constructor(reason: RunRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** ±1 minute never leaves less than this. */
export const leastRemaining: Duration = seconds(10);

const entry = (
  at: Instant,
  what: RunEntry['what'],
  stepId: string | null,
  by: Duration | null = null,
): RunEntry => ({
  at,
  what,
  stepId,
  by,
});

const isOnStep = (run: Run): run is Extract<Run, OnStep> => 'stepId' in run;

/**
 * Whether the run stays on this step after its deadline until the facilitator goes on. `following` is the step after
 * it. With `rounds-by-hand`, phases of a round follow one another by the clock; a round never begins, and nobody is sent
 * walking, by itself.
 */
export function waitsAtEnd(step: Step, mode: AdvanceMode, following: Step | null): boolean {
  switch (mode) {
    case 'by-clock':
      return false;
    case 'by-hand':
      return true;
    case 'rounds-by-hand':
      if (step.kind === 'phase') return following?.kind === 'phase' && following.segmentId !== step.segmentId;
      return step.kind !== 'closing';
    default:
      return mode satisfies never;
  }
}

const runningFrom = (step: Step, startedAt: Instant, remaining = step.duration): Run => ({
  state: 'running',
  stepId: step.id,
  startedAt,
  length: longer(step.duration, remaining),
  deadline: later(startedAt, remaining),
});

const longer = (one: Duration, other: Duration): Duration => (one > other ? one : other);

/** The entry of a step that is left now, with what it had left: Back gives that again. */
function leaving(run: Extract<Run, OnStep>, now: Instant): RunEntry {
  const left = remainingAt(run, now);
  return entry(now, 'step-ended', run.stepId, left !== null && left > 0 ? left : null);
}

const ended = (at: Instant, lastStepId: string | null): Run => ({ state: 'ended', endedAt: at, lastStepId });

function positionOf(run: Run, steps: readonly Step[]): number {
  const id = isOnStep(run) ? run.stepId : run.state === 'ended' ? run.lastStepId : null;
  return steps.findIndex((step) => step.id === id);
}

/** Time left of the current step; negative when it waits past its deadline; null off the agenda. */
export function remainingAt(run: Run, now: Instant): Duration | null {
  switch (run.state) {
    case 'running':
      return between(now, run.deadline);
    case 'paused':
      return run.remaining;
    case 'away':
      return between(run.awayFrom, run.deadline);
    case 'lobby':
    case 'ended':
      return null;
    default:
      return run satisfies never;
  }
}

/** Begins the first step. */
export function start(run: Run, agenda: Agenda, now: Instant): Transition {
  if (run.state !== 'lobby') throw new RunRefused('already-started');
  const first = stepsOf(agenda)[0];
  if (!first) throw new RunRefused('no-steps');
  return {
    run: runningFrom(first, now),
    entries: [entry(now, 'started', null), entry(now, 'step-started', first.id)],
  };
}

/** Stops the countdown where it is. What remains is kept to the millisecond. */
export function pause(run: Run, now: Instant): Transition {
  if (run.state !== 'running') throw new RunRefused('not-running');
  const { stepId, startedAt, length, deadline } = run;
  const remaining = duration(Math.max(0, between(now, deadline)));
  return {
    run: { state: 'paused', stepId, startedAt, length, remaining },
    entries: [entry(now, 'paused', stepId)],
  };
}

/** Goes on with what remained. */
export function resume(run: Run, now: Instant): Transition {
  if (run.state !== 'paused') throw new RunRefused('not-paused');
  const { stepId, startedAt, length, remaining } = run;
  return {
    run: { state: 'running', stepId, startedAt, length, deadline: later(now, remaining) },
    entries: [entry(now, 'resumed', stepId)],
  };
}

/**
 * Gives the current step more time, or takes some; at least {@link leastRemaining} is left of it. A step that waits
 * past its deadline gets its extra time from now on.
 */
export function adjust(run: Run, by: Duration, now: Instant): Transition {
  if (run.state !== 'running' && run.state !== 'paused') throw new RunRefused('not-running');
  const left = run.state === 'paused' ? run.remaining : Math.max(0, between(now, run.deadline));
  // Taking time from a step with less than the least remaining must not give it some.
  const next = duration(Math.max(Math.min(left, leastRemaining), left + by));
  const change = duration(next - left);
  const length = duration(run.length + change);
  return {
    run:
      run.state === 'paused'
        ? { ...run, length, remaining: next }
        : { ...run, length, deadline: later(now, next) },
    entries: [entry(now, 'adjusted', run.stepId, change)],
  };
}

/** Moves onto a step, keeping a pause a pause. */
function moveTo(run: Run, step: Step, now: Instant, remaining = step.duration): Transition {
  const entries: RunEntry[] = isOnStep(run) ? [leaving(run, now)] : [];
  entries.push(entry(now, 'step-started', step.id));
  if (run.state !== 'paused') return { run: runningFrom(step, now, remaining), entries };
  const length = longer(step.duration, remaining);
  return { run: { state: 'paused', stepId: step.id, startedAt: now, length, remaining }, entries };
}

/**
 * Ends the current step now and begins the next; after the last step the run has ended. From a step that is no longer
 * on the agenda nothing follows: it is refused, because beginning again or ending would surprise a whole room.
 */
export function next(run: Run, agenda: Agenda, now: Instant): Transition {
  if (!isOnStep(run)) throw new RunRefused('not-started');
  const steps = stepsOf(agenda);
  const at = positionOf(run, steps);
  if (at < 0) throw new RunRefused('step-gone');
  const following = steps[at + 1];
  return following ? moveTo(run, following, now) : end(run, now);
}

/**
 * Goes back to the step before this one; before the first step is the lobby, and before the end is the last step. A step
 * that was left early goes on with what it had left, at least {@link leastRemaining}; one whose time was up begins anew.
 * `log` is what has happened to the run so far.
 */
export function back(run: Run, agenda: Agenda, now: Instant, log: readonly RunEntry[]): Transition {
  if (run.state === 'lobby') throw new RunRefused('not-started');
  const steps = stepsOf(agenda);
  const at = positionOf(run, steps);
  if (at < 0 && isOnStep(run)) throw new RunRefused('step-gone');
  const target = run.state === 'ended' ? (steps[at] ?? steps.at(-1)) : steps[at - 1];
  if (target) {
    const left =
      log.findLast(({ what, stepId }) => what === 'step-ended' && stepId === target.id)?.by ?? null;
    return moveTo(run, target, now, left === null ? target.duration : longer(left, leastRemaining));
  }
  return { run: { state: 'lobby' }, entries: isOnStep(run) ? [leaving(run, now)] : [] };
}

/** Ends the run for everyone. */
export function end(run: Run, now: Instant): Transition {
  if (!isOnStep(run)) throw new RunRefused('not-started');
  return {
    run: ended(now, run.stepId),
    entries: [leaving(run, now), entry(now, 'ended', run.stepId)],
  };
}

/** Where the agenda leads from here without anybody touching it: each boundary in turn, up to `now`. */
function play(
  run: Extract<Run, { state: 'running' | 'away' }>,
  agenda: Agenda,
  mode: AdvanceMode,
  now: Instant,
) {
  const steps = stepsOf(agenda);
  const at = positionOf(run, steps);
  const entries: RunEntry[] = [];
  let crossed = 0;
  let reached: Run = { ...run, state: 'running' };
  for (const [index, step] of at < 0 ? [] : [...steps.entries()].slice(at)) {
    const following = steps[index + 1];
    if (reached.state !== 'running' || reached.deadline > now) break;
    if (waitsAtEnd(step, mode, following ?? null)) break;
    const boundary: Instant = reached.deadline;
    crossed += 1;
    entries.push(entry(boundary, 'step-ended', step.id));
    entries.push(
      following ? entry(boundary, 'step-started', following.id) : entry(boundary, 'ended', step.id),
    );
    reached = following ? runningFrom(following, boundary) : ended(boundary, step.id);
  }
  return { reached, crossed, entries };
}

/**
 * What the passing of time alone does. One boundary behind: on to the next step, which began when it should have.
 * More than one (the machine slept, or was off): hold, and let the facilitator decide; rounds are never played
 * silently. `aliveAt` is the last moment at which this run was known to be attended. Null when nothing is due.
 *
 * A step that was attended past its deadline had been waiting for the facilitator, and by the event's new settings no
 * longer does: nobody was away, and the next step begins now.
 */
export function due(
  run: Run,
  agenda: Agenda,
  mode: AdvanceMode,
  aliveAt: Instant,
  now: Instant,
): Transition | null {
  if (run.state !== 'running') return null;
  const { reached, crossed, entries } = play(run, agenda, mode, now);
  if (crossed === 0) return null;
  if (aliveAt > run.deadline) return next(run, agenda, now);
  if (crossed === 1) return { run: reached, entries };
  // Attended from its start on: the step cannot have more left than it is long.
  const awayFrom = instant(Math.max(aliveAt, run.deadline - run.length));
  return { run: { ...run, state: 'away', awayFrom }, entries: [entry(now, 'away', run.stepId)] };
}

/**
 * For a machine whose clock was set back while it was off: what remained when the run was last attended remains.
 * Null when the clock did not go back.
 */
export function afterClockSetBack(run: Run, aliveAt: Instant, now: Instant): Transition | null {
  if (run.state !== 'running' || now >= aliveAt) return null;
  const remaining = between(aliveAt, run.deadline);
  return {
    run: { ...run, deadline: later(now, remaining) },
    entries: [entry(now, 'continued', run.stepId)],
  };
}

/** After being away: go on with the step that was interrupted, with what remained of it. */
export function continueStep(run: Run, now: Instant): Transition {
  if (run.state !== 'away') throw new RunRefused('not-away');
  const { stepId, startedAt, deadline, awayFrom } = run;
  const left = between(awayFrom, deadline);
  const remaining = duration(Math.max(leastRemaining, left));
  const length = duration(run.length + remaining - left);
  return {
    run: { state: 'running', stepId, startedAt, length, deadline: later(now, remaining) },
    entries: [entry(now, 'continued', stepId)],
  };
}

/** After being away: stand where the agenda would be by now. */
export function skipToNow(run: Run, agenda: Agenda, mode: AdvanceMode, now: Instant): Transition {
  if (run.state !== 'away') throw new RunRefused('not-away');
  const { reached, entries } = play(run, agenda, mode, now);
  return { run: reached, entries: [entry(now, 'skipped', run.stepId), ...entries] };
}
