import { uptime } from 'node:os';
import { type Clock, type Instant, instant } from '@rotunda/shared/rules/time';

/** What the machine says about time, all in milliseconds. */
export interface TimeSources {
  /** Since 1970; people and programs set it. */
  readonly wall: () => number;
  /** Since some moment; nobody sets it. On most systems it stands still while the machine sleeps. */
  readonly monotonic: () => number;
  /** Since the system started, sleep included; on some systems it moves in whole seconds. */
  readonly uptime: () => number;
}

const machine: TimeSources = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  uptime: () => uptime() * 1_000,
};

/** Below this, uptime and monotonic clock differ by rounding and drift; nobody's laptop sleeps for less. */
const shortestSleepMs = 2_500;

/**
 * The server's clock: the wall clock as it was at the start, and from then on the time that really passed. Correcting
 * the wall clock moves no deadline; sleep, which uptime counts and the monotonic clock does not, moves all of them.
 */
export function systemClock({ wall, monotonic, uptime: up }: TimeSources = machine): Clock {
  const anchor = { wall: wall(), monotonic: monotonic(), uptime: up() };
  let sleptMs = 0;
  return {
    now(): Instant {
      const awakeMs = monotonic() - anchor.monotonic;
      // Only what is new: clocks that drift apart over days must not add up to a sleep that nobody had.
      const unexplainedMs = up() - anchor.uptime - awakeMs - sleptMs;
      if (unexplainedMs >= shortestSleepMs) sleptMs += unexplainedMs;
      return instant(Math.round(anchor.wall + awakeMs + sleptMs));
    },
  };
}
