import { setTimeout } from 'node:timers';

/** Injected beside the clock, so that a test plays an event without waiting for it. */
export interface Timers {
  /** Calls `work` once after so many milliseconds; the answer takes that back. `work` must not reject. */
  readonly after: (ms: number, work: () => Promise<void>) => () => void;
}

/** The machine's own timers. They do not keep the process alive, and stand still while the machine sleeps. */
export const systemTimers: Timers = {
  after(ms, work) {
    const timer = setTimeout(() => void work(), ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
