import { type Agenda, type Segment, type Step, holdingPhase, roundsOf, stepsOf } from './agenda.ts';
import type { Run } from './run.ts';

function lastStepOf(run: Run, steps: readonly Step[]): number {
  return run.state === 'ended' ? steps.findIndex(({ id }) => id === run.lastStepId) : -1;
}

/** Rounds whose conversations had begun when the run ended; none while it has not, or when its last step is gone. */
export function begunRounds(run: Run, agenda: Agenda): Segment[] {
  const steps = stepsOf(agenda);
  const last = lastStepOf(run, steps);
  const begun = new Set(
    steps
      .slice(0, last + 1)
      .filter(({ kind }) => kind === 'phase')
      .map(({ segmentId }) => segmentId),
  );
  return roundsOf(agenda).filter(({ id }) => begun.has(id));
}

/**
 * The round whose conversations had begun when the run ended, but not their work: who sat down is not known of them. Null when
 * the run ended anywhere else.
 */
export function roundCutShort(run: Run, agenda: Agenda): Segment | null {
  const steps = stepsOf(agenda);
  const at = lastStepOf(run, steps);
  const last = steps[at];
  const round = agenda.find(({ id }) => id === last?.segmentId);
  const work = round && holdingPhase(round);
  if (last?.kind !== 'phase' || !round || !work) return null;
  return at < steps.findIndex(({ phaseId }) => phaseId === work.id) ? round : null;
}
