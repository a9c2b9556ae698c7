import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from './digest.mjs';
import { forget, recall, remember, root } from './paths.mjs';
import { step } from './step.mjs';
import { inTurn } from './turn.mjs';

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
  if (isBuilt()) return;
  await inTurn(async () => {
    // Whoever was waited for may have done it.
    if (!isBuilt()) await buildNow(toolchain);
  });
}

const isBuilt = () => recall('built')?.digest === digest(sources) && outputs.every(existsSync);

/**
 * Builds client and server, changed or not.
 * @param {import('./bring.mjs').Toolchain} toolchain
 */
export const build = (toolchain) => inTurn(() => buildNow(toolchain));

/**
 * The digest is taken before and remembered after: a build that was interrupted, or a source
 * that was saved meanwhile, means another build the next time.
 * @param {import('./bring.mjs').Toolchain} toolchain
 */
async function buildNow(toolchain) {
  forget('built');
  const current = digest(sources);
  for (const name of ['client', 'server']) {
    await step(`building the ${name}`, toolchain, ['--filter', `@rotunda/${name}`, 'run', 'build']);
  }
  remember('built', { digest: current });
}
