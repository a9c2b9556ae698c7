import type {
  Conversation,
  Instance,
  PlanLevels,
  SeatPrices,
  UnmetPair,
} from '@rotunda/shared/rules/planning';
import { assignmentOf, levelsOfAttempt, solvedNetwork } from './attempt.ts';
import { seatPricesOf } from './certificate/prices.ts';
import { finish, type Solved } from './finish.ts';
import { settleTies } from './flow/gather.ts';
import { MOST_LOSS } from './flow/preference.ts';
import { levelsOfFlow } from './flow/optimum.ts';
import { tightPairsOf } from './flow/tightPairs.ts';
import { fallsShort } from './levels.ts';
import { questionOf } from './question.ts';
import { randomFrom } from './random.ts';
import { branch } from './rounds/branch.ts';
import { keepingSeats } from './told.ts';

/** Everything the planner found out. */
export interface Solution {
  readonly assign: readonly Conversation[];
  readonly bound: PlanLevels;
  readonly prices: SeatPrices;
  readonly unmet: readonly UnmetPair[];
}

/** How far the work is when the flow is solved; by measurement, most of it is that. */
const FLOW = 0.7;

/**
 * Plans in four stages. Required pairs get their places. A flow decides who meets whom about what, optimally, and leaves the
 * prices that prove it. An edge colouring puts the pairs into rounds. And exchanges of rounds bring good conversations early
 * and people of one topic together, without giving up any of what was proved.
 */
export function solve(instance: Instance, seed: number, onProgress: (done: number) => void): Solution {
  const random = randomFrom(seed);
  const { question, unmet } = questionOf(instance);
  const network = solvedNetwork(question, random, (share) => onProgress(FLOW * share));
  const bound = levelsOfFlow(network);
  const prices = seatPricesOf(network);
  const candidates = tightPairsOf(network);
  onProgress(FLOW);

  const onFinish = (done: number): void => onProgress(FLOW + (1 - FLOW) * done);
  const isTold = question.model.announced.length > 0;
  const solved: Solved = { network, question, bound, mayLose: isTold, candidates };
  if (!isTold) settleTies(network, candidates);
  const attempt = isTold ? keepingSeats(solved, random, onFinish) : finish(solved, random, onFinish);
  // What people have been told may cost a little; where nobody was told anything, only the best will do.
  const isShort = fallsShort(levelsOfAttempt(attempt), bound, isTold ? MOST_LOSS : 0);
  const best = isShort ? branch(attempt, bound, candidates, random) : attempt;
  return { assign: assignmentOf(best), bound, prices, unmet };
}
