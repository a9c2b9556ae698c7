import type { Person } from '@rotunda/shared/schema/roster';
import type { SeatingPart } from '@rotunda/shared/schema/seating';
import type { Reason } from './explainText.ts';

/** What a facilitator has said of a pair. */
export interface PairState {
  readonly rule: 'forbidden' | 'required' | null;
  /** The round in which the two must meet; null for any. */
  readonly roundId: string | null;
  readonly wished: boolean;
}

/** Reasons for a seat that what is said of the pair gives already. */
export const reasonsSaid = ({ rule, roundId, wished }: PairState, seatedIn: string | null): Reason[] => [
  ...(rule === 'required' ? (['required'] as const) : []),
  ...(rule === 'required' && roundId !== null && roundId === seatedIn ? (['round'] as const) : []),
  ...(wished ? (['wish'] as const) : []),
];

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
