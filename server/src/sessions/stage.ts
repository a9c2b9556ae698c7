import type { FastifyInstance } from 'fastify';
import { stageLinkOf } from '@rotunda/db/queries/sessions';
import { route } from '../http/route.ts';
import { isLinkToken, subjectOf } from '../keys.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { type StartedSession, giveCookie, startSession } from './start.ts';

/** Opening the stage with the event's stage link. */
export function stageRoutes(app: FastifyInstance, services: Services): void {
  route(
    app,
    services,
    'POST /api/stage/:eventId',
    async ({ body, params, reply }) => {
      giveCookie(reply, await openStage(services, params.eventId, body.token));
      return { eventId: params.eventId };
    },
    { limits: [{ most: 120, by: ({ params }) => params.eventId }] },
  );
}

/** Starts a session of the stage. A wrong or renewed link and an unknown event look the same: `wrong-link`. */
async function openStage(
  { db, clock, key }: Services,
  eventId: string,
  token: string,
): Promise<StartedSession> {
  const link = await db.read((tx) => stageLinkOf(tx, eventId));
  const opens =
    link !== undefined &&
    subjectOf(token) === eventId &&
    isLinkToken(token, key.unwrap(link.wrappedKey), 'stage', link.generation);
  if (!opens) throw new Refusal('wrong-link', 'This stage link is not valid: copy the current one.');
  const { generation } = link;
  return db.writeInstance((tx) =>
    startSession(tx, { namespace: '/stage', eventId, generation }, clock.now()),
  );
}
