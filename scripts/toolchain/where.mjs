import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first pnpm on PATH, or undefined.
 * @returns {string | undefined}
 */
export function findPnpm() {
  const names = process.platform === 'win32' ? ['pnpm.exe', 'pnpm.cmd'] : ['pnpm'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

/**
 * The version that a pnpm says it has; undefined when it does not run.
 * @param {string} pnpm
 */
export function pnpmVersion(pnpm) {
  try {
    return execFileSync(pnpm, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

/** The Node that runs this, and the pnpm that stands on its PATH. */
export const here = () => ({ node: realpathSync(process.execPath), pnpm: findPnpm() });

// Run by npx with what it has brought at the front of PATH.
if (process.argv[2] === '--print') console.log(JSON.stringify(here()));
