/** The planning thread: plans and explains what it is sent, so that countdowns and sockets on the main thread never wait for it. */
import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './messages.ts';
import { explain } from './explain/explain.ts';
import { ownAccounts } from './explain/participant.ts';
import { plan } from './plan.ts';

if (!parentPort)
  throw new Error('worker.ts is the entry of a worker thread; start it through createPlanner.');
const port = parentPort;
const answer = (message: FromWorker): void => port.postMessage(message);

const onProgress = (done: number): void => answer({ kind: 'progress', done });

function done(job: ToWorker): FromWorker {
  switch (job.kind) {
    case 'plan': {
      const options = { seed: job.seed, now: () => performance.now(), onProgress };
      return { kind: 'planned', plan: plan(job.instance, options) };
    }
    case 'explain':
      return { kind: 'explained', explanation: explain(job.instance, job.plan, job.question) };
    case 'account':
      return { kind: 'accounted', accounts: ownAccounts(job.instance, job.plan) };
    default:
      return job satisfies never;
  }
}

port.on('message', (job: ToWorker) => {
  try {
    answer(done(job));
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
