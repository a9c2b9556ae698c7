import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from './digest.mjs';
import { forget, recall, remember, root } from './paths.mjs';
import { step } from './step.mjs';
import { inTurn } from './turn.mjs';

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
  if (isInstalled()) return;
  await inTurn(async () => {
    // Whoever was waited for may have done it.
    if (isInstalled()) return;
    forget('installed');
    await step('installing the dependencies', toolchain, [
      'install',
      '--frozen-lockfile',
      '--prefer-offline',
    ]);
    remember('installed', { digest: digest(decides) });
  });
}

const isInstalled = () =>
  recall('installed')?.digest === digest(decides) && existsSync(join(root, 'node_modules', '.modules.yaml'));
