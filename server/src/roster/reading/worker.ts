/** The reading thread: reads the files it is sent, so that countdowns and sockets on the main thread never wait for it. */
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../refusal.ts';
import { type FromReader, inPieces, type SomeRows, type ToReader } from './messages.ts';
import { readRoster, type ReadJob } from './readRoster.ts';

if (!parentPort) throw new Error('worker.ts is the entry of a worker thread; start it through createReader.');
const port = parentPort;
const answer = (message: FromReader): void => port.postMessage(message);

/** What is still to be sent of what was read last. */
let pieces: SomeRows[] = [];

async function read(job: ReadJob): Promise<void> {
  pieces = [];
  try {
    const { rows, cells, ...rest } = await readRoster(job);
    pieces = [...inPieces({ rows, cells })];
    answer({ kind: 'read', answer: rest });
  } catch (error) {
    if (error instanceof Refusal) answer({ kind: 'refused', problem: error.problem });
    else answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

function sendMore(): void {
  const some = pieces.shift();
  if (some) answer({ kind: 'rows', some, isLast: pieces.length === 0 });
}

port.on('message', (message: ToReader) => {
  if (message.kind === 'job') void read(message.job);
  else sendMore();
});
