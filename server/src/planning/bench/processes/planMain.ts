/** node planMain.ts INSTANCE.json WARM_UPS RUNS: plans it that often, and prints the times, the plan and the peak of memory. */
import { readFileSync } from 'node:fs';
import { parseInstance } from '@rotunda/shared/schema/planning';
import { plan } from '../../plan.ts';
import { peakMemoryMb } from './peakMemory.ts';

const [file, warmUps, runs] = process.argv.slice(2);
const parsed = parseInstance(JSON.parse(readFileSync(file, 'utf8')));
if (!parsed.ok) throw new Error(`${file} is not an instance.`);
const { instance } = parsed;
const timed = () => plan(instance, { seed: 1, now: () => performance.now() });
for (let run = 0; run < Number(warmUps); run++) timed();
const made = timed();
const times = [made.timing.planMs];
while (times.length < Number(runs)) times.push(timed().timing.planMs);
const { assign, bound, unmet } = made;
process.stdout.write(JSON.stringify({ times, assign, bound, unmet, peakMb: peakMemoryMb() }));
