import type { PlanLevels } from '@rotunda/shared/rules/planning';
import type { Remainder } from '../problem/remainder.ts';

/**
 * The three levels of a plan as one whole number, in the remainder's units: covering a mentee is worth `covered`, an idle round
 * more is charged `idle` times the growth of (idle rounds)².
 *
 * Why they are large enough: two flows differ by simple cycles, and a simple cycle passes each mentee once, touching at most
 * two conversations and one cover arc of theirs; it passes the root once, touching at most two idle arcs. With v the largest
 * gain of a conversation, its value can change by at most 2·(mentees + 1)·v < idle, and idle rounds and value together by less
 * than (4·rounds + 1)·idle < covered. So the sign of a cycle's cost is the sign of the highest level it changes.
 */
export interface Weights {
  readonly covered: number;
  readonly idle: number;
  /** More than a seat can ever be worth. */
  readonly overflow: number;
}

/** The most that keeping an announced pair may count besides its value. */
export const MOST_FOR_KEEPING = 60_000;

export function weightsOf({ model, unit }: Remainder): Weights {
  const heaviest = model.needWeight.reduce((most, weight) => Math.max(most, weight), 0);
  const best = model.suitability.reduce((most, suitability) => Math.max(most, suitability), 0);
  const { seatValue, crossBonus, wishBonus, tableBonus } = model;
  const gain =
    (heaviest * best * (model.diminish[0] ?? 0) +
      seatValue +
      crossBonus +
      wishBonus +
      tableBonus +
      MOST_FOR_KEEPING) /
    unit;
  const idle = 2 * (model.mentees + 2) * gain + 1;
  const covered = (4 * model.rounds + 3) * idle;
  return { covered, idle, overflow: 4 * covered };
}

/** Splits a cost of the network into the levels it stands for, as losses: covered lost, idle² added, value lost (in units). */
export function lossOf(cost: number, { covered, idle }: Weights): PlanLevels {
  const lost = Math.round(cost / covered);
  const rest = cost - lost * covered;
  const idle2 = Math.round(rest / idle);
  return { covered: lost, idle2, value: rest - idle2 * idle };
}
