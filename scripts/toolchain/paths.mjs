import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the toolchain remembers between runs; safe to delete at any time. */
export const memory = join(root, '.rotunda');

/** @param {string} name */
const memo = (name) => join(memory, `${name}.json`);

/**
 * What was remembered under a name; undefined when nothing (readable) is.
 * @param {string} name
 * @returns {Record<string, string> | undefined}
 */
export function recall(name) {
  try {
    return JSON.parse(readFileSync(memo(name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} name @param {Record<string, string>} value */
export function remember(name, value) {
  mkdirSync(memory, { recursive: true });
  writeFileSync(memo(name), `${JSON.stringify(value, null, 2)}\n`);
}

/** @param {string} name */
export function forget(name) {
  rmSync(memo(name), { force: true });
}
