/**
 * node scripts/check.mjs: all that continuous integration runs. Every step runs, whatever the others say; only the
 * browser tests are left out when there is no build to test. The last line is "N passed, N failed".
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from './toolchain/bring.mjs';
import { runToEnd } from './toolchain/child.mjs';
import { root } from './toolchain/paths.mjs';
import { ready } from './toolchain/ready.mjs';
import { tallyOfPlaywright, tallyOfVitest, total } from './toolchain/tally.mjs';

const reports = join(root, '.rotunda', 'reports');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/**
 * @typedef {object} Step
 * @property {string} script of package.json
 * @property {string[]} [args]
 * @property {() => import('./toolchain/tally.mjs').Tally | undefined} [count]
 */

/** @type {Step[]} */
const steps = [
  { script: 'lint' },
  { script: 'types' },
  {
    script: 'unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: () => (existsSync(unitReport) ? tallyOfVitest(read(unitReport)) : undefined),
  },
  { script: 'build' },
  { script: 'e2e', count: () => (existsSync(e2eReport) ? tallyOfPlaywright(read(e2eReport)) : undefined) },
];

/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

await ready(async (toolchain) => {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const env = { ...environmentOf(toolchain), CI: 'true', PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport };
  /** @type {{ script: string, exitCode: number, tally: import('./toolchain/tally.mjs').Tally | undefined, seconds: number }[]} */
  const done = [];
  for (const { script, args = [], count } of steps) {
    if (script === 'e2e' && done.some((step) => step.script === 'build' && step.exitCode !== 0)) break;
    const began = performance.now();
    const exitCode = await runToEnd(toolchain.pnpm, ['run', script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    });
    done.push({ script, exitCode, tally: count?.(), seconds: (performance.now() - began) / 1000 });
  }
  console.log();
  for (const { script, exitCode, seconds } of done) {
    console.log(`${exitCode === 0 ? 'ok    ' : 'FAILED'} ${script.padEnd(6)} ${seconds.toFixed(0)} s`);
  }
  const { passed, failed } = total(done);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
