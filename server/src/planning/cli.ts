import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { planCommand } from './commandLine.ts';

process.exitCode = await planCommand(process.argv.slice(2), {
  read: (name) => (name === '-' ? text(process.stdin) : readFile(pathFor(name), 'utf8')),
  write: (output) => process.stdout.write(output),
  complain: (line) => process.stderr.write(`${line}\n`),
  now: () => performance.now(),
});

/** A package script runs in the package's folder; the name was typed in the caller's, which INIT_CWD tells. */
function pathFor(name: string): string {
  const here = resolve(name);
  const callersFolder = process.env['INIT_CWD'];
  return callersFolder === undefined || existsSync(here) ? here : resolve(callersFolder, name);
}
