import { type Agenda, lengthOf, roundsOf, shortRound } from '@rotunda/shared/rules/agenda';
import { type Duration, type Instant, duration, later, sum } from '@rotunda/shared/rules/time';

/** A segment of a day as it is planned. */
export interface PlannedSegment {
  readonly startsAt: Instant;
  /** Its changeover included. */
  readonly length: Duration;
  /** How long people talk, of a round that is so short that they will complain; null for all others. */
  readonly short: Duration | null;
}

export interface PlannedDay {
  readonly segments: ReadonlyMap<string, PlannedSegment>;
  readonly finish: Instant;
  readonly rounds: number;
  /** Time at the tables: all rounds without their changeovers. */
  readonly talking: Duration;
}

/** When everything on an agenda begins if nothing moves, and when it is over. */
export function plannedDay(agenda: Agenda, start: Instant): PlannedDay {
  let at = start;
  const segments = new Map<string, PlannedSegment>();
  const talks: Duration[] = [];
  for (const segment of agenda) {
    const length = lengthOf(segment);
    const talk = duration(length - segment.changeover);
    if (segment.kind === 'round') talks.push(talk);
    const short = segment.kind === 'round' && talk > 0 && talk < shortRound ? talk : null;
    segments.set(segment.id, { startsAt: at, length, short });
    at = later(at, length);
  }
  return { segments, finish: at, rounds: roundsOf(agenda).length, talking: sum(talks) };
}
