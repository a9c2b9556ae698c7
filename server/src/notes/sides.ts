import type { ConversationRow } from '@rotunda/db/queries/plan';

export type Side = 'mentee' | 'mentor';

type Two = Pick<ConversationRow, 'menteeId' | 'mentorId'>;

/** Which side of a conversation somebody is; null for everybody else. */
export const sideOf = ({ menteeId, mentorId }: Two, personId: string | null): Side | null =>
  personId === menteeId ? 'mentee' : personId === mentorId ? 'mentor' : null;

/** The two of a conversation: only they are told when one of them writes or chooses something. */
export const bothSides = ({ menteeId, mentorId }: Two): readonly string[] => [menteeId, mentorId];

/** Whom somebody talks with; meaningful only for one of the two. */
export const otherSide = ({ menteeId, mentorId }: Two, personId: string): string =>
  personId === menteeId ? mentorId : menteeId;
