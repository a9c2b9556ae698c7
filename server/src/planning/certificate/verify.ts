import type { Instance, Plan, PlanLevels } from '@rotunda/shared/rules/planning';
import { checkPlan, type PlanProblem } from '../check.ts';
import { figuresOf } from '../figures.ts';
import { bestResponse } from './bestResponse.ts';
import { asLevels, compare, minus, NOTHING, plus, type Gain } from './levels.ts';
import { Market, type MentorMarket } from './market.ts';

/** What a plan and its certificate are worth, found without the planner. */
export interface Verdict {
  /** Hard rules that the plan breaks. */
  readonly broken: readonly PlanProblem[];
  /** What the plan really achieves. */
  readonly achieved: PlanLevels;
  /** What no plan can beat, by the prices; null when the plan brings none. */
  readonly proved: PlanLevels | null;
  /** Whether the prices prove the bound that the plan claims. */
  readonly boundHolds: boolean;
  /** Whether the plan reaches what is proved, so that no plan is better. */
  readonly isOptimal: boolean;
}

/**
 * Confirms a plan from the instance and the prices alone.
 *
 * Lagrangian duality (Everett 1963, Geoffrion 1974): charge a price for every seat, let each mentee choose freely what is best
 * for them, and let each mentor sell what earns most. Whatever the prices, no plan can gain more than all of them together,
 * because in a plan what mentees pay is what mentors earn. The right prices make the two equal.
 */
export function verifyPlan(instance: Instance, plan: Plan): Verdict {
  const broken = checkPlan(instance, plan);
  const { covered, idle2, value } = figuresOf(instance, plan.assign);
  const achieved = { covered, idle2, value };
  if (plan.prices === null || plan.bound === null) {
    return { broken, achieved, proved: null, boundHolds: plan.bound === null, isOptimal: false };
  }
  const market = new Market(instance, plan.unmet, plan.prices);
  const most = mostWith(market);
  const proved = asLevels(most);
  const required = market.requiredCount;
  return {
    broken,
    achieved,
    proved,
    boundHolds: compare(most, gainOf(plan.bound, required)) <= 0,
    isOptimal: broken.length === 0 && compare(gainOf(achieved, required), most) >= 0,
  };
}

/** What mentees and mentors gain together when each does what is best at the market's prices. */
export function mostWith(market: Market): Gain {
  const { mentees, mentors } = market.instance;
  let most = market.standing();
  for (let mentee = 0; mentee < mentees.length; mentee++) {
    most = plus(most, bestResponse(market.instance, market.mentee(mentee)));
  }
  for (let mentor = 0; mentor < mentors.length; mentor++)
    most = plus(most, bestSale(market, market.mentor(mentor)));
  return most;
}

/**
 * The most that a mentor can earn with the seats there are: the dearest ones, no more than the mentor's limit, and the bonus
 * for company in no more rounds than may be opened. (The sets of seats allowed so are the independent sets of a laminar
 * matroid, for which taking the dearest first is best.)
 */
function bestSale(market: Market, { mentor, rounds, total, toOpen }: MentorMarket): Gain {
  const { tableBonus = 0 } = market.instance;
  const units: { gain: Gain; opens: boolean }[] = [];
  const fresh: number[] = [];
  let beside = 0;
  for (const { round, seats, hasCompany } of rounds) {
    if (seats === 0) continue;
    if (hasCompany) beside += seats;
    else fresh.push(seats);
    const [covered, idle2, value] = market.price(mentor, round);
    const gain: Gain = [0, covered, idle2, value];
    for (let seat = 0; seat < seats; seat++) {
      const opens = seat === 0 && !hasCompany;
      units.push({ gain: opens ? plus(gain, [0, 0, 0, tableBonus]) : gain, opens });
    }
  }
  fresh.sort((one, other) => other - one);
  let left = Math.min(total, beside + fresh.slice(0, toOpen).reduce((sum, seats) => sum + seats, 0));
  let open = toOpen;
  let earned = NOTHING;
  for (const { gain, opens } of units.sort((one, other) => compare(other.gain, one.gain))) {
    if (left === 0 || compare(gain, NOTHING) <= 0) break;
    if (opens && open === 0) continue;
    if (opens) open--;
    left--;
    earned = plus(earned, gain);
  }
  return earned;
}

function gainOf({ covered, idle2, value }: PlanLevels, required: number): Gain {
  return minus([required, covered, 0, value], [0, 0, idle2, 0]);
}
