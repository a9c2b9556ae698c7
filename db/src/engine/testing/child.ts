import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** Another process that has the small schema open in `folder`, and what it says, line by line. */
export interface Child {
  readonly process: ChildProcess;
  readonly lines: AsyncIterableIterator<string, undefined>;
}

/** Starts one of the programs beside this file; it is killed when the test has finished. */
export function startChild(program: 'hold' | 'keep-writing', folder: string): Child {
  const path = join(import.meta.dirname, `${program}.ts`);
  const child = spawn(process.execPath, [path, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { process: child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

/** Kills it as a power cut would end it, and waits until it is gone. */
export async function kill({ process: child }: Child): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
