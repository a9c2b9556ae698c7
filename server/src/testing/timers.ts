import { type Duration, between, duration, later } from '@rotunda/shared/rules/time';
import type { Timers } from '../timers.ts';
import type { TestClock } from './services.ts';

interface Waiting {
  readonly at: number;
  readonly work: () => Promise<void>;
}

/** Timers that wait on a test's clock: nothing happens until the test lets time pass. */
export class TestTimers implements Timers {
  readonly #clock: TestClock;
  readonly #waiting = new Set<Waiting>();

  constructor(clock: TestClock) {
    this.#clock = clock;
  }

  /** How many timers are set. */
  get size(): number {
    return this.#waiting.size;
  }

  after(ms: number, work: () => Promise<void>): () => void {
    const waiting = { at: this.#clock.now() + ms, work };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  }

  /** Moves the clock on, stopping at each timer that comes due for as long as its work takes. */
  async pass(by: Duration): Promise<void> {
    const until = later(this.#clock.now(), by);
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#waiting.delete(next);
      const ms = next.at - this.#clock.now();
      if (ms > 0) this.#clock.advance(duration(ms));
      await next.work();
    }
    this.#clock.advance(between(this.#clock.now(), until));
  }

  /** Moves the clock on as a machine that sleeps does: what came due happens only when it wakes up. */
  async sleep(by: Duration): Promise<void> {
    this.#clock.advance(by);
    await this.pass(duration(0));
  }

  #next(until: number): Waiting | undefined {
    const due = [...this.#waiting].filter(({ at }) => at <= until);
    return due.sort((one, other) => one.at - other.at)[0];
  }
}
