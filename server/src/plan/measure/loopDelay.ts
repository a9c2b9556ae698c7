/**
 * node server/src/plan/measure/loopDelay.ts: how long the main thread's event loop is kept waiting while a conference
 * (XL, 6,000 people) is planned in the worker thread, beside the same loop with nothing to do. Prints milliseconds, and
 * fails when the 99th percentile while planning is 20 ms or more: a countdown would be seen to stutter.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { generate } from '../../planning/bench/generate.ts';
import { createPlanner } from '../../planning/planner.ts';

const limitMs = 20;
const resolutionMs = 1;

interface Delay {
  readonly median: number;
  readonly p99: number;
  readonly most: number;
}

/** How late the loop was while something went on, in milliseconds beyond the resolution of the measurement. */
async function delayDuring(work: () => Promise<unknown>): Promise<Delay> {
  const monitor = monitorEventLoopDelay({ resolution: resolutionMs });
  monitor.enable();
  await work();
  monitor.disable();
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolutionMs);
  return { median: late(monitor.percentile(50)), p99: late(monitor.percentile(99)), most: late(monitor.max) };
}

const text = ({ median, p99, most }: Delay): string =>
  `median ${median.toFixed(1)} ms, 99 % ${p99.toFixed(1)} ms, longest ${most.toFixed(1)} ms`;

const planner = createPlanner();
const instance = generate('XL', 'event', 1);
// The thread's start is not what is measured.
await planner.plan(generate('S', 'event', 1), { seed: 1 });

const idle = await delayDuring(() => wait(3_000));
const startedAt = performance.now();
const planning = await delayDuring(() => planner.plan(instance, { seed: 1 }));
const tookMs = performance.now() - startedAt;
await planner.close();

console.log(`idle      ${text(idle)}`);
console.log(`planning  ${text(planning)}`);
console.log(
  `${instance.mentees.length} mentees, ${instance.mentors.length} mentors, planned in ${(tookMs / 1000).toFixed(1)} s in a thread of its own; one run.`,
);
if (planning.p99 >= limitMs) {
  console.error(`The 99th percentile is ${limitMs} ms or more.`);
  process.exitCode = 1;
}
