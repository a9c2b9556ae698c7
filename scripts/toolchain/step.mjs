import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from './bring.mjs';
import { runToEnd } from './child.mjs';
import { StepFailed } from './failure.mjs';
import { memory, root } from './paths.mjs';

/**
 * Runs pnpm for one step of getting ready: one line on standard error while all is well, everything it said when not.
 * @param {string} what such as 'building the client'
 * @param {import('./bring.mjs').Toolchain} toolchain
 * @param {string[]} args
 * @throws {StepFailed}
 */
export async function step(what, toolchain, args) {
  console.error(`${what[0]?.toUpperCase()}${what.slice(1)} …`);
  mkdirSync(memory, { recursive: true });
  const log = join(memory, 'step.log');
  const output = openSync(log, 'w');
  const { exitCode } = await runToEnd(toolchain.pnpm, args, {
    cwd: root,
    stdio: ['ignore', output, output],
    // CI: pnpm never asks, and does not draw progress bars.
    env: { ...environmentOf(toolchain), CI: 'true' },
  });
  closeSync(output);
  if (exitCode === 0) return;
  process.stderr.write(readFileSync(log));
  throw new StepFailed(what, exitCode);
}
