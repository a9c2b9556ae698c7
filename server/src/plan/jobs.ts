import type { Planner } from '../planning/planner.ts';
import { Refusal } from '../refusal.ts';
import { remembered } from './remembered.ts';

interface Job {
  readonly eventId: string;
  readonly key: string;
  readonly stop: AbortController;
  readonly result: Promise<unknown>;
}

const cancelled = (reason: 'cancelled' | 'replaced'): Refusal =>
  new Refusal('plan-cancelled', 'This planning was stopped before it was done.', { params: { reason } });

/** The planning under way: one an event at most, for only the newest wish counts. */
export class PlanJobs {
  readonly #jobs = new Map<string, Job>();

  /**
   * Does the work, and stops what is under way for the same event. Whoever asks again under the same key while it is under
   * way (because the answer got lost on the way) gets the answer of the one that is. Rejects with `plan-cancelled` when it
   * is stopped or replaced.
   */
  run<Result>(eventId: string, key: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const before = this.#jobs.get(eventId);
    // The same command of the same sender: what it answers is of the same kind.
    if (before?.key === key) return before.result as Promise<Result>;
    before?.stop.abort(cancelled('replaced'));
    const stop = new AbortController();
    const result = work(stop.signal).finally(() => this.#forget(job));
    const job: Job = { eventId, key, stop, result };
    this.#jobs.set(eventId, job);
    return result;
  }

  /** Stops what is under way for an event under this key. */
  cancel(eventId: string, key: string): void {
    const job = this.#jobs.get(eventId);
    if (job?.key === key) job.stop.abort(cancelled('cancelled'));
  }

  #forget(job: Job): void {
    if (this.#jobs.get(job.eventId) === job) this.#jobs.delete(job.eventId);
  }
}

/** The jobs of a planner. */
export const jobsOf = remembered((_planner: Planner) => new PlanJobs());
