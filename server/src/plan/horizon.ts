import { type Agenda, type Segment, holdingPhase, roundsOf } from '@rotunda/shared/rules/agenda';
import { progressAt, roundsAhead } from '@rotunda/shared/rules/progress';
import type { Run } from '@rotunda/shared/rules/run';
import { instant } from '@rotunda/shared/rules/time';

/**
 * How far the round is that a plan starts from:
 * - `ahead`: it has not begun; all of it can be planned.
 * - `gathering`: people walk to it, or it is in a phase before the one in which conversations count as held.
 * - `working`: conversations are under way and count as held.
 *
 * Past that phase nobody sits down to a round any more: it is history, and a plan starts from the next one.
 */
export type Standing = 'ahead' | 'gathering' | 'working';

/** How far the event has got, as a plan sees it: what is history, what stands, and what can still be planned. */
export interface Horizon {
  /** Rounds in the order of the agenda; a plan counts them from 0. */
  readonly roundIds: readonly string[];
  /** The first round in which somebody can still be given a seat; the number of rounds when none is left. */
  readonly from: number;
  readonly standing: Standing;
  /** Whether the run has started. */
  readonly started: boolean;
}

/** The beginning of every event: nothing is history and everything can be planned. */
export const wholeEvent = (agenda: Agenda): Horizon => ({
  roundIds: roundsOf(agenda).map(({ id }) => id),
  from: 0,
  standing: 'ahead',
  started: false,
});

/** Null once the run has ended: nothing is planned any more. A pause, or a machine that slept, changes nothing. */
export function horizonOf(run: Run, agenda: Agenda): Horizon | null {
  if (run.state === 'ended') return null;
  const { roundIds } = wholeEvent(agenda);
  const started = run.state !== 'lobby';
  const progress = progressAt(run, agenda, instant(0));
  const standing = progress?.round ? standingIn(progress.round, progress.phase) : null;
  if (progress?.round && standing) {
    return { roundIds, from: roundIds.indexOf(progress.round.id), standing, started };
  }
  const next = roundsAhead(run, agenda)[0];
  const from = next ? roundIds.indexOf(next.id) : roundIds.length;
  return { roundIds, from, standing: 'ahead', started };
}

/** Null when the round is too far for anybody to sit down to it. */
function standingIn(round: Segment, phase: Segment['phases'][number] | null): Standing | null {
  const held = holdingPhase(round);
  if (!phase || !held) return 'gathering';
  const distance = round.phases.indexOf(phase) - round.phases.indexOf(held);
  return distance < 0 ? 'gathering' : distance === 0 ? 'working' : null;
}

/** The round that a plan made now starts from; null while the whole event is still ahead, or behind. */
export function fromRoundIdOf({ roundIds, from, standing }: Horizon): string | null {
  return from === 0 && standing === 'ahead' ? null : (roundIds[from] ?? null);
}
