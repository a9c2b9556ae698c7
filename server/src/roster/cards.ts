import type { FastifyInstance } from 'fastify';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadEvent } from '@rotunda/db/queries/setup';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';
import { waysBack } from './waysBack.ts';

/** Personal links and codes to hand out. They derive from the event's key, so they can be printed on any day. */
export function cardRoutes(app: FastifyInstance, services: Services): void {
  route(app, services, 'GET /api/events/:eventId/cards', async ({ params: { eventId } }) => {
    const { event, people } = await services.db.read(async (tx) => ({
      ...(await loadEvent(tx, eventId)),
      people: (await loadRoster(tx, eventId)).people,
    }));
    const waysOf = waysBack(event, services);
    return {
      cards: people.map(({ id, number, name, role, codeGeneration }) => ({
        personId: id,
        number,
        name,
        role,
        ...waysOf({ id, codeGeneration }),
      })),
    };
  });
}
