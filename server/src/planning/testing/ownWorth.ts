import { OPEN_FOCUS, type Conversation, type Instance } from '@rotunda/shared/rules/planning';
import { factsOf, suitabilityOf } from '../facts.ts';

/** What one mentee gets out of meeting certain mentors, in whatever rounds. */
export interface OwnWorth {
  /** 1 when some conversation is about a need. */
  readonly covered: 0 | 1;
  /** Value of the conversations; company at tables is not in it. */
  readonly value: number;
}

/**
 * What meeting these mentors, beside the facts, is worth to a mentee when every conversation is about what is best. Tries every
 * choice of focuses: for a handful of conversations.
 */
export function ownWorth(instance: Instance, mentee: number, mentors: readonly number[]): OwnWorth {
  const facts = factsOf(instance).filter(([who]) => who === mentee);
  const needs = instance.mentees[mentee].needs;
  const wished = new Set((instance.wishes ?? []).filter(([who]) => who === mentee).map(([, whom]) => whom));
  const ground = [...facts.map(([, mentor]) => mentor), ...mentors]
    .map((mentor) => {
      const crosses = instance.mentees[mentee].dept !== instance.mentors[mentor].dept;
      return (
        instance.seatValue +
        (crosses ? instance.crossBonus : 0) +
        (wished.has(mentor) ? (instance.wishBonus ?? 0) : 0)
      );
    })
    .reduce((total, own) => total + own, 0);
  let covered: 0 | 1 = 0;
  const tryFrom = (index: number, chosen: readonly Conversation[]): number => {
    if (index === mentors.length) {
      if (chosen.some((one) => suitabilityOf(instance, one) > 0)) covered = 1;
      return valueOfFocuses(instance, mentee, chosen);
    }
    let best = 0;
    for (let focus = OPEN_FOCUS; focus < needs.length; focus++) {
      const conversation: Conversation = [mentee, mentors[index], 0, focus];
      if (focus !== OPEN_FOCUS && suitabilityOf(instance, conversation) === 0) continue;
      best = Math.max(best, tryFrom(index + 1, [...chosen, conversation]));
    }
    return best;
  };
  const value = ground + tryFrom(0, facts);
  return { covered, value };
}

/** Need weight × suitability × what the place in line counts, best suitability first. */
function valueOfFocuses(instance: Instance, mentee: number, conversations: readonly Conversation[]): number {
  let value = 0;
  for (const [focus, [, weight]] of instance.mentees[mentee].needs.entries()) {
    const suitabilities = conversations
      .filter((conversation) => conversation[3] === focus)
      .map((conversation) => suitabilityOf(instance, conversation))
      .sort((one, other) => other - one);
    for (const [place, suitability] of suitabilities.entries()) {
      value += weight * suitability * (instance.diminish[place] ?? 0);
    }
  }
  return value;
}
