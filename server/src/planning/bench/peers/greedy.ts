import type { Conversation, Instance } from '@rotunda/shared/rules/planning';
import { dealt, type Dealing } from './dealing.ts';

/**
 * What a careful person does by hand, and the best of what other products do: in each round, again and again the pair whose
 * conversation adds most, then whoever is still standing to any free seat, those with the fewest conversations first.
 */
export function greedyPlan(instance: Instance): { readonly assign: Conversation[] } {
  return dealt(instance, (dealing, round) => {
    for (const { mentee, mentor } of pairsByGain(dealing, round)) dealing.trySit(mentee, mentor, round);
    for (const mentee of idleFewestFirst(dealing, round)) {
      for (let mentor = 0; mentor < dealing.model.mentors; mentor++) {
        if (dealing.trySit(mentee, mentor, round)) break;
      }
    }
  });
}

function pairsByGain(dealing: Dealing, round: number) {
  const { mentees, mentors } = dealing.model;
  const pairs: {
    readonly mentee: number;
    readonly mentor: number;
    readonly gain: number;
    readonly had: number;
  }[] = [];
  for (let mentee = 0; mentee < mentees; mentee++) {
    if (!dealing.isIdle(mentee, round)) continue;
    const had = dealing.conversationsOf(mentee);
    for (let mentor = 0; mentor < mentors; mentor++) {
      const { gain, isAboutNeed } = dealing.gainOf(mentee, mentor);
      if (isAboutNeed && dealing.canSit(mentee, mentor, round)) pairs.push({ mentee, mentor, gain, had });
    }
  }
  return pairs.sort((one, other) => other.gain - one.gain || one.had - other.had);
}

/** Who has no seat in this round, those with the fewest conversations first. */
export function idleFewestFirst(dealing: Dealing, round: number): number[] {
  const idle = Array.from({ length: dealing.model.mentees }, (_, mentee) => mentee)
    .filter((mentee) => dealing.isIdle(mentee, round))
    .map((mentee) => ({ mentee, had: dealing.conversationsOf(mentee) }));
  return idle.sort((one, other) => one.had - other.had).map(({ mentee }) => mentee);
}
