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
  readonly candidates: readonly (readonly number[])[];
}

/** How far the seating is when everybody has a round; what follows is the polish. */
const SEATED = 0.2;

/** Gives the pairs of a solved flow their rounds, and polishes what that leaves open. */
export function finish(
  { network, question, bound, candidates }: Solved,
  random: Random,
  onProgress: (done: number) => void = () => {},
): Attempt {
  const attempt = seatEverybody(network, question, bound, random);
  onProgress(SEATED);
  polish(attempt.timetable, candidates, network.weights, random, (done) =>
    onProgress(SEATED + (1 - SEATED) * done),
  );
  return attempt;
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
