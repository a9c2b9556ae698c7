import { canTalk, foldedLanguages } from '@rotunda/shared/rules/languages';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { PlannedEvent } from './planned.ts';

/** Two who are seated together, and where. */
export type SeatedPair = Pick<Conversation, 'menteeId' | 'mentorId'> & { readonly roundId: string };

/**
 * Pairs that are to talk and share no language: the planner brings them together only where they are required to meet; or
 * what they speak was entered after it did.
 */
export const speechlessPairs = (
  { roundIds, conversationsOf }: Pick<PlannedEvent, 'roundIds' | 'conversationsOf'>,
  languagesOf: (personId: string) => readonly string[],
): SeatedPair[] =>
  roundIds.flatMap((roundId) =>
    conversationsOf(roundId)
      .filter(({ held }) => !held)
      .filter(({ menteeId, mentorId }) => {
        const wanted = languagesOf(menteeId);
        return wanted.length > 0 && !canTalk(foldedLanguages(wanted), foldedLanguages(languagesOf(mentorId)));
      })
      .map(({ menteeId, mentorId }) => ({ menteeId, mentorId, roundId })),
  );
