import type { MenteeAccount, UnmetNeedReason } from '@rotunda/shared/rules/explanation';

/** What a participant may be told of a need of their own. */
export interface OwnNeedAccount {
  readonly need: number;
  readonly mentors: readonly number[];
  readonly unmet: Exclude<UnmetNeedReason, 'notAllowed' | 'seatsTaken'> | 'noSeatLeft' | null;
}

/**
 * A mentee's account as the mentee may read it. That somebody is forbidden to them looks as if the seats were taken, and so does
 * that others needed a seat more: neither a rule about a pair nor anybody else's need can be read from it.
 */
export function forParticipant({ needs }: MenteeAccount): OwnNeedAccount[] {
  return needs.map(({ need, mentors, unmet }) => ({
    need,
    mentors,
    unmet: unmet === 'notAllowed' || unmet === 'seatsTaken' ? 'noSeatLeft' : unmet,
  }));
}
