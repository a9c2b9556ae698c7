import { canTalk, foldedLanguages } from '@rotunda/shared/rules/languages';
import { firstName } from '@rotunda/shared/rules/people';
import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Person } from '@rotunda/shared/schema/roster';
import { explain as words } from '#lib/messages/explain.ts';
import { isolated } from '#lib/messages/words.ts';
import type { PairState } from './pairState.ts';

interface RequiredPair {
  readonly mentee: Person;
  readonly mentor: Person;
  readonly state: PairState;
  /** Whether they stand before one's eyes as a seat, of which it is said already that they share no language. */
  readonly isSeated: boolean;
  /** What the round is called in which they must meet; null for any. */
  readonly round: string | null;
  readonly hosting: readonly Hosting[];
  /** Whether it is known beforehand that somebody will not be there in a round. */
  readonly isOff: (personId: string, roundId: string) => boolean;
  readonly languagesOf: (personId: string) => readonly string[];
}

/** What stands against two meeting who are required to, as far as it is known before a plan is made. */
export function pairWarnings(pair: RequiredPair): string[] {
  const { mentee, mentor, state, isSeated, languagesOf } = pair;
  if (state.rule !== 'required') return [];
  const canSpeak = canTalk(foldedLanguages(languagesOf(mentee.id)), foldedLanguages(languagesOf(mentor.id)));
  return [...missingIn(pair), ...(canSpeak || isSeated ? [] : [words.pair.noLanguage])];
}

function missingIn({ mentee, mentor, state: { roundId }, round, hosting, isOff }: RequiredPair): string[] {
  if (roundId === null || round === null) return [];
  const off = [mentee, mentor].filter(({ id }) => isOff(id, roundId));
  if (off.length > 0) return off.map(({ name }) => words.pair.off(isolated(firstName(name)), round));
  const hosts = hosting.some((row) => row.mentorId === mentor.id && row.roundId === roundId);
  return hosts ? [] : [words.pair.noTable(isolated(firstName(mentor.name)), round)];
}
