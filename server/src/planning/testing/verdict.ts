import type { Instance, Plan, PlanLevels } from '@rotunda/shared/rules/planning';
import { checkPlan } from '../check.ts';
import { figuresOf } from '../figures.ts';
import { isBetter } from '../levels.ts';
import { optimumOf } from './optimum.ts';

/** What is wrong with a plan of a tiny instance, in the order of how bad it is. */
export type Fault = 'invalid' | 'boundTooLow' | 'coveredTooFew' | 'idleUnfair' | 'valueTooLow' | 'notExact';

export interface Verdict {
  /** Empty for a plan that is as good as promised. */
  readonly faults: readonly Fault[];
  readonly reached: PlanLevels;
  /** Null when the search for it was given up. */
  readonly optimum: PlanLevels | null;
  /** Whether rounds are alike, so that the plan must be optimal on all three levels. */
  readonly even: boolean;
}

/** Share of the optimum's value that is promised where rounds differ, and where announced seats are kept. */
const PROMISED_UNEVEN = 0.985;
const PROMISED_STEADY = 0.999;

/**
 * Compares a plan with the true optimum of a tiny instance. Required pairs that the plan gave up are not asked of the optimum;
 * that they had to be given up is another test.
 */
export function verdictOn(instance: Instance, made: Plan, patience?: number): Verdict {
  const even = isEven(instance);
  const { covered, idle2, value } = figuresOf(instance, made.assign);
  const reached = { covered, idle2, value };
  if (checkPlan(instance, made).length > 0) return { faults: ['invalid'], reached, optimum: null, even };
  const unmet = new Set(made.unmet.map((pair) => `${pair.mentee}:${pair.mentor}`));
  const pins = instance.pins.filter(([mentee, mentor]) => !unmet.has(`${mentee}:${mentor}`));
  const optimum = optimumOf({ ...instance, pins }, reached, patience);
  if (optimum === null) return { faults: [], reached, optimum, even };
  const steady = (instance.announced ?? []).length > 0;
  const faults: Fault[] = [];
  if (made.bound !== null && isBetter(optimum, made.bound)) faults.push('boundTooLow');
  if (covered !== optimum.covered) faults.push('coveredTooFew');
  else if (idle2 !== optimum.idle2) faults.push('idleUnfair');
  else if (value < promised(even, steady) * optimum.value) {
    faults.push(even && !steady ? 'notExact' : 'valueTooLow');
  }
  return { faults, reached, optimum, even };
}

function promised(even: boolean, steady: boolean): number {
  if (!even) return PROMISED_UNEVEN;
  return steady ? PROMISED_STEADY : 1;
}

/** Whether all rounds that are left are alike: the same people there, the same seats, and no limit of rounds. */
export function isEven(instance: Instance): boolean {
  const from = instance.from ?? 0;
  const isThere = ({ absent }: { readonly absent: readonly number[] }) =>
    absent.every((round) => round < from);
  return (
    instance.mentees.every(isThere) &&
    instance.mentors.every((mentor) => isThere(mentor) && mentor.maxRounds === null) &&
    instance.extension === undefined
  );
}
