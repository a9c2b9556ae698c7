import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance, Plan } from '@rotunda/shared/rules/planning';
import type { HighsSolution } from '../network/highs.ts';

/** A plan, and what a process that did nothing else took to make it. */
export interface MeasuredPlan extends Pick<Plan, 'assign' | 'bound' | 'unmet'> {
  /** Milliseconds of the very first call, when nothing was compiled yet. */
  readonly firstMs: number;
  /** Milliseconds of each run after the warm-ups: by the clock, and of the processors, which other programs cannot slow as much. */
  readonly times: readonly number[];
  readonly processorTimes: readonly number[];
  /** Megabytes. */
  readonly peakMb: number;
}

export interface Repeats {
  readonly warmUps: number;
  readonly runs: number;
}

const MOST_OUTPUT = 2 ** 28;

/** Plans in a process of its own, from the same bytes as any other process that is handed this instance. */
export function measurePlan(instance: Instance, folder: string, { warmUps, runs }: Repeats): MeasuredPlan {
  // What the program beside this file prints, which nobody else writes.
  return runOn('planMain.ts', instance, folder, [warmUps, runs]) as MeasuredPlan;
}

/** HiGHS on the full network of this instance, in a process of its own. */
export function measureHighs(instance: Instance, folder: string): HighsSolution {
  // As above.
  return runOn('highsMain.ts', instance, folder, []) as HighsSolution;
}

function runOn(program: string, instance: Instance, folder: string, options: readonly number[]): unknown {
  const file = join(folder, 'instance.json');
  writeFileSync(file, JSON.stringify(instance));
  const script = join(import.meta.dirname, program);
  const output = execFileSync(process.execPath, [script, file, ...options.map(String)], {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output);
}
