import { stretchMs, turn } from './breath.ts';

/** Runs jobs one after another, in the order in which they came. */
export class Queue {
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #stretchBegan = 0;

  /** Resolves or rejects with what `job` does, once everything before it is done. */
  async add<T>(job: () => Promise<T>): Promise<T> {
    if (this.#waiting === 0) this.#stretchBegan = performance.now();
    this.#waiting += 1;
    // Chained, so that each job keeps the asynchronous context of its own caller.
    const done = this.#tail.then(() => this.#breathe()).then(job);
    this.#tail = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#waiting -= 1;
    }
  }

  /** The database works synchronously: without a pause, a long queue would keep sockets and timers waiting. */
  async #breathe(): Promise<void> {
    if (performance.now() - this.#stretchBegan < stretchMs) return;
    await turn();
    this.#stretchBegan = performance.now();
  }
}
