import type { MoveReason, MovesAccount, ToldMove } from '@rotunda/shared/rules/explanation';
import {
  ANY_ROUND,
  type Instance,
  type Plan,
  type PlanLevels,
  type Seat,
} from '@rotunda/shared/rules/planning';
import type { Question } from '../attempt.ts';
import { figuresOf } from '../figures.ts';
import { questionOf } from '../question.ts';
import { Hold, Schedule } from '../required/schedule.ts';
import { standingOf, type Standing } from '../required/unmet.ts';
import { planAround, seatsOf } from '../told.ts';

/** Mentees × mentors of all plans together that are made to find out what a seat would cost: two hundred of 200 people. */
const AFFORDABLE = 2_000_000;

/** What stands against a seat as far as facts go. */
const BY_FACTS: Partial<Record<Standing, MoveReason>> = {
  menteeAbsent: 'menteeAway',
  mentorAbsent: 'mentorAway',
  neverBothPresent: 'mentorAway',
  forbidden: 'forbidden',
  metInAnotherRound: 'metAlready',
  menteeSeated: 'seatedOtherwise',
  tableFull: 'noSeat',
  mentorTotal: 'noSeat',
  mentorRounds: 'noSeat',
};

/**
 * Every seat that people were told of and do not keep, and why: what stands against it without anybody's choice; else what a
 * plan with it and with all others that are kept would cost, found by making that plan.
 */
export function movesAccount(instance: Instance, plan: Plan): MovesAccount {
  const { question } = questionOf(instance);
  const isKept = seatsOf(plan.assign);
  const told = question.model.announced.filter(([, , round]) => round >= question.model.from);
  const kept = told.filter(isKept);
  const reasonOf = reasonsFor(question, plan, kept);
  const moves = told
    .filter((seat) => !isKept(seat))
    .map(([mentee, mentor, round]): ToldMove => ({
      mentee,
      mentor,
      round,
      to: plan.assign.find(([who, , when]) => who === mentee && when === round)?.[1] ?? null,
      why: reasonOf([mentee, mentor, round]),
    }));
  return { kind: 'moves', told: told.length, moves };
}

function reasonsFor(question: Question, plan: Plan, kept: readonly Seat[]): (seat: Seat) => MoveReason {
  const { instance, model } = question;
  const facts = new Schedule(model);
  const required = withSeats(new Schedule(model), givenRounds(instance).filter(seatsOf(plan.assign)));
  const all = withSeats(
    withSeats(new Schedule(model), givenRounds(instance).filter(seatsOf(plan.assign))),
    kept,
  );
  const bound = plan.bound ?? figuresOf(instance, plan.assign);
  let tests = Math.floor(AFFORDABLE / Math.max(1, model.mentees * model.mentors));
  return (seat) => {
    const byFacts = BY_FACTS[standingOf(facts, seat)];
    if (byFacts) return byFacts;
    if (standingOf(required, seat) !== 'open') return 'required';
    if (standingOf(all, seat) !== 'open') return 'tooManyTold';
    return tests-- > 0 ? costOfKeeping([...kept, seat], question, bound) : 'notTested';
  };
}

/** Required pairs whose round is given. */
function givenRounds({ pins }: Instance): Seat[] {
  return pins.filter(([, , round]) => round !== ANY_ROUND);
}

/** A schedule with these seats too, as far as they are not taken. */
function withSeats(schedule: Schedule, seats: readonly Seat[]): Schedule {
  for (const [mentee, mentor, round] of seats) {
    if (schedule.canSit(mentee, mentor, round)) schedule.sit(mentee, mentor, round, Hold.requiredHere);
  }
  return schedule;
}

/** The highest level that suffers when these seats are kept. */
function costOfKeeping(seats: readonly Seat[], question: Question, bound: PlanLevels): MoveReason {
  const around = planAround(seats, question, bound);
  if (around === null) return 'required';
  if (around.attempt) return 'equal';
  if (around.levels.covered < bound.covered) return 'leavesSomebodyOut';
  return around.levels.idle2 > bound.idle2 ? 'sitsOut' : 'losesValue';
}
