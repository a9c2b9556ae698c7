import type { Person } from '@rotunda/shared/schema/roster';
import type { SeatingPart } from '@rotunda/shared/schema/seating';

/** What a facilitator has said of a pair. */
export interface PairState {
  readonly rule: 'forbidden' | 'required' | null;
  /** The round in which the two must meet; null for any. */
  readonly roundId: string | null;
  readonly wished: boolean;
}

/** What is said of a mentee and a mentor on the roster; rules stand on both sides of a pair. */
export function pairState(
  mentee: Person,
  mentor: Person,
  seating: SeatingPart['people'] | undefined,
): PairState {
  const required = mentee.required.find(({ personId }) => personId === mentor.id);
  const isForbidden = mentee.forbidden.includes(mentor.id);
  return {
    rule: isForbidden ? 'forbidden' : required ? 'required' : null,
    roundId: isForbidden ? null : (required?.roundId ?? null),
    wished: seating?.[mentee.id]?.wished.includes(mentor.id) ?? false,
  };
}
