import { Worker } from 'node:worker_threads';
import { type Duration, seconds } from '@rotunda/shared/rules/time';
import { Refusal } from '../../refusal.ts';
import { badFile } from '../import/csv.ts';
import type { FromReader, ToReader } from './messages.ts';
import type { ReadAnswer, ReadJob } from './readRoster.ts';
import { Taking } from './taking.ts';

/** Reads files in a thread of its own, one job after the other, so that no countdown waits for it. */
export interface Reader {
  /** Throws the refusal for files that are no roster, and `busy` while too many wait. */
  read(job: ReadJob): Promise<ReadAnswer>;
  /** Stops the thread. */
  close(): Promise<void>;
}

export interface ReaderOptions {
  readonly within?: Duration;
  /** Memory of the thread, in megabytes. */
  readonly memoryMb?: number;
}

/** More would wait longer than anybody does. */
const mostWaiting = 8;

/**
 * Makes a reader. Its thread starts with the first job and never keeps the process alive while it waits for another. A
 * file that takes longer or more memory than any roster is refused, and costs nothing but the thread.
 */
export function createReader({ within = seconds(30), memoryMb = 640 }: ReaderOptions = {}): Reader {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const started = (): Worker => {
    if (worker) return worker;
    const thread = new Worker(workerAddress(), {
      name: 'roster files',
      // No flags of the main thread (an inspector's port, a test runner's loader) concern this one.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const forget = (): void => {
      if (worker === thread) worker = null;
    };
    // Also between jobs, where nobody else listens, a thread that breaks must not take the server along.
    thread.on('error', forget).on('exit', forget);
    worker = thread;
    return thread;
  };

  const run = (job: ReadJob): Promise<ReadAnswer> => {
    const thread = started();
    thread.ref();
    const stop = (): void => {
      if (worker === thread) worker = null;
      void thread.terminate();
    };
    return new Promise<ReadAnswer>((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(tooMuch());
      }, within);
      const taking = new Taking((message) => thread.postMessage(message));
      const onMessage = (message: FromReader): void => {
        const done = taking.take(message);
        if (done) settle(() => ('answer' in done ? resolve(done.answer) : reject(done.reason)));
      };
      const onError = (error: Error): void => {
        stop();
        settle(() => reject(isOutOfMemory(error) ? tooMuch() : error));
      };
      const onExit = (): void => {
        stop();
        settle(() => reject(new Error('The reading thread ended before its answer.')));
      };
      const settle = (how: () => void): void => {
        clearTimeout(timer);
        thread.off('message', onMessage).off('error', onError).off('exit', onExit);
        thread.unref();
        how();
      };
      thread.on('message', onMessage).on('error', onError).on('exit', onExit);
      thread.postMessage({ kind: 'job', job } satisfies ToReader);
    });
  };

  return {
    read(job) {
      if (waiting >= mostWaiting) {
        throw new Refusal('busy', 'Several files are being read. Try again in a moment.');
      }
      waiting += 1;
      const answer = last.then(() => run(job)).finally(() => (waiting -= 1));
      // Whatever becomes of this one, the next has its turn.
      last = answer.catch(() => undefined);
      return answer;
    },
    async close() {
      const thread = worker;
      worker = null;
      await thread?.terminate();
    },
  };
}

const tooMuch = (): Refusal =>
  badFile('This file takes too long or too much room to read: save the one sheet with the people as CSV.', {
    reason: 'too-large',
  });

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Where the thread's code is. From source, `worker.ts` is beside this file and Node runs it as it is; in the bundle this file
 * has become part of `dist/main.js`, and the thread's own bundle is `dist/roster/worker.js`.
 */
function workerAddress(): URL {
  const fromSource = new URL(import.meta.url).pathname.endsWith('.ts');
  return new URL(fromSource ? './worker.ts' : './roster/worker.js', import.meta.url);
}
