/**
 * node e2e/src/load/planningMain.ts: how long a socket waits for the server's time while the whole product plans an event
 * of 1,000 people, beside the same socket while nothing happens. A countdown asks for nothing else.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Socket, io } from 'socket.io-client';
import { Owner } from '../arrange/owner.ts';
import { crowdCsv } from '../arrange/crowd.ts';
import { tablesOfFour } from '../arrange/room.ts';
import { RotundaServer } from '../harness/server.ts';
import { roundsOnly } from './agenda.ts';
import { median } from './median.ts';
import { textTable } from './table.ts';

const mentors = 200;
const mentees = 800;
const rounds = 6;
const askEveryMs = 12;
/** One socket may ask four times a second: so many ask in turn. */
const askers = 25;
const patienceMs = 120_000;

/** Asks for the time, one question after the other, until the work is done; answers how long each took, in ms. */
async function asking(ask: () => Promise<unknown>, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const state = { isDone: false };
  const done = work().finally(() => (state.isDone = true));
  while (!state.isDone) {
    const before = performance.now();
    await ask();
    times.push(performance.now() - before);
    await wait(askEveryMs);
  }
  await done;
  return times;
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const row = (name: string, times: readonly number[]): string[] => [
  name,
  String(times.length),
  ms(median(times)),
  ms(percentile(times, 0.99)),
  ms(Math.max(...times)),
];

const server = await RotundaServer.onEmptyFolder();
try {
  const owner = await Owner.of(server);
  const eventId = await owner.createEvent('A conference', 'blank');
  const { protocol } = (await (await fetch(`${server.url}/api/health`)).json()) as { protocol: number };
  const connected = async (url: string, event: string): Promise<Socket> => {
    const socket = io(`${url}/facilitator`, {
      auth: { eventId: event, protocol },
      extraHeaders: { cookie: owner.cookie },
      transports: ['websocket'],
      forceNew: true,
    });
    await new Promise((resolve) => socket.once('connect', () => resolve(undefined)));
    return socket;
  };
  const wire = await owner.wire(eventId);
  await wire.send('agenda.update', { agenda: roundsOnly(rounds) });
  await wire.send('tables.update', tablesOfFour(mentors));
  await owner.importRoster(eventId, crowdCsv(mentors, mentees));
  const sockets = await Promise.all(Array.from({ length: askers }, () => connected(server.url, eventId)));
  const [socket] = sockets;
  if (!socket) throw new Error('Nobody asks');
  let asked = 0;
  const ask = (): Promise<unknown> => {
    asked += 1;
    return (sockets[asked % askers] ?? socket).timeout(patienceMs).emitWithAck('clock');
  };
  await wait(2_000);
  const idle = await asking(ask, () => wait(3_000));
  const begun = performance.now();
  const revision = wire.part('plan').planRevision;
  const command = { id: 'the-only-plan', name: 'plan.make', input: {}, revision };
  const planning = await asking(ask, () => socket.timeout(patienceMs).emitWithAck('command', command));
  const took = performance.now() - begun;
  console.log(
    textTable([
      ['until the time is answered', 'questions', 'median', '99 %', 'longest'],
      row('nothing happens', idle),
      row('the event is planned', planning),
    ]),
  );
  console.log(
    `\n${mentees} mentees and ${mentors} mentors in ${rounds} rounds; the draft was there after ${(took / 1000).toFixed(1)} s. One run, on loopback.`,
  );
  for (const each of sockets) each.disconnect();
  wire.close();
} finally {
  await server.forget();
}
