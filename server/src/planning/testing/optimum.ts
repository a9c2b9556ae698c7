import type { Instance, PlanLevels } from '@rotunda/shared/rules/planning';
import { factsOf } from '../facts.ts';
import { isBetter } from '../levels.ts';
import { daysOutOf, type DayOut } from './daysOut.ts';
import { hopesOf } from './remainingBest.ts';
import { TableCount } from './tableCount.ts';

/**
 * The best levels that any plan reaches which meets every required pair, by depth-first branch and bound over whole days of
 * mentees; for a handful of people and rounds, and nobody who is bound to a place.
 *
 * `known` are levels that some plan is known to reach: they save most of the search. Null when the search was given up after
 * `patience` steps, or when no plan meets every required pair and `known` was not given.
 */
export function optimumOf(instance: Instance, known?: PlanLevels, patience = 500_000): PlanLevels | null {
  const days = instance.mentees.map((_, mentee) => daysOutOf(instance, mentee));
  const tables = new TableCount(instance);
  const hopes = hopesOf(days, tables.seatsLeft());
  const company = new Set(factsOf(instance).map(([, mentor, round]) => mentor * instance.rounds + round))
    .size;
  const bonus = instance.tableBonus ?? 0;
  let best = known ?? null;
  let steps = 0;

  const tryFrom = (mentee: number, soFar: PlanLevels): void => {
    if (++steps > patience) return;
    if (mentee === days.length) {
      if (best === null || isBetter(soFar, best)) best = soFar;
      return;
    }
    const hope = hopes[mentee][tables.seatsLeft()];
    const most: PlanLevels = {
      covered: soFar.covered + hope.covered,
      idle2: soFar.idle2 + hope.idle2,
      value: soFar.value + hope.value + bonus * tables.tablesLeft(),
    };
    if (best !== null && !isBetter(most, best)) return;
    for (const day of days[mentee]) {
      const opened = tables.take(day.tables);
      if (opened === null) continue;
      tryFrom(mentee + 1, withDay(soFar, day, opened * bonus));
      tables.release(day.tables);
    }
  };
  tryFrom(0, { covered: 0, idle2: 0, value: company * bonus });
  return steps > patience ? null : best;
}

function withDay(levels: PlanLevels, day: DayOut, bonus: number): PlanLevels {
  return {
    covered: levels.covered + day.covered,
    idle2: levels.idle2 + day.idle2,
    value: levels.value + day.value + bonus,
  };
}
