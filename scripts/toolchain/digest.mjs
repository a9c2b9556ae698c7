import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** What tools write; .gitignore has the same names. */
const written = new Set(['node_modules', 'dist', 'build', 'types', '.svelte-kit']);

/**
 * Every file below a path, in a fixed order, without what tools write and without tests.
 * @param {string} path from the root, with forward slashes
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .filter((name) => !written.has(name) && !name.endsWith('.test.ts'))
    .flatMap((name) => filesBelow(`${path}/${name}`));
}

/**
 * A digest of names and contents: it changes exactly when a build or an install could turn out differently, whatever
 * the clocks and time stamps of a checkout say.
 * @param {string[]} paths files and folders, from the root
 */
export function digest(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow)) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
