import type { PlanLevels } from '@rotunda/shared/rules/planning';
import type { Attempt, Question } from './attempt.ts';
import { pairsOf } from './flow/optimum.ts';
import type { SeatingNetwork } from './flow/seatingNetwork.ts';
import { polish } from './polish/polish.ts';
import type { Random } from './random.ts';
import { repair } from './rounds/repair.ts';
import { seatPairs } from './rounds/seating.ts';

/** A question with its flow solved, the levels of that, and for each mentee the mentors of equally good plans. */
export interface Solved {
  readonly network: SeatingNetwork;
  readonly question: Question;
  readonly bound: PlanLevels;
  /** Whether a little value may be lost where not every pair finds a round. */
  readonly mayLose: boolean;
  readonly candidates: readonly (readonly number[])[];
}

/** How far the seating is when everybody has a round; what follows is the polish. */
const SEATED = 0.2;

/** Gives the pairs of a solved flow their rounds, and polishes what that leaves open. */
export function finish(
  solved: Solved,
  random: Random,
  onProgress: (done: number) => void = () => {},
): Attempt {
  const { network, candidates } = solved;
  const attempt = seatEverybody(solved, random);
  onProgress(SEATED);
  polish(attempt.timetable, candidates, network.weights, random, (done) =>
    onProgress(SEATED + (1 - SEATED) * done),
  );
  return attempt;
}

/** Rounds for the pairs of the flow; where some find none, the best that can be had instead. */
function seatEverybody({ network, question, bound, mayLose }: Solved, random: Random): Attempt {
  const pairs = pairsOf(network);
  const known = [...question.required, ...question.model.announced];
  const seating = seatPairs(network, pairs, known, random);
  if (seating.left.length > 0) return repair(network, question, seating, known, random, { bound, mayLose });
  return { question, pairs, timetable: seating.timetable, isWhole: true };
}
