import type { FastifyInstance } from 'fastify';
import { loadEvent } from '@rotunda/db/queries/setup';
import { route } from '../http/route.ts';
import { hashOf } from '../keys.ts';
import type { Services } from '../services.ts';
import { giveCookie } from '../sessions/start.ts';
import { accept, accepting, invitationOf } from './accept.ts';
import { invite } from './invite.ts';

/**
 * Inviting somebody to help with an event, and accepting. Routes and no commands: a link is answered once, and answers of
 * commands are stored.
 */
export function crewRoutes(app: FastifyInstance, services: Services): void {
  route(
    app,
    services,
    'POST /api/events/:eventId/crew-invitations',
    async ({ caller, body }) => invite(services, caller, body),
    { limits: [{ most: 60, by: ({ params }) => params.eventId }] },
  );

  route(
    app,
    services,
    'POST /api/invitation',
    async ({ body, request }) => {
      const { eventId, role } = await invitationOf(services, body.token);
      const { event } = await services.db.read((tx) => loadEvent(tx, eventId));
      const signedIn = await accepting(services, request.headers.cookie);
      const { name, date, place } = event;
      return { role, event: { name, date, place }, signedInAs: signedIn?.name ?? null };
    },
    { limits: [{ most: 120, by: ({ request }) => request.ip }] },
  );

  route(
    app,
    services,
    'POST /api/invitation/accept',
    async ({ body, request, reply }) => {
      const { session, ...answer } = await accept(services, body, request.headers.cookie);
      if (session) giveCookie(reply, session);
      return answer;
    },
    {
      limits: [
        { most: 60, by: ({ request }) => request.ip },
        { most: 20, by: ({ body }) => hashOf(body.token) },
      ],
    },
  );
}
