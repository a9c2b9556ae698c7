import cookie from '@fastify/cookie';
import { fastify, type FastifyInstance } from 'fastify';
import { accountRoutes } from './accounts/routes.ts';
import { crewRoutes } from './crew/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { joinRoutes } from './join/routes.ts';
import { attachLive } from './live/sockets.ts';
import { client, inlineScriptsOf } from './plugins/client.ts';
import { attachMail } from './mail/attach.ts';
import { mailRoutes } from './mail/routes.ts';
import { errors } from './plugins/errors.ts';
import { guards } from './plugins/guards.ts';
import { headers } from './plugins/headers.ts';
import { health } from './plugins/health.ts';
import { limits } from './plugins/limits.ts';
import { reportRoutes } from './report/routes.ts';
import { peopleRoutes } from './roster/routes.ts';
import type { Services } from './services.ts';
import { stageRoutes } from './sessions/stage.ts';
import type { Timers } from './timers.ts';

export interface AppOptions {
  /** Of the product, as health answers it. */
  readonly version: string;
  /** Where the built client is; null serves the API alone. */
  readonly clientFolder: string | null;
  readonly logLevel: string;
  /** What deadlines are kept by; the machine's own unless a test brings others. */
  readonly timers?: Timers;
}

/** The whole server, ready to listen. It never does so itself: tests send requests into it. */
export async function buildApp(
  services: Services,
  { version, clientFolder, logLevel, timers }: AppOptions,
): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: logLevel, stream: process.stderr },
    // A proxy on this computer may say for whom it asks; nobody else may.
    trustProxy: 'loopback',
    forceCloseConnections: true,
    exposeHeadRoutes: false,
  });
  errors(app);
  guards(app, services);
  await app.register(cookie);
  await headers(app, services, clientFolder === null ? [] : inlineScriptsOf(clientFolder));
  await limits(app);
  health(app, services, version);
  accountRoutes(app, services);
  stageRoutes(app, services);
  eventRoutes(app, services);
  crewRoutes(app, services);
  mailRoutes(app, services);
  peopleRoutes(app, services);
  joinRoutes(app, services);
  reportRoutes(app, services);
  attachLive(app, services, timers);
  attachMail(app, services);
  if (clientFolder !== null) await client(app, clientFolder);
  return app;
}
