import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanLevels } from '@rotunda/shared/rules/planning';
import { median } from '../measures.ts';
import type { Network, Ranking } from './network.ts';

/** What LEMON found, the median of how long the algorithm ran by the clock and on the processor, and the peak of its memory. */
export interface LemonRun extends PlanLevels {
  readonly runMs: number;
  readonly processorMs: number;
  readonly peakMb: number;
}

export interface Lemon {
  readonly solve: (network: Network, ranking: Ranking, runs?: number) => LemonRun;
}

const SOURCE = join(import.meta.dirname, 'lemon.cpp');

/**
 * Builds the driver of LEMON's cost scaling in `folder`. Answers why not where there is no g++ or no liblemon-dev, which
 * nothing but the bench's comparison needs.
 */
export function buildLemon(folder: string): Lemon | { readonly missing: string } {
  const program = join(folder, 'lemon');
  const built = spawnSync('g++', ['-O2', '-o', program, SOURCE], { encoding: 'utf8' });
  if (built.error !== undefined) return { missing: 'g++ is not installed' };
  if (built.status !== 0) {
    const lacksLemon = built.stderr.includes('lemon/') && built.stderr.includes('No such file');
    return { missing: lacksLemon ? 'liblemon-dev is not installed' : `it does not compile: ${built.stderr}` };
  }
  return {
    solve: (network, ranking, runs = 1) => {
      const file = join(folder, 'network.bin');
      write(network, file);
      const options = [ranking.perCovered, ranking.perIdle2, runs].map(String);
      return runOf(execFileSync(program, [file, ...options], { encoding: 'utf8' }));
    },
  };
}

function write(network: Network, file: string): void {
  const { supply, from, to, lower, upper, covered, idle2, value } = network;
  const handle = openSync(file, 'w');
  const parts = [supply, from, to, lower, upper, covered, idle2, value].map((numbers) => numbers.view());
  for (const part of [Int32Array.of(network.nodes, network.arcs), ...parts]) {
    for (let done = 0; done < part.byteLength;) {
      done += writeSync(handle, part, done, Math.min(part.byteLength - done, 2 ** 24));
    }
  }
  closeSync(handle);
}

function runOf(line: string): LemonRun {
  // What the driver beside this file prints, which nobody else writes.
  const { times, processorTimes, ...found } = JSON.parse(line) as Omit<LemonRun, 'runMs' | 'processorMs'> & {
    times: number[];
    processorTimes: number[];
  };
  return { ...found, runMs: median(times), processorMs: median(processorTimes) };
}
