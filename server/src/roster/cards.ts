import type { FastifyInstance } from 'fastify';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadEvent } from '@rotunda/db/queries/setup';
import { joinUrl } from '../events/addresses.ts';
import { route } from '../http/route.ts';
import { linkToken, personalCode } from '../keys.ts';
import type { Services } from '../services.ts';

/** Personal links and codes to hand out. They derive from the event's key, so they can be printed on any day. */
export function cardRoutes(app: FastifyInstance, services: Services): void {
  route(app, services, 'GET /api/events/:eventId/cards', async ({ params: { eventId } }) => {
    const { event, people } = await services.db.read(async (tx) => ({
      ...(await loadEvent(tx, eventId)),
      people: (await loadRoster(tx, eventId)).people,
    }));
    const eventKey = services.key.unwrap(event.wrappedKey);
    const join = joinUrl(event, services);
    return {
      cards: people.map(({ id, number, name, role, codeGeneration }) => ({
        personId: id,
        number,
        name,
        role,
        code: personalCode(eventKey, id, codeGeneration),
        // The secret is in the fragment, which no server and no log sees.
        link: `${join}#t=${linkToken(eventKey, 'person', id, codeGeneration)}`,
      })),
    };
  });
}
