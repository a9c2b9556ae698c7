/** The reading thread: reads the files it is sent, so that countdowns and sockets on the main thread never wait for it. */
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../refusal.ts';
import type { FromReader } from './messages.ts';
import { readRoster, type ReadJob } from './readRoster.ts';

if (!parentPort) throw new Error('worker.ts is the entry of a worker thread; start it through createReader.');
const port = parentPort;
const answer = (message: FromReader): void => port.postMessage(message);

port.on('message', (job: ReadJob) => {
  void readRoster(job).then(
    (read) => answer({ kind: 'read', answer: read }),
    (error: unknown) => {
      if (error instanceof Refusal) answer({ kind: 'refused', problem: error.problem });
      else answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    },
  );
});
