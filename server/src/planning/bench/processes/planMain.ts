/**
 * node planMain.ts INSTANCE.json WARM_UPS RUNS: plans it that often, and prints the time of the very first call, those of the runs, the
 * plan and the peak of memory.
 */
import { readFileSync } from 'node:fs';
import { parseInstance } from '@rotunda/shared/schema/planning';
import { plan } from '../../plan.ts';
import { peakMemoryMb } from './peakMemory.ts';

const [file, warmUps, runs] = process.argv.slice(2);
const parsed = parseInstance(JSON.parse(readFileSync(file, 'utf8')));
if (!parsed.ok) throw new Error(`${file} is not an instance.`);
const { instance } = parsed;

function timed() {
  const before = process.cpuUsage();
  const made = plan(instance, { seed: 1, now: () => performance.now() });
  const { user, system } = process.cpuUsage(before);
  return { made, wallMs: made.timing.planMs, processorMs: (user + system) / 1000 };
}

const all = Array.from({ length: Number(warmUps) + Number(runs) }, timed);
const measured = all.slice(Number(warmUps));
const [{ made, wallMs: firstMs }] = all;
const { assign, bound, unmet } = made;
const times = measured.map(({ wallMs }) => wallMs);
const processorTimes = measured.map(({ processorMs }) => processorMs);
process.stdout.write(
  JSON.stringify({ firstMs, times, processorTimes, assign, bound, unmet, peakMb: peakMemoryMb() }),
);
