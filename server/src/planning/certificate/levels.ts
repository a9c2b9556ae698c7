import type { PlanLevels } from '@rotunda/shared/rules/planning';

/**
 * Gains on the levels of a plan, in their order: required pairs met, people covered, idle² avoided, value. Compared like words
 * in a dictionary; added place by place. No weights, so nothing can be too small or too large.
 */
export type Gain = readonly [required: number, covered: number, idle2Avoided: number, value: number];

export const NOTHING: Gain = [0, 0, 0, 0];

export function plus(one: Gain, other: Gain): Gain {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]];
}

export function minus(one: Gain, other: Gain): Gain {
  return [one[0] - other[0], one[1] - other[1], one[2] - other[2], one[3] - other[3]];
}

/** Positive when the one is better than the other, 0 when they are equal. */
export function compare(one: Gain, other: Gain): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || one[3] - other[3];
}

export function asLevels([, covered, idle2Avoided, value]: Gain): PlanLevels {
  return { covered, idle2: 0 - idle2Avoided, value };
}
