import {
  ANY_ROUND,
  OPEN_FOCUS,
  type Conversation,
  type PlanLevels,
  type RequiredPair,
  type Seat,
} from '@rotunda/shared/rules/planning';
import { levelsOfAttempt, solvedNetwork, type Attempt, type Question } from './attempt.ts';
import { withTiesSettled } from './flow/gather.ts';
import { keepAnnounced, MOST_LOSS } from './flow/keep.ts';
import { levelsOfFlow, pairsOf } from './flow/optimum.ts';
import type { SeatingNetwork } from './flow/seatingNetwork.ts';
import { tightPairsOf } from './flow/tightPairs.ts';
import { fallsShort } from './levels.ts';
import type { Random } from './random.ts';
import { seatsForRequired } from './required/required.ts';
import { Hold, Schedule } from './required/schedule.ts';

/** Finishes a question whose flow is solved: rounds for its pairs, then the polish. */
export type Finish = (
  network: SeatingNetwork,
  question: Question,
  bound: PlanLevels,
  candidates: readonly (readonly number[])[],
) => Attempt;

/** A question with its flow solved, the levels of that, and for each mentee the mentors of equally good plans. */
interface Solved {
  readonly network: SeatingNetwork;
  readonly question: Question;
  readonly bound: PlanLevels;
  readonly candidates: readonly (readonly number[])[];
}

/**
 * Answers with as many announced seats kept as steadiness may cost. If all of them can stand like facts and the rest is nearly as
 * good around them, that is it. Else the flow says which of the pairs it can afford, and those stand; and where even that is
 * too much, because somebody needs the round, their pairs are kept, and their rounds where it is possible.
 */
export function keepingSeats(solved: Solved, random: Random, finish: Finish): Attempt {
  const { network, question, bound, candidates } = solved;
  const all = question.model.announced;
  const around = planAround(all, question, bound, random, finish);
  if (around) return around;
  keepAnnounced(network, bound);
  const affordable = toldPairsOf(network);
  return (
    (affordable.length < all.length ? planAround(affordable, question, bound, random, finish) : null) ??
    finish(network, question, bound, candidates)
  );
}

/** Plans around seats as around facts; null when that costs a level above the value, or more of that than it may. */
function planAround(
  told: readonly Seat[],
  question: Question,
  bound: PlanLevels,
  random: Random,
  finish: Finish,
): Attempt | null {
  const around = withSeatsFixed(told, question);
  if (!around) return null;
  const network = solvedNetwork(around, random);
  const levels = levelsOfFlow(network);
  if (fallsShort(levels, bound, MOST_LOSS)) return null;
  const candidates = tightPairsOf(network);
  const attempt = finish(withTiesSettled(network, candidates), around, levels, candidates);
  if (fallsShort(levelsOfAttempt(attempt), bound, MOST_LOSS)) return null;
  return meetsRequired(attempt) ? attempt : null;
}

/** The announced seats whose pairs meet in the flow of now. */
function toldPairsOf(network: SeatingNetwork): Seat[] {
  const { announced, mentors } = network.remainder.model;
  const meets = new Set(pairsOf(network).open.map(({ mentee, mentor }) => mentee * mentors + mentor));
  return announced.filter(([mentee, mentor]) => meets.has(mentee * mentors + mentor));
}

/** The question with those of the seats fixed that can stand together; null when required pairs would then have none. */
function withSeatsFixed(told: readonly Seat[], question: Question): Question | null {
  const { model } = question;
  const schedule = new Schedule(model);
  const fixed: Seat[] = [];
  const pairs = new Set<number>();
  const fix = ([mentee, mentor, round]: Seat): void => {
    schedule.sit(mentee, mentor, round, Hold.requiredHere);
    fixed.push([mentee, mentor, round]);
    pairs.add(mentee * model.mentors + mentor);
  };
  question.fixed.forEach(fix);
  for (const seat of told) if (schedule.canSit(...seat)) fix(seat);
  const anywhere = question.required.filter(
    ([mentee, mentor]) => !pairs.has(mentee * model.mentors + mentor),
  );
  const facts = [...model.facts, ...fixed.map((seat): Conversation => [...seat, OPEN_FOCUS])];
  const required = anywhere.map(([mentee, mentor]): RequiredPair => [mentee, mentor, ANY_ROUND]);
  const { seats, unmet } = seatsForRequired(new Schedule({ ...model, facts, required }));
  return unmet.length > 0 ? null : { ...question, fixed, required: seats.map(({ seat }) => seat) };
}

/** Whether every required pair found a round: one that did not may have been given up for others. */
function meetsRequired({ question, timetable }: Attempt): boolean {
  const { mentors } = question.model;
  const seated = new Set(
    timetable.meetings.flatMap(({ mentee, mentor }, meeting) =>
      timetable.roundOf[meeting] < 0 ? [] : [mentee * mentors + mentor],
    ),
  );
  return question.required.every(([mentee, mentor]) => seated.has(mentee * mentors + mentor));
}
