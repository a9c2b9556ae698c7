import { type Agenda, type Segment, holdingPhase, roundsOf } from '@rotunda/shared/rules/agenda';
import { currentRound, progressAt, roundsAhead } from '@rotunda/shared/rules/progress';
import type { Run } from '@rotunda/shared/rules/run';
import { instant } from '@rotunda/shared/rules/time';

/**
 * Where a plan made now begins: with the `whole` event, `from` a round on, or with `nothing`, because no round is left.
 * `seated` says that people already sit in that round, so that it only takes in who came late.
 */
export type PlanStart =
  | { readonly is: 'whole' }
  | { readonly is: 'from'; readonly round: Segment; readonly seated: boolean }
  | { readonly is: 'nothing' };

/** As the server decides it: a round still takes people in until its work phase is over. */
export function planStart(run: Run, agenda: Agenda): PlanStart {
  if (run.state === 'ended') return { is: 'nothing' };
  const ahead = roundsAhead(run, agenda);
  const current = currentRound(run, agenda);
  if (current && takesPeopleIn(run, agenda)) return { is: 'from', round: current, seated: true };
  const [next] = ahead;
  if (!next) return { is: 'nothing' };
  return ahead.length === roundsOf(agenda).length
    ? { is: 'whole' }
    : { is: 'from', round: next, seated: false };
}

/** Whether the round that the run stands in, or walks to, still takes people in. */
function takesPeopleIn(run: Run, agenda: Agenda): boolean {
  const { round, phase } = progressAt(run, agenda, instant(0)) ?? {};
  const held = round && holdingPhase(round);
  if (!round || !phase || !held) return true;
  return round.phases.indexOf(phase) <= round.phases.indexOf(held);
}
