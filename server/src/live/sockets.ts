import type { FastifyInstance } from 'fastify';
import { Server } from 'socket.io';
import { type Namespace, type Problem, type Progress, namespaces } from '@rotunda/shared/schema/protocol';
import { isOwnOrigin } from '../origin.ts';
import { problemOf } from '../problem.ts';
import type { Services } from '../services.ts';
import { type Timers, systemTimers } from '../timers.ts';
import { admit } from './admit.ts';
import { Bucket } from './bucket.ts';
import { Deadlines } from './deadlines.ts';
import { type Dispatch, createDispatch } from './dispatch.ts';
import { Doorkeeper } from './doorkeeper.ts';
import { forgetOldAnswers } from './forget.ts';
import { handlers } from './handlers.ts';
import { makers } from './parts.ts';
import { Publisher } from './publish.ts';
import { tellWays, watchAddresses } from './ways.ts';
import type { LiveServer, LiveSocket } from './wire.ts';

/** The longest message in bytes: an agenda of twenty rounds with every prompt written out takes 350 KB. */
const longestMessage = 512 * 1024;

/** A phone that was offline sends everything it kept in one go; nobody types faster than the rest. */
const commandsAtOnce = 60;
const commandsPerSecond = 20;
const clockAsksAtOnce = 40;
const clockAsksPerSecond = 4;

const tooMany: Problem = { code: 'too-many', message: 'That was too often. Try again in a moment.' };

/**
 * The live edge: sockets on fastify's own server, deadlines, and whoever is to be sent what changed. `buildApp` calls
 * this once; it opens when the app is ready and closes before the app does.
 */
export function attachLive(app: FastifyInstance, services: Services, timers: Timers = systemTimers): void {
  const { db, clock, addressBook } = services;
  const report = (error: unknown): void => app.log.error({ err: error }, 'unexpected, in the live edge');
  const unexpected = (id: string, error: unknown): void => app.log.error({ err: error, id }, 'unexpected');

  const io: LiveServer = new Server(app.server, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    maxHttpBufferSize: longestMessage,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    allowRequest: ({ headers: { origin, host } }, answer) =>
      answer(null, isOwnOrigin(origin, host, services.addresses()) || addressBook.has(origin)),
    // Pages that are open at another address of this server, without their cookies. Everything else is same-origin.
    cors: { origin: (origin, answer) => answer(null, addressBook.has(origin)) },
  });
  const deadlines = new Deadlines({ db, clock, timers, report });
  const doorkeeper = new Doorkeeper(services, report);
  const publisher = new Publisher({
    services,
    makers,
    report: (key, error) => app.log.error({ err: error, part: key }, 'a part could not be made'),
    broadcast: ({ namespaces: spaces, room }, push) => {
      for (const space of spaces) io.of(space).to(room).emit('part', push);
    },
  });
  const stopForgetting = forgetOldAnswers(db, clock, report);
  const watch = watchAddresses(services, moved, report);
  const dispatch = createDispatch(services, handlers, unexpected);

  // Every socket belongs to a role; the namespace without a name to none.
  io.use((_socket, next) => next(refusal({ code: 'not-found', message: 'Connect to a namespace.' })));
  for (const namespace of namespaces) {
    const space = io.of(namespace);
    space.use((socket, next) => {
      void letIn(socket, namespace).then(next);
    });
    space.on('connection', (socket) => {
      doorkeeper.enter(socket, namespace);
      publisher.join(socket);
      serve(socket, services, dispatch);
      socket.on('disconnect', () => {
        publisher.leave(socket);
        doorkeeper.leave(socket);
      });
      if (namespace !== '/participant') return;
      // The first phone that comes over a new hotspot shows that there is one.
      watch.look();
      void tellWays(services, socket, report).catch(report);
    });
  }

  async function letIn(socket: LiveSocket, namespace: Namespace): Promise<Error | undefined> {
    try {
      const { auth, headers } = socket.handshake;
      Object.assign(socket.data, await admit(services, namespace, auth, headers));
      return undefined;
    } catch (error) {
      return refusal(problemOf(error, unexpected));
    }
  }

  /** The computer's addresses have changed: links and codes lead to the new ones, and phones know them all. */
  function moved(addresses: readonly string[]): void {
    publisher.refresh('setup');
    for (const socket of io.of('/participant').sockets.values()) {
      if (addressBook.has(socket.handshake.headers.origin)) {
        socket.emit('ways', { addresses: [...addresses], ticket: null }, () => undefined);
      }
    }
  }

  app.addHook('onReady', () => deadlines.open());
  app.addHook('preClose', async () => {
    stopForgetting();
    watch.end();
    deadlines.close();
    publisher.close();
    doorkeeper.close();
    for (const namespace of namespaces) io.of(namespace).disconnectSockets(true);
    // Fastify closes the server itself.
    io.engine.close();
  });
}

/** The problem travels in the error's data; its message is for outside programs. */
const refusal = (problem: Problem): Error => Object.assign(new Error(problem.message), { data: problem });

function serve(socket: LiveSocket, { clock }: Services, dispatch: Dispatch): void {
  const commands = new Bucket(commandsAtOnce, commandsPerSecond);
  const clockAsks = new Bucket(clockAsksAtOnce, clockAsksPerSecond);
  socket.on('command', (sent: unknown, ack: unknown) => {
    if (!isAck(ack)) return;
    const onProgress = (progress: Progress): void => void socket.emit('progress', progress);
    if (commands.take()) void dispatch(socket.data.sender, sent, onProgress).then(ack);
    else ack({ ok: false, error: tooMany });
  });
  socket.on('clock', (ack: unknown) => {
    if (isAck(ack) && clockAsks.take()) ack(clock.now());
  });
}

/** Types end at the wire: without an acknowledgement nobody would hear of the answer, and nothing is done. */
const isAck = (ack: unknown): ack is (answer: unknown) => void => typeof ack === 'function';
