import {
  ANY_ROUND,
  PLANNING_WEIGHTS,
  needWeight,
  suitabilityOfLevel,
  type Conversation,
  type Instance,
  type Pair,
  type PlanningMentee,
  type PlanningMentor,
  type RequiredPair,
} from '@rotunda/shared/rules/planning';
import { randomFrom } from '../random.ts';

/** What an instance for tests is like. Chances are from 0 to 1. */
export interface InstanceRecipe {
  readonly seed: number;
  readonly mentees: number;
  readonly mentors: number;
  readonly rounds: number;
  readonly topics: number;
  /** Most seats at a table. */
  readonly seats: number;
  readonly absent: number;
  /** Chance that a mentor limits mentees or rounds. */
  readonly limited: number;
  readonly forbidden: number;
  readonly required: number;
  readonly wished: number;
}

/** The kinds of events that tests plan, by what is scarce in them. */
export const KINDS = {
  roomy: { seats: 4, absent: 0, limited: 0, forbidden: 0.05, required: 0.02, wished: 0.1 },
  tight: { seats: 1, absent: 0, limited: 0.2, forbidden: 0.1, required: 0.05, wished: 0 },
  patchy: { seats: 3, absent: 0.3, limited: 0.2, forbidden: 0.1, required: 0.1, wished: 0.1 },
  contrary: { seats: 2, absent: 0.5, limited: 0.6, forbidden: 0.2, required: 0.4, wished: 0.1 },
} as const;
export type Kind = keyof typeof KINDS;

/** Makes an instance. Required pairs may well be impossible together: that is what some tests are about. */
export function makeInstance(recipe: InstanceRecipe): Instance {
  const random = randomFrom(recipe.seed);
  const chance = (share: number) => random() < share;
  const below = (count: number) => Math.floor(random() * count);
  const roundsAway = () => indices(recipe.rounds).filter(() => chance(recipe.absent / 2));
  const someTopics = (most: number) =>
    indices(recipe.topics)
      .filter(() => chance(most / recipe.topics))
      .slice(0, most);

  const mentors = indices(recipe.mentors).map((index): PlanningMentor => ({
    id: `mentor ${index}`,
    dept: below(3),
    cap: 1 + below(recipe.seats),
    offers: someTopics(3).map((topic) => [topic, suitabilityOfLevel(1 + below(5))] as const),
    absent: chance(recipe.absent) ? roundsAway() : [],
    maxTotal: chance(recipe.limited / 2) ? below(recipe.rounds * 2) : null,
    maxRounds: chance(recipe.limited) ? below(recipe.rounds) : null,
  }));
  const mentees = indices(recipe.mentees).map((index): PlanningMentee => ({
    id: `mentee ${index}`,
    dept: below(3),
    needs: someTopics(3).map((topic, place) => [topic, needWeight(place + 1), chance(0.3) ? 60 : 0] as const),
    absent: chance(recipe.absent) ? roundsAway() : [],
  }));
  const pairs = mentees.flatMap((_, mentee) => mentors.map((_, mentor): Pair => [mentee, mentor]));
  const perMentee = (share: number) => pairs.filter(() => chance(share / Math.max(1, recipe.mentors)));
  return {
    format: 'smb-1',
    name: `test ${recipe.seed}`,
    rounds: recipe.rounds,
    topics: recipe.topics,
    departments: 3,
    ...PLANNING_WEIGHTS,
    mentors,
    mentees,
    forbidden: perMentee(recipe.forbidden * 2),
    pins: perMentee(recipe.required * 2).map(([mentee, mentor]): RequiredPair => [
      mentee,
      mentor,
      chance(0.5) ? below(recipe.rounds) : ANY_ROUND,
    ]),
    wishes: perMentee(recipe.wished),
  };
}

/**
 * The same event once its first `from` rounds are over: most of what was planned took place, some people left, somebody came
 * in, and the seats of the next round were announced.
 */
export function makeReplan(
  instance: Instance,
  assign: readonly Conversation[],
  from: number,
  seed: number,
): Instance {
  const random = randomFrom(seed);
  const later = indices(instance.rounds).filter((round) => round >= from);
  const leaves = <Person extends { readonly absent: readonly number[] }>(person: Person): Person =>
    random() < 0.1 ? { ...person, absent: [...new Set([...person.absent, ...later])] } : person;
  const walkIn: PlanningMentee = {
    id: 'walk-in',
    dept: 0,
    needs: instance.topics > 0 ? [[0, needWeight(1), 0]] : [],
    absent: indices(from),
  };
  return {
    ...instance,
    mentors: instance.mentors.map(leaves),
    mentees: [...instance.mentees.map(leaves), walkIn],
    from,
    held: assign.filter(([, , round]) => round < from && random() > 0.1),
    announced: assign
      .filter(([, , round]) => round === from)
      .map(([mentee, mentor, round]) => [mentee, mentor, round]),
  };
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
