import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from './bring.mjs';
import { runToEnd, StepFailed } from './child.mjs';
import { digest } from './digest.mjs';
import { forget, recall, remember, root } from './paths.mjs';

const packages = ['shared', 'db', 'server', 'client', 'e2e'];
const decides = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...packages.map((name) => `${name}/package.json`),
];

/**
 * Installs the dependencies exactly as locked, when what is locked has changed since the last time.
 * @param {import('./bring.mjs').Toolchain} toolchain
 */
export async function ensureInstalled(toolchain) {
  const wanted = digest(decides);
  if (recall('installed')?.digest === wanted && existsSync(join(root, 'node_modules', '.modules.yaml')))
    return;
  forget('installed');
  const { exitCode } = await runToEnd(toolchain.pnpm, ['install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: root,
    // Standard output belongs to the command that was asked for.
    stdio: ['ignore', 2, 2],
    // CI: never ask whether node_modules may be replaced.
    env: { ...environmentOf(toolchain), CI: 'true' },
  });
  if (exitCode !== 0) throw new StepFailed('installing the dependencies', exitCode);
  remember('installed', { digest: wanted });
}
