import type { Instance, Plan } from '@rotunda/shared/rules/planning';
import { solve } from './solve.ts';

/** Rises with every change that can make another plan of the same instance and seed. */
export const PLANNER_VERSION = 'flow-5';

export interface PlanOptions {
  /** Breaks ties; the same instance and seed make the same plan. */
  readonly seed: number;
  /** A clock in milliseconds. The planner has none of its own; without it `timing.planMs` is null. */
  readonly now?: () => number;
  /** Told how far the work is, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Plans all rounds of an event, or what is left of them. Pure but for the clock it is lent: no database, no network.
 *
 * The instance must be sound (`parseInstance`). Whatever it asks for, there is a plan: what cannot be met is in `unmet`.
 */
export function plan(instance: Instance, options: PlanOptions): Plan {
  const startedAt = options.now?.();
  const { assign, bound, prices, unmet } = solve(instance, options.seed, options.onProgress ?? (() => {}));
  const endedAt = options.now?.();
  return {
    instance: instance.name,
    planner: PLANNER_VERSION,
    seed: options.seed,
    assign,
    bound,
    prices,
    unmet,
    timing: { planMs: startedAt === undefined || endedAt === undefined ? null : endedAt - startedAt },
  };
}
