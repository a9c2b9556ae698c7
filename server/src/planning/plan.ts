import type { Conversation, Instance, Plan } from '@rotunda/shared/rules/planning';
import { focusesOf } from './solve/focus.ts';
import { modelOf, type Model } from './solve/model.ts';
import { NOBODY, type Schedule } from './solve/schedule.ts';
import { solve } from './solve/solve.ts';

/** Rises with every change that can make another plan of the same instance and seed. */
export const PLANNER_VERSION = 'seats-1';

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
  const model = modelOf(instance);
  const { schedule, unmet } = solve(model, options.seed, options.onProgress ?? (() => {}));
  const assign = conversationsOf(model, schedule);
  const endedAt = options.now?.();
  return {
    instance: instance.name,
    planner: PLANNER_VERSION,
    seed: options.seed,
    assign,
    bound: null,
    prices: null,
    unmet,
    timing: { planMs: startedAt === undefined || endedAt === undefined ? null : endedAt - startedAt },
  };
}

function conversationsOf(model: Model, schedule: Schedule): Conversation[] {
  const factFocus = new Map(model.facts.map(([mentee, , round, focus]) => [`${mentee}:${round}`, focus]));
  const conversations: Conversation[] = [];
  for (let mentee = 0; mentee < model.mentees; mentee++) {
    const seats: { mentor: number; round: number; focus?: number }[] = [];
    for (let round = 0; round < model.rounds; round++) {
      const mentor = schedule.mentorOf(mentee, round);
      const focus = factFocus.get(`${mentee}:${round}`);
      if (mentor !== NOBODY) seats.push({ mentor, round, ...(focus === undefined ? {} : { focus }) });
    }
    const focuses = focusesOf(model, mentee, seats);
    for (const [index, { mentor, round }] of seats.entries()) {
      conversations.push([mentee, mentor, round, focuses[index] ?? -1]);
    }
  }
  return conversations.sort((one, other) => one[2] - other[2] || one[1] - other[1] || one[0] - other[0]);
}
