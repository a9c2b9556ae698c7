import { ANY_ROUND, type RequiredPair } from '@rotunda/shared/rules/planning';
import { Hold, type Schedule } from './schedule.ts';

/** Most trials of one search; a few tenths of a second. Groups of required pairs that share somebody are small. */
const MOST_TRIALS = 40_000;

/** The round of each pair (−1 = not placed), and whether it was proved that no more pairs can be placed together. */
export interface Placement {
  readonly rounds: readonly number[];
  readonly proved: boolean;
}

/**
 * Finds rounds for as many of these pairs as can be met together, by depth-first search with branch and bound: the pair with
 * the fewest rounds left is tried first (Haralick and Elliott 1980), and a branch is cut when counting free seats shows that
 * it cannot beat the best found. Leaves the schedule as it was.
 */
export function placeMost(schedule: Schedule, pairs: readonly RequiredPair[]): Placement {
  const rounds = new Array<number>(pairs.length).fill(-1);
  let best = { placed: -1, rounds: [...rounds] };
  let trials = 0;

  const search = (open: readonly number[], placed: number): boolean => {
    if (placed > best.placed) best = { placed, rounds: [...rounds] };
    if (best.placed === pairs.length) return true;
    if (trials++ > MOST_TRIALS) return true;
    const choices = open.map((index) => ({ index, rounds: roundsFor(schedule, pairs[index]) }));
    const possible = choices.filter((choice) => choice.rounds.length > 0);
    if (placed + mostPlaceable(schedule, possible, pairs) <= best.placed) return false;
    const next = possible.reduce<Choice | null>(
      (least, choice) => (least === null || choice.rounds.length < least.rounds.length ? choice : least),
      null,
    );
    const pair = next === null ? undefined : pairs[next.index];
    if (next === null || pair === undefined) return false;
    const rest = possible.filter((choice) => choice !== next).map((choice) => choice.index);
    for (const round of next.rounds) {
      schedule.sit(pair[0], pair[1], round, Hold.requiredHere);
      rounds[next.index] = round;
      const finished = search(rest, placed + 1);
      rounds[next.index] = -1;
      schedule.stand(pair[0], round);
      if (finished) return true;
    }
    return search(rest, placed);
  };

  const cutShort =
    search(
      pairs.map((_, index) => index),
      0,
    ) && best.placed < pairs.length;
  return { rounds: best.rounds, proved: !cutShort };
}

interface Choice {
  readonly index: number;
  readonly rounds: readonly number[];
}

/** Rounds this pair could take now; rounds in which the mentor has company already first, for they use up no round. */
function roundsFor(schedule: Schedule, pair: RequiredPair | undefined): number[] {
  if (!pair) return [];
  const [mentee, mentor, wanted] = pair;
  const rounds: number[] = [];
  for (let round = schedule.model.from; round < schedule.model.rounds; round++) {
    if ((wanted === ANY_ROUND || wanted === round) && schedule.canSit(mentee, mentor, round))
      rounds.push(round);
  }
  const company = (round: number) => (schedule.at(mentor, round).length > 0 ? 0 : 1);
  return rounds.sort((one, other) => company(one) - company(other) || one - other);
}

/** An upper bound by counting: nobody meets in more rounds than are open to them, no mentor takes more than fit. */
function mostPlaceable(
  schedule: Schedule,
  choices: readonly Choice[],
  pairs: readonly RequiredPair[],
): number {
  const byMentee = new Map<number, Choice[]>();
  const byMentor = new Map<number, Choice[]>();
  for (const choice of choices) {
    const pair = pairs[choice.index];
    if (!pair) continue;
    byMentee.set(pair[0], [...(byMentee.get(pair[0]) ?? []), choice]);
    byMentor.set(pair[1], [...(byMentor.get(pair[1]) ?? []), choice]);
  }
  let ofMentees = 0;
  for (const own of byMentee.values()) ofMentees += Math.min(own.length, roundsAmong(own).size);
  let ofMentors = 0;
  for (const [mentor, own] of byMentor) {
    const left = (schedule.model.maxTotal[mentor] ?? 0) - (schedule.total[mentor] ?? 0);
    let seats = 0;
    for (const round of roundsAmong(own)) {
      seats += (schedule.model.seats[mentor] ?? 0) - schedule.at(mentor, round).length;
    }
    ofMentors += Math.min(own.length, left, seats);
  }
  return Math.min(ofMentees, ofMentors);
}

function roundsAmong(choices: readonly Choice[]): Set<number> {
  return new Set(choices.flatMap((choice) => choice.rounds));
}
