import { Worker } from 'node:worker_threads';
import { PlannerClosed, PlanningFailed } from './failures.ts';
import type { FromWorker, ToWorker, WorkerAnswer } from './messages.ts';

/**
 * Where the thread's code is. From source, `worker.ts` is beside this file and Node runs it as it is; in the bundle this file
 * has become part of `dist/main.js`, and the thread's own bundle is `dist/planning/worker.js`.
 */
function workerAddress(): URL {
  const fromSource = new URL(import.meta.url).pathname.endsWith('.ts');
  return new URL(fromSource ? './worker.ts' : './planning/worker.js', import.meta.url);
}

export interface JobOptions {
  /** Aborting rejects the promise with the signal's reason and stops the work at once. */
  readonly signal?: AbortSignal;
  /** Told how far this job is, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

interface Job {
  readonly message: ToWorker;
  readonly options: JobOptions;
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (reason: unknown) => void;
  readonly onAbort: () => void;
}

/** One thread that does one job after the other, in the order they came. It starts with the first. */
export class PlanningThread {
  readonly #name: string;
  #worker: Worker | null = null;
  #running: Job | null = null;
  #waiting: Job[] = [];
  #closed = false;

  constructor(name: string) {
    this.#name = name;
  }

  /**
   * Rejects with the signal's reason when aborted, with `PlanningFailed` when the thread could not do it, and with
   * `PlannerClosed` after `close`.
   */
  ask(message: ToWorker, options: JobOptions = {}): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      const { signal } = options;
      if (this.#closed) throw new PlannerClosed();
      signal?.throwIfAborted();
      const job: Job = { message, options, resolve, reject, onAbort: () => this.#abort(job) };
      signal?.addEventListener('abort', job.onAbort, { once: true });
      this.#waiting.push(job);
      this.#startNext();
    });
  }

  /** Stops the thread; jobs that are running or waiting reject with `PlannerClosed`. */
  async close(): Promise<void> {
    this.#closed = true;
    const jobs = this.#running ? [this.#running, ...this.#waiting] : this.#waiting;
    this.#running = null;
    this.#waiting = [];
    for (const job of jobs) settle(job, () => job.reject(new PlannerClosed()));
    await this.#stopThread();
  }

  #startNext(): void {
    const job = this.#running ? undefined : this.#waiting.shift();
    if (!job) return;
    this.#running = job;
    this.#worker ??= this.#startThread();
    this.#worker.ref();
    this.#worker.postMessage(job.message);
  }

  #startThread(): Worker {
    // No flags of the main thread (an inspector's port, a test runner's loader) concern this one.
    const worker = new Worker(workerAddress(), { name: this.#name, execArgv: [] });
    worker.on('message', (message: FromWorker) => this.#onMessage(worker, message));
    worker.on('error', (error: unknown) =>
      this.#onEnd(worker, `The planning thread broke: ${String(error)}`),
    );
    worker.on('exit', (code) =>
      this.#onEnd(worker, `The planning thread ended by itself with code ${code}.`),
    );
    return worker;
  }

  async #stopThread(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #onMessage(worker: Worker, message: FromWorker): void {
    // A thread that was stopped may still have had an answer on its way.
    if (worker !== this.#worker || !this.#running) return;
    const job = this.#running;
    switch (message.kind) {
      case 'progress':
        job.options.onProgress?.(message.done);
        return;
      case 'planned':
      case 'explained':
      case 'accounted':
        this.#finish(job, () => job.resolve(message));
        return;
      case 'failed':
        this.#finish(job, () => job.reject(new PlanningFailed(message.message)));
        return;
      default:
        message satisfies never;
    }
  }

  #onEnd(worker: Worker, message: string): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    const job = this.#running;
    if (job) this.#finish(job, () => job.reject(new PlanningFailed(message)));
  }

  /** A job that waits is forgotten; one that runs takes its thread with it, for nothing else stops a busy thread. */
  #abort(job: Job): void {
    const reject = (): void => job.reject(job.options.signal?.reason);
    if (job !== this.#running) {
      this.#waiting = this.#waiting.filter((other) => other !== job);
      settle(job, reject);
      return;
    }
    void this.#stopThread();
    this.#finish(job, reject);
  }

  #finish(job: Job, tell: () => void): void {
    this.#running = null;
    this.#worker?.unref();
    settle(job, tell);
    this.#startNext();
  }
}

function settle(job: Job, tell: () => void): void {
  job.options.signal?.removeEventListener('abort', job.onAbort);
  tell();
}
