import type { PlanLevels } from '@rotunda/shared/rules/planning';

/** Whether a plan falls short of a bound by more than this share of its value, or on a level above the value. */
export function fallsShort(levels: PlanLevels, bound: PlanLevels, share: number): boolean {
  return (
    levels.covered < bound.covered || levels.idle2 > bound.idle2 || levels.value < bound.value * (1 - share)
  );
}

/** Whether one plan is better than another: more covered; else idle rounds shared out better; else more value. */
export function isBetter(one: PlanLevels, other: PlanLevels): boolean {
  if (one.covered !== other.covered) return one.covered > other.covered;
  if (one.idle2 !== other.idle2) return one.idle2 < other.idle2;
  return one.value > other.value;
}
