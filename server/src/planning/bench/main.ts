import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { solveByHighs } from './network/highs.ts';
import { buildLemon } from './network/lemon.ts';
import { VALUE_ALONE } from './network/network.ts';
import { BadCall, USAGE, readOptions, type BenchOptions } from './options.ts';
import { compareTiny, tinyText } from './tinyRuns.ts';
import { growthText, sizeText, surroundingsText } from './report.ts';
import { study, type Study, type Surroundings } from './study.ts';
import { forceUnmade, type UnmadeRun, unmadeText } from './unmadeRuns.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(USAGE);
  else if (options.random !== null) process.exitCode = tiny(options.random, options.seeds[0]);
  else if (options.unmade !== null) process.exitCode = unmade(options.unmade, options);
  else await measure(options);
} catch (error) {
  if (!(error instanceof BadCall)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}

/** Prints each size as soon as it is done; what is being measured shows on standard error meanwhile. */
async function measure({ sizes, kinds, seeds }: BenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rotunda-bench-'));
  try {
    const built = buildLemon(folder);
    const lemon = 'missing' in built ? null : built;
    const bestValue: Surroundings['bestValue'] = async (network) =>
      lemon === null
        ? (await solveByHighs(network, VALUE_ALONE)).levels.value
        : lemon.solve(network, VALUE_ALONE).value;
    console.log(surroundingsText('missing' in built ? built.missing : null));
    const all: Study[] = [];
    for (const size of sizes) {
      const own: Study[] = [];
      for (const kind of kinds) {
        for (const seed of seeds) {
          show(`${size} ${kind} ${seed} …`);
          own.push(await study(size, kind, seed, { folder, lemon, bestValue }));
        }
      }
      show('');
      console.log(`\n${sizeText(size, own)}`);
      all.push(...own);
    }
    const growth = growthText(all);
    if (growth !== '') console.log(`\n${growth}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tiny(count: number, seed: number): number {
  const runs = compareTiny(count, seed, (done) => show(`${done} of ${count} …`));
  show('');
  console.log(tinyText(runs));
  return runs.some(({ failures }) => failures.length > 0) ? 1 : 0;
}

/** Forces so many pairs in all: small instances have few, and the others make up for it. */
function unmade(count: number, { sizes, kinds, seeds }: BenchOptions): number {
  const instances = sizes.flatMap((size) =>
    kinds.flatMap((kind) => seeds.map((seed) => [size, kind, seed] as const)),
  );
  const runs: UnmadeRun[] = [];
  let left = count;
  for (const [index, [size, kind, seed]] of instances.entries()) {
    show(`${size} ${kind} ${seed} …`);
    const run = forceUnmade(size, kind, seed, Math.ceil(left / (instances.length - index)));
    left -= run.forced + run.impossible;
    runs.push(run);
  }
  show('');
  console.log(unmadeText(runs));
  return runs.some(({ tooDear }) => tooDear.length > 0) ? 1 : 0;
}

/** One line that is overwritten by the next, where somebody is watching. */
function show(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${line}`);
}
