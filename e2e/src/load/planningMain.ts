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
import { askers, asking, headingOfWaits, rowOfWaits } from './asking.ts';
import { textTable } from './table.ts';

const mentors = 200;
const mentees = 800;
const rounds = 6;
const patienceMs = 120_000;

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
      headingOfWaits,
      rowOfWaits('nothing happens', idle),
      rowOfWaits('the event is planned', planning),
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
