import {
  ANY_ROUND,
  OPEN_FOCUS,
  type Conversation,
  type PlanLevels,
  type RequiredPair,
  type Seat,
} from '@rotunda/shared/rules/planning';
import { assignmentOf, levelsOfAttempt, solvedNetwork, type Attempt, type Question } from './attempt.ts';
import { finish, type Solved } from './finish.ts';
import { settleTies } from './flow/gather.ts';
import { MOST_LOSS, Preference } from './flow/preference.ts';
import { levelsOfFlow, pairsOf } from './flow/optimum.ts';
import type { SeatingNetwork } from './flow/seatingNetwork.ts';
import { tightPairsOf } from './flow/tightPairs.ts';
import { fallsShort } from './levels.ts';
import { randomFrom, type Random } from './random.ts';
import { seatsForRequired } from './required/required.ts';
import { Hold, Schedule } from './required/schedule.ts';

/** Mentees × mentors of all plans together that are made to win single seats back: a few for 200 people, none for a thousand. */
const AFFORDABLE = 40_000;

/**
 * Of events with more mentees × mentors, a second flow takes long: there it is solved only where a first one keeps fewer seats than
 * this. That one keeps somewhat more of the pairs at first, for a few will not find their round again.
 */
const LARGE = 100_000;
const ENOUGH_SEATS = 0.97;
const ENOUGH_PAIRS = 0.98;

/**
 * Answers with as many announced seats kept as steadiness may cost. If all of them can stand like facts and the rest is nearly as
 * good around them, that is it. Else the flow says which of the pairs it can afford, and those stand; and where even that is
 * too much, because somebody needs the round, their pairs are kept, and their rounds where it is possible. What is lost then is
 * tried once more, seat by seat.
 */
export function keepingSeats(solved: Solved, random: Random, onProgress: (done: number) => void): Attempt {
  const { network, question, bound } = solved;
  const all = question.model.announced;
  if (question.model.mentees * question.model.mentors > LARGE)
    return keepingEnough(solved, random, onProgress);
  const around = planAround(all, question, bound, onProgress)?.attempt;
  if (around) return around;
  new Preference(network, bound).strengthen();
  const affordable = toldPairsOf(network);
  const kept =
    (affordable.length < all.length ? planAround(affordable, question, bound, onProgress)?.attempt : null) ??
    finish(solved, random, onProgress);
  return withSeatsWonBack(kept, question, bound);
}

/** The same for large events: with enough of the seats kept, at a price in time that they can afford. */
function keepingEnough(solved: Solved, random: Random, onProgress: (done: number) => void): Attempt {
  const { network, question, bound } = solved;
  const { announced } = question.model;
  const preference = new Preference(network, bound);
  const isEnough = (attempt: Attempt): boolean =>
    announced.filter(seatsOf(assignmentOf(attempt))).length >= ENOUGH_SEATS * announced.length;
  preference.rise(ENOUGH_PAIRS);
  const first = finish(solved, random, onProgress);
  if (isEnough(first)) return first;
  preference.rise(1);
  const second = finish(solved, random, onProgress);
  if (isEnough(second)) return second;
  return planAround(toldPairsOf(network), question, bound, onProgress)?.attempt ?? second;
}

function withSeatsWonBack(attempt: Attempt, question: Question, bound: PlanLevels): Attempt {
  const { announced, mentees, mentors } = question.model;
  const tries = Math.floor(AFFORDABLE / Math.max(1, mentees * mentors));
  const isKept = seatsOf(assignmentOf(attempt));
  const lost = announced.filter((seat) => !isKept(seat));
  let best = attempt;
  let kept = announced.filter(isKept);
  for (const seat of lost.slice(0, tries)) {
    const tried = planAround([...kept, seat], question, bound)?.attempt;
    if (!tried) continue;
    const isKeptNow = seatsOf(assignmentOf(tried));
    const keptNow = announced.filter(isKeptNow);
    if (keptNow.length > kept.length) [best, kept] = [tried, keptNow];
  }
  return best;
}

/** Tells which seats a plan has. */
export function seatsOf(assign: readonly Conversation[]): (seat: Seat) => boolean {
  const seats = new Set(assign.map(([mentee, mentor, round]) => `${mentee}:${mentor}:${round}`));
  return ([mentee, mentor, round]) => seats.has(`${mentee}:${mentor}:${round}`);
}

/** What planning around seats comes to; without an attempt where it costs more than steadiness may. */
export interface Around {
  readonly levels: PlanLevels;
  readonly attempt: Attempt | null;
}

/** Plans around seats as around facts, those that can stand together; null when required pairs would have no place. */
export function planAround(
  told: readonly Seat[],
  question: Question,
  bound: PlanLevels,
  onProgress?: (done: number) => void,
): Around | null {
  const around = withSeatsFixed(told, question);
  if (!around) return null;
  // The same seats make the same plan, whoever asks.
  const random = randomFrom(told.length);
  const network = solvedNetwork(around, random);
  const levels = levelsOfFlow(network);
  if (fallsShort(levels, bound, MOST_LOSS)) return { levels, attempt: null };
  const candidates = tightPairsOf(network);
  settleTies(network, candidates);
  const attempt = finish(
    { network, question: around, bound: levels, mayLose: true, candidates },
    random,
    onProgress,
  );
  const reached = levelsOfAttempt(attempt);
  const isGood = !fallsShort(reached, bound, MOST_LOSS) && meetsRequired(attempt);
  return { levels: reached, attempt: isGood ? attempt : null };
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
