import type { OwnAccount, PlanExplanation, PlanQuestion } from '@rotunda/shared/rules/explanation';
import type { Instance, Plan } from '@rotunda/shared/rules/planning';
import { PlanningFailed } from './failures.ts';
import { type JobOptions, PlanningThread } from './thread.ts';

export interface PlanJobOptions extends JobOptions {
  readonly seed: number;
}

/** Plans in one thread and explains in another, each one job after the other in the order they came. */
export interface Planner {
  /**
   * Rejects with the signal's reason when aborted, with `PlanningFailed` when the thread could not plan, and with
   * `PlannerClosed` after `close`. The instance must be sound (`parseInstance`).
   */
  plan(instance: Instance, options: PlanJobOptions): Promise<Plan>;
  /** Answers a question about a plan of this instance; rejects as `plan` does, also for somebody who is not in it. */
  explain(instance: Instance, plan: Plan, question: PlanQuestion): Promise<PlanExplanation>;
  /** What each mentee of the instance may be told of their own part of the plan; rejects as `plan` does. */
  accounts(instance: Instance, plan: Plan): Promise<OwnAccount[]>;
  /** Stops the threads; jobs that are running or waiting reject with `PlannerClosed`. */
  close(): Promise<void>;
}

/**
 * Makes a planner. Each of its threads starts with its first job and never keeps the process alive while it waits for
 * another. Nobody's question waits for a conference to be planned, and nothing that stops a plan stops an answer.
 */
export function createPlanner(): Planner {
  return new ThreadPlanner();
}

const somethingElse = (): PlanningFailed =>
  new PlanningFailed('The planning thread answered something else.');

class ThreadPlanner implements Planner {
  readonly #plans = new PlanningThread('planning');
  readonly #questions = new PlanningThread('explaining');

  async plan(instance: Instance, { seed, ...options }: PlanJobOptions): Promise<Plan> {
    const answer = await this.#plans.ask({ kind: 'plan', instance, seed }, options);
    if (answer.kind !== 'planned') throw somethingElse();
    return answer.plan;
  }

  async explain(instance: Instance, plan: Plan, question: PlanQuestion): Promise<PlanExplanation> {
    const answer = await this.#questions.ask({ kind: 'explain', instance, plan, question });
    if (answer.kind !== 'explained') throw somethingElse();
    return answer.explanation;
  }

  async accounts(instance: Instance, plan: Plan): Promise<OwnAccount[]> {
    const answer = await this.#questions.ask({ kind: 'account', instance, plan });
    if (answer.kind !== 'accounted') throw somethingElse();
    return answer.accounts;
  }

  async close(): Promise<void> {
    await Promise.all([this.#plans.close(), this.#questions.close()]);
  }
}
