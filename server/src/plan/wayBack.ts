import type { DraftRow, PlannedSeat, PlanSlice } from '@rotunda/db/queries/plan';
import { stepsOf } from '@rotunda/shared/rules/agenda';
import type { RunEntry } from '@rotunda/shared/rules/run';
import { asksTheSame, digestOf } from './digest.ts';
import type { World } from './world.ts';

type Today = Pick<World, 'setup' | 'roster' | 'seating' | 'presence' | 'conversations' | 'horizon'> & {
  readonly plan: Pick<PlanSlice, 'published'>;
  readonly runLog: readonly RunEntry[];
};

/** What people have again when publishing is taken back: the version before, or nothing at all. */
export interface WayBack {
  readonly to: DraftRow | null;
}

/**
 * The way back from what is published to what was published before; null when there is none any more. It is open until
 * another round begins, a conversation takes place, or people, needs, tables or rules change; and as long as everybody of
 * the version before is still there to sit down. To nothing at all it leads only before the run has started.
 */
export function wayBack(today: Today, before: DraftRow | null): WayBack | null {
  const { published } = today.plan;
  const since = published?.publishedAt ?? null;
  if (!published || since === null) return null;
  if (!asksTheSame(published.digest, digestOf(today))) return null;
  if (today.conversations.some(({ heldAt }) => heldAt !== null && heldAt >= since)) return null;
  if (roundAt(today, since) !== roundAt(today, Infinity)) return null;
  if (!before) return today.horizon.started ? null : { to: null };
  // Taking back made it the published one again: the way on from there is to publish the draft.
  if (before.createdAt === published.createdAt) return null;
  return before.seats.every((seat) => isPossible(seat, today)) ? { to: before } : null;
}

/** The round in which the run stood at that moment; null for any other time. */
function roundAt({ setup, runLog, horizon }: Today, at: number): string | null {
  const began = runLog.filter((entry) => entry.what === 'step-started' && entry.at <= at);
  const segmentId = stepsOf(setup.agenda).find(({ id }) => id === began.at(-1)?.stepId)?.segmentId;
  return segmentId !== undefined && horizon.roundIds.includes(segmentId) ? segmentId : null;
}

/** What is over stays as it is; for what is to come, both must be on the roster, and the mentor must host. */
function isPossible(
  { menteeId, mentorId, roundId }: PlannedSeat,
  { setup, roster, horizon }: Today,
): boolean {
  const round = horizon.roundIds.indexOf(roundId);
  if (round < 0) return false;
  if (!roster.byId.has(menteeId) || !roster.byId.has(mentorId)) return false;
  return (
    round < horizon.from || setup.hosting.some((row) => row.mentorId === mentorId && row.roundId === roundId)
  );
}
