import type { FastifyInstance } from 'fastify';
import { loadRoster } from '@rotunda/db/queries/roster';
import { seatOf } from '@rotunda/db/queries/seats';
import { loadEvent } from '@rotunda/db/queries/setup';
import { roleNow, takesPart } from '@rotunda/shared/rules/people';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';
import { Refusal } from '../refusal.ts';
import { notOnRoster } from './refused.ts';
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
      cards: people.filter(takesPart).map(({ id, number, name, codeGeneration, ...person }) => ({
        personId: id,
        number,
        name,
        role: roleNow(person),
        ...waysOf({ id, codeGeneration }),
      })),
    };
  });

  // Whoever has a card can read what its owner writes: a desk hands one over before there is anything to read, or not at all.
  route(app, services, 'GET /api/events/:eventId/cards/:personId', async ({ params }) => {
    const { eventId, personId } = params;
    const { event, person, seat } = await services.db.read(async (tx) => ({
      ...(await loadEvent(tx, eventId)),
      person: (await loadRoster(tx, eventId)).byId.get(personId),
      seat: await seatOf(tx, eventId, personId),
    }));
    if (!person || !seat) throw notOnRoster();
    if (!person.walkIn || seat.claimedAt !== null) {
      throw new Refusal(
        'forbidden',
        'A card is shown here only to a walk-in whose phone is not signed in yet.',
      );
    }
    const { id, number, name } = person;
    return { personId: id, number, name, role: roleNow(person), ...waysBack(event, services)(person) };
  });
}
