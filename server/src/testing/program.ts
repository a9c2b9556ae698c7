import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const server = join(import.meta.dirname, '..', '..');
/** A build of its own, beside the one that is run for people. */
const folder = 'build';

/** Bundles the server as for production. Takes a second or two. */
export async function buildProgram(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(server, 'build.mjs'), folder]);
}

/** An empty data folder that is gone when the test has finished. */
export async function dataFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'rotunda-data-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

export interface Program {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly printed: () => { readonly out: string; readonly err: string };
  /** Resolves with the exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Runs the built program; it is ended with the test if it still runs. */
export function run(args: readonly string[], env: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, [join(server, folder, 'main.js'), ...args], {
    // Nothing of this machine's own settings.
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.err += chunk.toString()));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, printed: () => printed, ended };
}

export interface Running extends Program {
  /** The address it listens on. */
  readonly url: string;
}

/** Starts the built server on a free port and waits until it has said where it is. */
export async function start(env: Readonly<Record<string, string>>): Promise<Running> {
  const program = run([], { PORT: '0', HOST: '127.0.0.1', ...env });
  const url = await new Promise<string>((resolve, reject) => {
    program.child.stdout?.on('data', () => {
      const found = /Console +(http:\S+)\/console/u.exec(program.printed().out)?.[1];
      if (found !== undefined) resolve(found);
    });
    void program.ended.then((code) =>
      reject(new Error(`ended with ${String(code)}: ${program.printed().err}`)),
    );
  });
  return { ...program, url };
}
