import type { Plan, Instance } from '@rotunda/shared/rules/planning';
import type { PlanExplanation, PlanQuestion } from '@rotunda/shared/rules/explanation';
import { Market } from '../certificate/market.ts';
import { eventAccount } from './event.ts';
import { freeSeats } from './freeSeats.ts';
import { menteeAccount } from './mentee.ts';
import { madePair } from './made.ts';
import { movesAccount } from './moves.ts';
import { unmadePair } from './unmade.ts';

/**
 * Answers a question about a plan, from the instance, the plan and its prices. Pure. Everybody is a position in the instance;
 * a position that does not exist throws a RangeError. A plan without prices explains what is, but claims no cost.
 */
export function explain(instance: Instance, plan: Plan, question: PlanQuestion): PlanExplanation {
  if (question.about === 'event') return eventAccount(instance, plan, question.outOfReach ?? []);
  if (question.about === 'moves') return movesAccount(instance, plan);
  if (!(question.mentee in instance.mentees)) throw new RangeError(`There is no mentee ${question.mentee}.`);
  const market = new Market(instance, plan.unmet, plan.prices ?? freeSeats(instance));
  if (question.about === 'mentee') return menteeAccount(market, plan, question.mentee);
  if (!(question.mentor in instance.mentors)) throw new RangeError(`There is no mentor ${question.mentor}.`);
  return (
    madePair(market, plan, question.mentee, question.mentor) ??
    unmadePair(market, question.mentee, question.mentor)
  );
}
