import { roundsOf, stepsOf, timeline } from '@rotunda/shared/rules/agenda';
import type { SetupSlice } from '@rotunda/db/queries/setup';
import type { Instant } from '@rotunda/shared/rules/time';
import { isoInZone } from '@rotunda/shared/rules/walltime';
import { plannedStart } from '../events/plannedStart.ts';

/** A moment as files say it: ISO 8601 with the event's own offset. Null stays null. */
export const isoAt =
  ({ event }: Pick<SetupSlice, 'event'>) =>
  (at: Instant | null): string | null =>
    at === null ? null : isoInZone(at, event.timeZone);

/** When each round is to begin by the agenda, walking time not included, and when it is to end; by round. */
export function plannedTimes({
  event,
  agenda,
}: Pick<SetupSlice, 'event' | 'agenda'>): ReadonlyMap<
  string,
  { readonly startsAt: Instant; readonly endsAt: Instant }
> {
  const steps = timeline(stepsOf(agenda), plannedStart(event));
  return new Map(
    roundsOf(agenda).flatMap(({ id }) => {
      const phases = steps.filter(({ segmentId, kind }) => segmentId === id && kind === 'phase');
      const [first, last] = [phases[0], phases.at(-1)];
      return first && last ? [[id, { startsAt: first.startsAt, endsAt: last.endsAt }] as const] : [];
    }),
  );
}
