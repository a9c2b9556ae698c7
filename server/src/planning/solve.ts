import type {
  Conversation,
  Instance,
  PlanLevels,
  SeatPrices,
  UnmetPair,
} from '@rotunda/shared/rules/planning';
import { assignmentOf, levelsOfAttempt, solvedNetwork, type Attempt, type Question } from './attempt.ts';
import { seatPricesOf } from './certificate/prices.ts';
import { withTiesSettled } from './flow/gather.ts';
import { MOST_LOSS } from './flow/keep.ts';
import { levelsOfFlow, pairsOf } from './flow/optimum.ts';
import type { SeatingNetwork } from './flow/seatingNetwork.ts';
import { tightPairsOf } from './flow/tightPairs.ts';
import { fallsShort } from './levels.ts';
import { polish } from './polish/polish.ts';
import { modelOf } from './problem/model.ts';
import { randomFrom, type Random } from './random.ts';
import { seatsForRequired } from './required/required.ts';
import { Schedule } from './required/schedule.ts';
import { branch } from './rounds/branch.ts';
import { repair } from './rounds/repair.ts';
import { seatPairs } from './rounds/seating.ts';
import { keepingSeats, type Finish } from './told.ts';

/** Everything the planner found out. */
export interface Solution {
  readonly assign: readonly Conversation[];
  readonly bound: PlanLevels;
  readonly prices: SeatPrices;
  readonly unmet: readonly UnmetPair[];
}

/** How far the work is when each of its stages ends; by measurement, most of it is the flow. */
const DONE = { flow: 0.7, seats: 0.75, polish: 1 } as const;

/**
 * Plans in four stages. Required pairs get their places. A flow decides who meets whom about what, optimally, and leaves the
 * prices that prove it. An edge colouring puts the pairs into rounds. And exchanges of rounds bring good conversations early
 * and people of one topic together, without giving up any of what was proved.
 */
export function solve(instance: Instance, seed: number, onProgress: (done: number) => void): Solution {
  const model = modelOf(instance);
  const random = randomFrom(seed);
  const { seats, unmet } = seatsForRequired(new Schedule(model));
  const question: Question = {
    instance,
    model,
    fixed: seats.flatMap(({ seat, anyRound }) => (anyRound ? [] : [seat])),
    required: seats.flatMap(({ seat, anyRound }) => (anyRound ? [seat] : [])),
    barred: [],
  };

  const network = solvedNetwork(question, random, (share) => onProgress(DONE.flow * share));
  const bound = levelsOfFlow(network);
  const prices = seatPricesOf(network);
  const tight = tightPairsOf(network);
  onProgress(DONE.flow);

  const finish: Finish = (flow, asked, best, candidates) => {
    const seated = seatEverybody(flow, asked, best, random);
    onProgress(DONE.seats);
    polish(seated.timetable, candidates, flow.weights, random, (done) =>
      onProgress(DONE.seats + (DONE.polish - DONE.seats) * done),
    );
    return seated;
  };
  const attempt =
    model.announced.length > 0
      ? keepingSeats({ network, question, bound, candidates: tight }, random, finish)
      : finish(withTiesSettled(network, tight), question, bound, tight);
  // What people have been told may cost a little; where nobody was told anything, only the best will do.
  const mayCost = model.announced.length > 0 ? MOST_LOSS : 0;
  const isShort = fallsShort(levelsOfAttempt(attempt), bound, mayCost);
  const best = isShort ? branch(attempt, bound, tight, random) : attempt;
  return { assign: assignmentOf(best), bound, prices, unmet };
}

/** Rounds for the pairs of the flow; where some find none, the best that can be had instead. */
function seatEverybody(
  network: SeatingNetwork,
  question: Question,
  bound: PlanLevels,
  random: Random,
): Attempt {
  const pairs = pairsOf(network);
  const known = [...question.required, ...question.model.announced];
  const seating = seatPairs(network, pairs, known, random);
  if (seating.left.length > 0) return repair(network, question, seating, known, random, bound);
  return { question, pairs, timetable: seating.timetable, isWhole: true };
}
