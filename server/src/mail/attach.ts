import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { systemTimers } from '../timers.ts';
import { Postman } from './postman.ts';

/** Sends the outboxes' mails while the server runs, if it has a mail server to send by. `buildApp` calls this once. */
export function attachMail(app: FastifyInstance, services: Services): void {
  const { mail } = services;
  if (mail === null) return;
  const postman = new Postman({
    services,
    transport: mail,
    timers: systemTimers,
    report: (error) => app.log.error({ err: error }, 'unexpected, in the outbox'),
  });
  app.addHook('onReady', () => postman.open());
  app.addHook('preClose', () => postman.close());
}
