/** The planning thread: plans what it is sent, so that countdowns and sockets on the main thread never wait for it. */
import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './messages.ts';
import { plan } from './plan.ts';

if (!parentPort)
  throw new Error('worker.ts is the entry of a worker thread; start it through createPlanner.');
const port = parentPort;
const answer = (message: FromWorker): void => port.postMessage(message);

port.on('message', ({ instance, seed }: ToWorker) => {
  try {
    const onProgress = (done: number): void => answer({ kind: 'progress', done });
    answer({ kind: 'planned', plan: plan(instance, { seed, now: () => performance.now(), onProgress }) });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
