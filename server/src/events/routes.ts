import type { FastifyInstance } from 'fastify';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';
import { copyEvent } from './copy/copy.ts';
import { createEvent } from './create.ts';
import { createDemo } from './demo/create.ts';
import { eventsOf } from './list.ts';
import { templateRoutes } from './templates/routes.ts';

/** Listing and creating events; everything else about them is a command. */
export function eventRoutes(app: FastifyInstance, services: Services): void {
  route(app, services, 'GET /api/events', async ({ caller }) => ({
    events: await eventsOf(services, caller.accountId),
  }));
  route(app, services, 'POST /api/events', async ({ caller, body }) =>
    createEvent(services, caller.accountId, body),
  );
  route(app, services, 'POST /api/events/demo', async ({ caller, body }) =>
    createDemo(services, caller.accountId, body),
  );
  route(app, services, 'POST /api/events/:eventId/copies', async ({ caller, body }) =>
    copyEvent(services, caller, body),
  );
  templateRoutes(app, services);
}
