/**
 * node scripts/check.mjs: all that continuous integration runs. Every step runs, whatever the others say; only the
 * browser tests are left out when there is no build to test. The last line is "N passed, N failed".
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from './toolchain/bring.mjs';
import { runToEnd } from './toolchain/child.mjs';
import { root } from './toolchain/paths.mjs';
import { ready } from './toolchain/ready.mjs';
import { tallyOfPlaywright, tallyOfVitest, total } from './toolchain/tally.mjs';

/** @typedef {{ script: string, exitCode: number, seconds: number, tally?: import('./toolchain/tally.mjs').Tally | undefined }} Step */

const reports = join(root, '.rotunda', 'reports');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/**
 * @template Report
 * @param {string} path
 * @param {(report: Report) => import('./toolchain/tally.mjs').Tally} tallyOf
 */
const tallyIn = (path, tallyOf) =>
  existsSync(path) ? tallyOf(JSON.parse(readFileSync(path, 'utf8'))) : undefined;

/**
 * Runs one script of package.json.
 * @param {import('./toolchain/bring.mjs').Toolchain} toolchain
 * @param {string} script
 * @param {{ args?: string[], output?: number | 'inherit' }} [options] `output`: where its words go, a file descriptor or here
 * @returns {Promise<Step>}
 */
async function run(toolchain, script, { args = [], output = 'inherit' } = {}) {
  const began = performance.now();
  const { exitCode, interrupted } = await runToEnd(toolchain.pnpm, ['run', script, ...args], {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...environmentOf(toolchain), CI: 'true', PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
  });
  if (interrupted) process.exit(exitCode);
  return { script, exitCode, seconds: (performance.now() - began) / 1000 };
}

/**
 * Runs a script while other work goes on, and shows what it said once both are done, so that the two do not mix.
 * @template Result
 * @param {import('./toolchain/bring.mjs').Toolchain} toolchain
 * @param {string} script
 * @param {() => Promise<Result>} meanwhile
 * @returns {Promise<[Step, Result]>}
 */
async function runBeside(toolchain, script, meanwhile) {
  const log = join(reports, `${script}.log`);
  const output = openSync(log, 'w');
  const both = await Promise.all([run(toolchain, script, { output }), meanwhile()]);
  closeSync(output);
  process.stdout.write(readFileSync(log));
  return both;
}

await ready(async (toolchain) => {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  // Lint and type checks read what this generates.
  await run(toolchain, 'sync');
  // Lint takes one processor for longer than the two steps before the tests: they need not wait for it.
  const [lint, [types, build, unit]] = await runBeside(toolchain, 'lint', async () => [
    await run(toolchain, 'types'),
    await run(toolchain, 'build'),
    await run(toolchain, 'unit', {
      args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    }),
  ]);
  unit.tally = tallyIn(unitReport, tallyOfVitest);
  const done = [lint, types, build, unit];
  if (build.exitCode === 0) {
    const e2e = await run(toolchain, 'e2e');
    done.push({ ...e2e, tally: tallyIn(e2eReport, tallyOfPlaywright) });
  }
  console.log();
  for (const { script, exitCode, seconds } of done) {
    console.log(`${exitCode === 0 ? 'ok    ' : 'FAILED'} ${script.padEnd(5)} ${seconds.toFixed(0)} s`);
  }
  const { passed, failed } = total(done);
  console.log(`${passed} passed, ${failed} failed`);
  return { exitCode: failed === 0 ? 0 : 1 };
});
