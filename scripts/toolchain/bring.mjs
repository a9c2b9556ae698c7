import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { recall, remember, root } from './paths.mjs';
import { isSuitable, NODE, PNPM } from './pins.mjs';
import { StepFailed } from './failure.mjs';
import { findPnpm, here, pnpmVersion } from './where.mjs';

/**
 * @typedef {object} Toolchain
 * @property {string} node the Node binary to run Rotunda with
 * @property {string} pnpm
 */

const pins = `node ${NODE}, pnpm ${PNPM}`;

/** The longest that npx may take over packages it has already. */
const offlineMs = 20_000;

/**
 * The Node and pnpm to work with: those of the last time while they are still there, else this machine's own when
 * they fit, else those that npx has kept, else those that npx fetches now.
 * @returns {Promise<Toolchain>}
 */
export async function bringToolchain() {
  const { node, pnpm, ...last } = recall('toolchain') ?? {};
  if (node && pnpm && last.pins === pins && existsSync(node) && existsSync(pnpm)) return { node, pnpm };
  const found = own() ?? (await throughNpx());
  remember('toolchain', { pins, ...found });
  return found;
}

/** @returns {Toolchain | undefined} */
function own() {
  const pnpm = findPnpm();
  if (!isSuitable(process.versions.node) || !pnpm || pnpmVersion(pnpm) !== PNPM) return undefined;
  return { ...here(), pnpm };
}

/** @returns {Promise<Toolchain>} */
async function throughNpx() {
  // Plain npx waits for minutes without a network although it has everything, so it is first asked what it has.
  const kept = await npx(['--offline'], offlineMs);
  if (kept.toolchain) return kept.toolchain;
  const wanted = `${isSuitable(process.versions.node) ? '' : `Node ${NODE} and `}pnpm ${PNPM}`;
  console.error(`Fetching ${wanted} (only this once) …`);
  const retries = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const fetched = await npx(retries);
  if (fetched.toolchain) return fetched.toolchain;
  console.error(fetched.said.trim());
  throw new StepFailed(
    `fetching ${wanted} through npx (this once it needs a network; or install Node 24 yourself)`,
    1,
  );
}

/**
 * Asks npx to put the pinned packages on PATH and to say where they are.
 * @param {string[]} options
 * @param {number} [timeout] milliseconds
 * @returns {Promise<{ toolchain?: Toolchain, said: string }>} what it said matters when there is no toolchain
 */
function npx(options, timeout) {
  const packages = isSuitable(process.versions.node) ? [`pnpm@${PNPM}`] : [`node@${NODE}`, `pnpm@${PNPM}`];
  const where = join(root, 'scripts', 'toolchain', 'where.mjs');
  const args = [
    '--yes',
    ...options,
    ...packages.flatMap((name) => ['-p', name]),
    '--',
    'node',
    where,
    '--print',
  ];
  const onWindows = process.platform === 'win32';
  return new Promise((resolve) => {
    const child = spawn('npx', args, { stdio: ['ignore', 'pipe', 'pipe'], timeout, shell: onWindows });
    let out = '';
    let said = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', (error) => resolve({ said: `npx did not start: ${error.message}` }));
    child.on('close', (code) => resolve(code === 0 ? { toolchain: JSON.parse(out), said } : { said }));
  });
}

/**
 * The environment in which the toolchain and the workspace's own programs stand first on PATH.
 * @param {Toolchain} toolchain
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf({ node, pnpm }) {
  const folders = [dirname(node), join(root, 'node_modules', '.bin'), dirname(pnpm), process.env.PATH ?? ''];
  return { ...process.env, PATH: folders.join(delimiter) };
}
