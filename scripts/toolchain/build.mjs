import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from './bring.mjs';
import { runToEnd, StepFailed } from './child.mjs';
import { digest } from './digest.mjs';
import { forget, recall, remember, root } from './paths.mjs';

const sources = [
  'package.json',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'scripts/toolchain',
  'shared',
  'db',
  'server',
  'client',
];

/** The program that a build leaves behind. */
export const serverProgram = join(root, 'server', 'dist', 'main.js');
const outputs = [serverProgram, join(root, 'client', 'build', '200.html')];

/**
 * Builds client and server when a source has changed since the last complete build.
 * @param {import('./bring.mjs').Toolchain} toolchain
 */
export async function ensureBuilt(toolchain) {
  if (recall('built')?.digest === digest(sources) && outputs.every(existsSync)) return;
  await build(toolchain);
}

/**
 * Builds client and server. The digest is taken before and remembered after: a build that was interrupted, or a source
 * that was saved meanwhile, means another build the next time.
 * @param {import('./bring.mjs').Toolchain} toolchain
 */
export async function build(toolchain) {
  forget('built');
  const current = digest(sources);
  for (const name of ['client', 'server']) {
    const { exitCode } = await runToEnd(toolchain.pnpm, ['--filter', `@rotunda/${name}`, 'run', 'build'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: environmentOf(toolchain),
    });
    if (exitCode !== 0) throw new StepFailed(`building the ${name}`, exitCode);
  }
  remember('built', { digest: current });
}
