import {
  ANY_ROUND,
  type Pair,
  type PlanningMentee,
  type PlanningMentor,
  type RequiredPair,
} from '@rotunda/shared/rules/planning';
import type { Dice } from './dice.ts';
import type { Traits } from './kinds.ts';

interface People {
  readonly mentors: readonly PlanningMentor[];
  readonly mentees: readonly PlanningMentee[];
  readonly rounds: number;
}

const FORBIDDING = 0.6;

/** Most mentees must not meet one or two mentors: whoever they report to. */
export function forbiddenPairs(dice: Dice, { mentors, mentees }: People): Pair[] {
  const everyMentor = mentors.map(() => 1);
  return mentees.flatMap((_, mentee) =>
    dice.chance(FORBIDDING)
      ? dice.several(everyMentor, dice.between(1, 2)).map((mentor): Pair => [mentee, mentor])
      : [],
  );
}

/** Some mentees asked for a mentor whom they may meet. */
export function wishedPairs(
  dice: Dice,
  { mentors, mentees }: People,
  forbidden: readonly Pair[],
  share: number,
): Pair[] {
  const barred = new Set(forbidden.map(String));
  return mentees.flatMap((_, mentee) => {
    const pair: Pair = [mentee, dice.between(0, mentors.length - 1)];
    return dice.chance(share) && !barred.has(String(pair)) ? [pair] : [];
  });
}

/**
 * Pairs who must meet, at most one per mentee. Each is written down with a seat it can have beside all others, so that all can
 * be met together; whether the round of that seat is part of the requirement is a matter of chance.
 */
export function requiredPairs(
  dice: Dice,
  people: People,
  forbidden: readonly Pair[],
  { required, roundGiven }: Traits,
): RequiredPair[] {
  const { mentors, mentees, rounds } = people;
  const barred = new Set(forbidden.map(String));
  const guests = mentors.map(() => new Array<number>(rounds).fill(0));
  return mentees.flatMap(({ absent }, mentee): RequiredPair[] => {
    if (!dice.chance(required)) return [];
    const index = dice.between(0, mentors.length - 1);
    const mentor = mentors[index];
    const taken = guests[index];
    const total = taken.reduce((sum, own) => sum + own, 0);
    const opened = taken.filter((own) => own > 0).length;
    const mayOpen = opened < (mentor.maxRounds ?? Infinity);
    const free = taken.flatMap((own, round) => {
      const both = !absent.includes(round) && !mentor.absent.includes(round);
      return both && own < mentor.cap && (own > 0 || mayOpen) ? [round] : [];
    });
    if (barred.has(String([mentee, index])) || total >= (mentor.maxTotal ?? Infinity) || free.length === 0)
      return [];
    const round = free[dice.between(0, free.length - 1)];
    taken[round]++;
    return [[mentee, index, dice.chance(roundGiven) ? round : ANY_ROUND]];
  });
}
