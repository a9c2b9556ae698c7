import { Closed } from '../errors.ts';

/** Counts what is under way, so that closing can wait for it and refuse what comes later. */
export class Gate {
  #within = 0;
  #closed = false;
  #empty: () => void = () => undefined;

  /** Runs `work` as something under way. Throws `Closed` once `close` was called. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Closed();
    this.#within += 1;
    try {
      return await work();
    } finally {
      this.#within -= 1;
      if (this.#within === 0) this.#empty();
    }
  }

  /** Refuses what comes from now on, and resolves when nothing is under way any more. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#within === 0) return;
    await new Promise<void>((resolve) => (this.#empty = resolve));
  }
}
