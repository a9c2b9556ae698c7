import {
  ANY_ROUND,
  type Pair,
  type PlanLevels,
  type RequiredPair,
  type Seat,
} from '@rotunda/shared/rules/planning';
import { levelsOfAttempt, solvedNetwork, type Attempt, type Question } from '../attempt.ts';
import { levelsOfFlow, pairsOf } from '../flow/optimum.ts';
import { isBetter } from '../levels.ts';
import { polish } from '../polish/polish.ts';
import { has } from '../problem/rounds.ts';
import type { Random } from '../random.ts';
import { seatsForRequired } from '../required/required.ts';
import { Schedule } from '../required/schedule.ts';
import { fillFreeSeats } from './fill.ts';
import { seatPairs } from './seating.ts';
import type { Meeting, Timetable } from './timetable.ts';

const NONE = -1;

/** Mentees × mentors × rounds that may be looked at in all: about a tenth of a second. Large events get no branch at all. */
const AFFORDABLE = 8000;

/** A question that is still open, and what its answer can be at best. */
interface Branch {
  readonly question: Question;
  readonly bound: PlanLevels;
}

/**
 * Searches for the best plan by branch and bound, where rounds kept the flow from being reached and the event is small enough. A
 * pair that stands in the way gets one of its rounds for good, or never meets; each of these is a question of the same kind,
 * which the flow answers with a bound of its own (Land and Doig 1960). Returns the best attempt it knows when its time is up.
 */
export function branch(
  known: Attempt,
  firstBound: PlanLevels,
  candidates: readonly (readonly number[])[],
  random: Random,
): Attempt {
  const { mentees, mentors, rounds } = known.question.model;
  const mostQuestions = Math.floor(AFFORDABLE / Math.max(1, mentees * mentors * rounds));
  let best = { attempt: known, levels: levelsOfAttempt(known) };
  const open: Branch[] = [{ question: known.question, bound: firstBound }];
  for (let asked = 0; asked < mostQuestions && open.length > 0; asked++) {
    const [next] = open.splice(-1);
    if (!isBetter(next.bound, best.levels)) continue;
    const { attempt, bound, hindrance } = answer(next.question, candidates, random);
    const levels = levelsOfAttempt(attempt);
    if (isBetter(levels, best.levels)) best = { attempt, levels };
    if (!hindrance || !isBetter(bound, best.levels)) continue;
    for (const question of childrenOf(next.question, hindrance)) open.push({ question, bound });
    // The most promising last: it is taken next.
    open.sort((one, other) =>
      isBetter(one.bound, other.bound) ? 1 : isBetter(other.bound, one.bound) ? -1 : 0,
    );
  }
  return best.attempt;
}

function answer(question: Question, candidates: readonly (readonly number[])[], random: Random) {
  const network = solvedNetwork(question, random);
  const pairs = pairsOf(network);
  const known = [...question.required, ...question.model.announced];
  const { timetable, left } = seatPairs(network, pairs, known, random);
  const stuck = left.map((meeting) => timetable.meetings[meeting]);
  for (const meeting of left) timetable.remove(meeting);
  if (left.length > 0) fillFreeSeats(timetable);
  polish(timetable, candidates, network.weights, random, () => {});
  const attempt: Attempt = { question, pairs, timetable, isWhole: left.length === 0 };
  return { attempt, bound: levelsOfFlow(network), hindrance: stuck.at(0) ?? lonelyTable(timetable) };
}

/**
 * A meeting that could give company to a round in which its mentor sits alone, while another round of that mentor has more guests
 * than one; none when nobody sits alone for nothing.
 */
function lonelyTable(timetable: Timetable): Meeting | undefined {
  const { remainder, meetings, roundOf, guests, rounds } = timetable;
  if (remainder.model.tableBonus === 0) return undefined;
  const companyAt = (mentor: number, round: number) => {
    const at = mentor * rounds + round;
    return guests[at] + remainder.company[at];
  };
  const ahead = Array.from({ length: rounds }, (_, round) => round).filter(
    (round) => round >= remainder.model.from,
  );
  const isUneven = (mentor: number) =>
    timetable.canOpen(mentor) && ahead.some((round) => companyAt(mentor, round) > 1);
  return meetings.find(
    ({ mentor, allowed }, meeting) =>
      roundOf[meeting] !== NONE &&
      isUneven(mentor) &&
      ahead.some((round) => has(allowed, round) && companyAt(mentor, round) === 0),
  );
}

/** Never, or in one of the rounds that are open to both. */
function childrenOf(question: Question, { mentee, mentor, allowed }: Meeting): Question[] {
  const rounds = Array.from({ length: question.model.rounds }, (_, round) => round);
  const isRequired = question.required.some(([who, whom]) => who === mentee && whom === mentor);
  return [
    ...(isRequired ? [] : [{ ...question, barred: [...question.barred, pairOf(mentee, mentor)] }]),
    ...rounds
      .filter((round) => has(allowed, round))
      .flatMap((round) => withSeat(question, [mentee, mentor, round])),
  ];
}

function pairOf(mentee: number, mentor: number): Pair {
  return [mentee, mentor];
}

/** The question with one more fixed seat; none when required pairs would then have none. */
function withSeat(question: Question, seat: Seat): Question[] {
  const fixed = [...question.fixed, seat];
  const isFixed = ([mentee, mentor]: Seat) => mentee === seat[0] && mentor === seat[1];
  const anywhere = question.required
    .filter((pair) => !isFixed(pair))
    .map(([mentee, mentor]): RequiredPair => [mentee, mentor, ANY_ROUND]);
  const model = { ...question.model, required: [...fixed, ...anywhere] };
  const { seats, unmet } = seatsForRequired(new Schedule(model));
  if (unmet.length > 0) return [];
  const required = seats.flatMap(({ seat: found, anyRound }) => (anyRound ? [found] : []));
  return [{ ...question, fixed, required }];
}
