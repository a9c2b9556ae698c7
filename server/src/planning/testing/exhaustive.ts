import {
  ANY_ROUND,
  type Conversation,
  type Instance,
  type RequiredPair,
} from '@rotunda/shared/rules/planning';
import { checkPlan } from '../check.ts';
import { factsOf, suitabilityOf } from '../facts.ts';

/** The most required pairs that can be met together, by trying everything. For a handful of pairs and rounds. */
export function mostRequiredMet(instance: Instance): number {
  const facts = factsOf(instance);
  const isMetByFact = ([mentee, mentor, round]: RequiredPair) =>
    facts.some(
      (fact) => fact[0] === mentee && fact[1] === mentor && (round === ANY_ROUND || fact[2] === round),
    );
  const open = instance.pins.filter((pair) => !isMetByFact(pair));
  const tryFrom = (index: number, chosen: readonly Conversation[]): number => {
    if (index === open.length) return 0;
    const [mentee, mentor, wanted] = open[index];
    let most = tryFrom(index + 1, chosen);
    for (let round = 0; round < instance.rounds; round++) {
      if (wanted !== ANY_ROUND && wanted !== round) continue;
      const longer: Conversation[] = [...chosen, [mentee, mentor, round, -1]];
      if (isAllowed(instance, [...facts, ...longer])) most = Math.max(most, 1 + tryFrom(index + 1, longer));
    }
    return most;
  };
  return instance.pins.length - open.length + tryFrom(0, []);
}

/** The most mentees who can talk about a need of theirs, by trying everything. For a handful of people and rounds. */
export function mostCovered(instance: Instance): number {
  const facts = factsOf(instance);
  const tryFrom = (mentee: number, chosen: readonly Conversation[]): number => {
    if (mentee >= instance.mentees.length) return 0;
    if (facts.some((fact) => fact[0] === mentee && suitabilityOf(instance, fact) > 0)) {
      return 1 + tryFrom(mentee + 1, chosen);
    }
    let most = tryFrom(mentee + 1, chosen);
    for (const seat of seatsAboutNeeds(instance, mentee)) {
      const longer = [...chosen, seat];
      if (isAllowed(instance, [...facts, ...longer])) most = Math.max(most, 1 + tryFrom(mentee + 1, longer));
    }
    return most;
  };
  return tryFrom(0, []);
}

function seatsAboutNeeds(instance: Instance, mentee: number): Conversation[] {
  const seats: Conversation[] = [];
  for (let mentor = 0; mentor < instance.mentors.length; mentor++) {
    for (let round = 0; round < instance.rounds; round++) {
      const foci = (instance.mentees[mentee]?.needs ?? []).map((_, focus): Conversation => [
        mentee,
        mentor,
        round,
        focus,
      ]);
      const matching = foci.find((conversation) => suitabilityOf(instance, conversation) > 0);
      if (matching) seats.push(matching);
    }
  }
  return seats;
}

function isAllowed(instance: Instance, assign: readonly Conversation[]): boolean {
  return checkPlan(instance, { assign, unmet: [] }).every(({ rule }) => rule === 'requiredMissing');
}
