import {
  PLANNING_WEIGHTS,
  needWeight,
  suitabilityOfLevel,
  type Instance,
  type PlanningMentee,
  type PlanningMentor,
} from '@rotunda/shared/rules/planning';
import { diceFrom, falling, seedOf, type Dice } from './dice.ts';
import { KINDS, SIZES, type KindName, type Size, type SizeName, type Traits } from './kinds.ts';
import { forbiddenPairs, requiredPairs, wishedPairs } from './pairs.ts';

/** How often a mentor's level is 1 … 5, how many needs mentees have, and the least level they accept. */
const LEVELS = [1, 3, 5, 5, 3];
const NEEDS = [1, 2, 5];
const MINIMUM_LEVELS = [
  { level: 0, weight: 6 },
  { level: 3, weight: 3 },
  { level: 4, weight: 1 },
];
/** Share of mentors who limit their conversations, to between these shares of their seats. */
const LIMITED_TOTAL = 0.15;
const LEAST_TOTAL = 0.4;
const MOST_TOTAL = 0.8;

/** An event of this size and kind; the same seed makes the same event. Every required pair in it can be met. */
export function generate(sizeName: SizeName, kindName: KindName, seed: number): Instance {
  const size: Size = SIZES[sizeName];
  const traits: Traits = KINDS[kindName];
  const dice = diceFrom(seedOf(sizeName, kindName, seed));
  const departments = falling(size.departments, 0.5);
  const supply = falling(size.topics, traits.supplySlope);
  const demand = falling(size.topics, traits.demandSlope);
  const mentors = Array.from({ length: size.mentors }, (_, index): PlanningMentor => {
    const cap = 1 + dice.weighted(traits.seats);
    const knows = dice.between(...traits.offers);
    return {
      id: `mentor ${index}`,
      dept: dice.weighted(departments),
      cap,
      offers: dice
        .several(supply, knows)
        .map((topic) => [topic, suitabilityOfLevel(1 + dice.weighted(LEVELS))] as const),
      absent: dice.chance(traits.mentorsAway) ? partAway(dice, size.rounds, traits.longestAway / 2) : [],
      maxTotal: dice.chance(LIMITED_TOTAL) ? limitOf(dice, cap * size.rounds) : null,
      maxRounds: dice.chance(traits.limitedRounds)
        ? size.rounds - dice.between(1, Math.ceil(size.rounds / 3))
        : null,
    };
  });
  const mentees = Array.from({ length: size.mentees }, (_, index): PlanningMentee => ({
    id: `mentee ${index}`,
    dept: dice.weighted(departments),
    needs: dice.several(demand, 1 + dice.weighted(NEEDS)).map((topic, place) => {
      const { level } = MINIMUM_LEVELS[dice.weighted(MINIMUM_LEVELS.map(({ weight }) => weight))];
      return [topic, needWeight(place + 1), suitabilityOfLevel(level)] as const;
    }),
    absent: dice.chance(traits.menteesAway) ? partAway(dice, size.rounds, traits.longestAway) : [],
  }));
  const people = { mentors, mentees, rounds: size.rounds };
  const forbidden = forbiddenPairs(dice, people);
  const pins = requiredPairs(dice, people, forbidden, traits);
  const extras =
    traits.wishes > 0
      ? {
          wishes: wishedPairs(dice, people, forbidden, traits.wishes),
          wishBonus: PLANNING_WEIGHTS.wishBonus,
          tableBonus: PLANNING_WEIGHTS.tableBonus,
        }
      : {};
  return {
    format: 'smb-1',
    name: `${sizeName} ${kindName} ${seed}`,
    rounds: size.rounds,
    topics: size.topics,
    departments: size.departments,
    diminish: PLANNING_WEIGHTS.diminish,
    seatValue: PLANNING_WEIGHTS.seatValue,
    crossBonus: PLANNING_WEIGHTS.crossBonus,
    mentors,
    mentees,
    forbidden,
    pins,
    ...extras,
  };
}

function limitOf(dice: Dice, seats: number): number {
  return Math.max(2, dice.between(Math.floor(seats * LEAST_TOTAL), Math.floor(seats * MOST_TOTAL)));
}

/** Somebody comes late, leaves early, or misses a single round: at most this share of them all, and never every round. */
function partAway(dice: Dice, rounds: number, share: number): number[] {
  const most = Math.max(1, Math.min(rounds - 1, Math.floor(rounds * share)));
  const missed = dice.between(1, most);
  const firsts = [0, rounds - missed];
  const how = dice.weighted([2, 3, 1]);
  return how < firsts.length
    ? Array.from({ length: missed }, (_, index) => firsts[how] + index)
    : [dice.between(0, rounds - 1)];
}
