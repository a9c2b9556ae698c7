import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { whenStarterIsGone } from './starter.mjs';

const onWindows = process.platform === 'win32';

/** A signal often arrives twice: npm passes on what the terminal has already sent to everyone. */
const sameSignalMs = 1000;

/**
 * Runs a program to its end and answers with its exit code (128 + n when signal n ended it), and whether it was told
 * to end.
 *
 * The program leads a process group of its own. So Ctrl-C reaches this process alone, which hands each SIGINT, SIGTERM
 * and SIGHUP on exactly once, to the whole group: nothing that was started here outlives it, and a server closes
 * once instead of being interrupted while it closes. The end of the `npm run` that started all this counts as SIGTERM.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ exitCode: number, interrupted: boolean }>}
 */
export function runToEnd(command, args, options) {
  const child = spawn(command, args, { ...options, detached: !onWindows });
  /** @type {Map<NodeJS.Signals, number>} */
  const handedOn = new Map();
  /** @param {NodeJS.Signals} signal */
  const handOn = (signal) => {
    const now = performance.now();
    if (now - (handedOn.get(signal) ?? -Infinity) < sameSignalMs || child.pid === undefined) return;
    handedOn.set(signal, now);
    try {
      if (onWindows) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It has just ended by itself; 'exit' follows.
    }
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, handOn);
  const stopLooking = whenStarterIsGone(() => handOn('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      const exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
      resolve({ exitCode, interrupted: handedOn.size > 0 });
    });
  }).finally(() => {
    stopLooking();
    for (const signal of signals) process.off(signal, handOn);
  });
}
