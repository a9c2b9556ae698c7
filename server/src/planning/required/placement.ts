import { ANY_ROUND, type RequiredPair } from '@rotunda/shared/rules/planning';
import { groupBy } from '../grouping.ts';
import { Hold, type Schedule } from './schedule.ts';

/**
 * After so many looks at a pair and a round the search turns back no more (some tenths of a second); it always goes down once.
 * The groups of real events are small and searched to the end.
 */
const MOST_LOOKS = 2_000_000;

const NOT_PLACED = -1;

/** The round of each pair (−1 = not placed), and whether it was proved that no more pairs can be placed together. */
export interface Placement {
  readonly rounds: readonly number[];
  readonly proved: boolean;
}

/** A pair that has still to be placed, and the rounds it could take now. */
interface Choice {
  readonly index: number;
  readonly pair: RequiredPair;
  readonly rounds: readonly number[];
}

/**
 * Finds rounds for as many of these pairs as can be met together, by depth-first search with branch and bound: the pair with
 * the fewest rounds left is tried first (Haralick and Elliott 1980), and a branch is cut when counting free seats shows that
 * it cannot beat the best found. Leaves the schedule as it was.
 */
export function placeMost(schedule: Schedule, pairs: readonly RequiredPair[]): Placement {
  const rounds = pairs.map(() => NOT_PLACED);
  let best = { placed: 0, rounds: [...rounds] };
  let looks = 0;

  /** Goes on from here; true = stop searching. */
  const search = (open: readonly Choice[], placed: number): boolean => {
    if (placed > best.placed) best = { placed, rounds: [...rounds] };
    looks += open.length * schedule.model.rounds;
    const possible = stillPossible(schedule, open);
    if (placed + mostPlaceable(schedule, possible) <= best.placed) return best.placed === pairs.length;
    const next = possible.reduce((least, choice) =>
      choice.rounds.length < least.rounds.length ? choice : least,
    );
    const rest = possible.filter((choice) => choice !== next);
    const [mentee, mentor] = next.pair;
    for (const round of next.rounds) {
      schedule.sit(mentee, mentor, round, Hold.requiredHere);
      rounds[next.index] = round;
      const stops = search(rest, placed + 1);
      rounds[next.index] = NOT_PLACED;
      schedule.stand(mentee, round);
      if (stops || looks > MOST_LOOKS) return true;
    }
    return search(rest, placed);
  };

  const stopped = search(
    pairs.map((pair, index) => ({ index, pair, rounds: [] })),
    0,
  );
  return { rounds: best.rounds, proved: !stopped || best.placed === pairs.length };
}

function stillPossible(schedule: Schedule, open: readonly Choice[]): Choice[] {
  return open
    .map(({ index, pair }) => ({ index, pair, rounds: roundsFor(schedule, pair) }))
    .filter(({ rounds }) => rounds.length > 0);
}

/** Rounds this pair could take now; rounds in which the mentor has company already first, for they use up no round. */
function roundsFor(schedule: Schedule, [mentee, mentor, wanted]: RequiredPair): number[] {
  const besideOthers: number[] = [];
  const alone: number[] = [];
  for (let round = schedule.model.from; round < schedule.model.rounds; round++) {
    if (wanted !== ANY_ROUND && wanted !== round) continue;
    if (!schedule.canSit(mentee, mentor, round)) continue;
    (schedule.at(mentor, round).length > 0 ? besideOthers : alone).push(round);
  }
  return [...besideOthers, ...alone];
}

/** An upper bound by counting: nobody meets in more rounds than are open to them, no mentor takes more than fit. */
function mostPlaceable(schedule: Schedule, choices: readonly Choice[]): number {
  const { maxTotal, seats, rounds } = schedule.model;
  let ofMentees = 0;
  for (const own of groupBy(choices, ({ pair }) => pair[0]))
    ofMentees += Math.min(own.length, roundsAmong(own).size);
  let ofMentors = 0;
  for (const own of groupBy(choices, ({ pair }) => pair[1])) {
    const mentor = own[0]?.pair[1] ?? -1;
    const left = (maxTotal[mentor] ?? 0) - (schedule.total[mentor] ?? 0);
    let free = 0;
    for (const round of roundsAmong(own))
      free += (seats[mentor * rounds + round] ?? 0) - schedule.at(mentor, round).length;
    ofMentors += Math.min(own.length, left, free);
  }
  return Math.min(ofMentees, ofMentors);
}

function roundsAmong(choices: readonly Choice[]): Set<number> {
  return new Set(choices.flatMap((choice) => choice.rounds));
}
