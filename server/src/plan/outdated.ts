import type { PlannedSeat, PlanVersionRow } from '@rotunda/db/queries/plan';
import { stepsOf } from '@rotunda/shared/rules/agenda';
import type { Instant } from '@rotunda/shared/rules/time';
import { Refusal } from '../refusal.ts';
import { asksTheSame, digestOf } from './digest.ts';
import type { StoredWorld } from './load.ts';
import type { World } from './world.ts';

/** What a plan was made for, and who sits where in it. */
export interface MadePlan extends Pick<
  PlanVersionRow,
  'fromRoundId' | 'digest' | 'setupRevision' | 'rosterRevision'
> {
  readonly seats: readonly PlannedSeat[];
  /** Whether the round it starts from was under way, so that the plan left its seats alone. */
  readonly wasUnderway: boolean;
}

type Today = Pick<World, 'setup' | 'roster' | 'seating' | 'presence' | 'conversations' | 'horizon'>;

/**
 * Whether a plan no longer fits the world it was made for: people, needs, tables or rules changed, the run got to another
 * round or began the one it starts from, or a conversation took place that it does not know of. Who came or left since
 * does not matter (the plan is only `stale`), nor does a pause, a minute more, or another name.
 */
export const isOutdated = (made: MadePlan, today: Today): boolean =>
  !isSameQuestion(made, today) || !isSameStart(made, today) || !knowsWhatWasHeld(made, today);

export function refuseOutdated(made: MadePlan, today: Today): void {
  if (!isOutdated(made, today)) return;
  throw new Refusal('plan-outdated', 'People, tables or the round changed since this plan was made.');
}

function isSameQuestion(made: MadePlan, today: Today): boolean {
  const { setup, roster } = today.setup.event.revisions;
  if (made.setupRevision === setup && made.rosterRevision === roster) return true;
  return asksTheSame(made.digest, digestOf(today));
}

function isSameStart({ fromRoundId, wasUnderway }: MadePlan, { horizon }: Today): boolean {
  const from = fromRoundId === null ? 0 : horizon.roundIds.indexOf(fromRoundId);
  return from === horizon.from && (wasUnderway || horizon.standing === 'ahead');
}

/** Held conversations are facts: a plan that puts something else in their place cannot be published. */
function knowsWhatWasHeld({ seats }: MadePlan, { conversations }: Today): boolean {
  const planned = new Set(seats.map((seat) => `${seat.menteeId} ${seat.mentorId} ${seat.roundId}`));
  const held = conversations.filter(({ heldAt }) => heldAt !== null);
  return held.every((each) => planned.has(`${each.menteeId} ${each.mentorId} ${each.roundId}`));
}

/** Whether the run stood in this round at that moment. */
export function wasUnderway(
  roundId: string | null,
  at: Instant,
  { setup, runLog }: Pick<StoredWorld, 'setup' | 'runLog'>,
): boolean {
  const began = runLog.filter((entry) => entry.what === 'step-started' && entry.at <= at);
  const stood = stepsOf(setup.agenda).find(({ id }) => id === began.at(-1)?.stepId);
  return roundId !== null && stood?.segmentId === roundId;
}
