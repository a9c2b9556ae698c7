import type { PlanLevels } from '@rotunda/shared/rules/planning';

/** Whether one plan is better than another: more covered; else idle rounds shared out better; else more value. */
export function isBetter(one: PlanLevels, other: PlanLevels): boolean {
  if (one.covered !== other.covered) return one.covered > other.covered;
  if (one.idle2 !== other.idle2) return one.idle2 < other.idle2;
  return one.value > other.value;
}
