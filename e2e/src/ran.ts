import { execFileSync } from 'node:child_process';

/** The longest that one of these programs may take: fetching a browser over a slow line. */
const timeout = 180_000;

/**
 * Runs a program and answers whether it ran and ended well.
 * @param says where its words go: shown on standard error, or ignored
 */
export function ran(command: string, args: readonly string[], says: 'show' | 'ignore' = 'show'): boolean {
  const output = says === 'show' ? 2 : 'ignore';
  try {
    execFileSync(command, args, { stdio: ['ignore', output, output], timeout });
    return true;
  } catch {
    return false;
  }
}
