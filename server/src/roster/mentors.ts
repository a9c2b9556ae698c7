import type { FastifyInstance } from 'fastify';
import { type PersonPresence, loadPresence } from '@rotunda/db/queries/presence';
import { type PersonRow, type RosterSlice, loadRoster } from '@rotunda/db/queries/roster';
import { type EventRow, loadEvent } from '@rotunda/db/queries/setup';
import { isApprovedMentor, isMentee } from '@rotunda/shared/rules/people';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

interface Known {
  readonly event: Pick<EventRow, 'mentorsShown'>;
  readonly roster: Pick<RosterSlice, 'byId' | 'people'>;
  readonly presence: ReadonlyMap<string, Pick<PersonPresence, 'presence'>>;
}

/**
 * The mentors whom somebody may meet, by number: all who are approved and have not gone, as far as facilitators show them.
 * Whom somebody must never meet is among them, for nothing that a participant sees may tell that.
 */
export function mentorsShownTo(personId: string, { event, roster, presence }: Known): PersonRow[] {
  const viewer = roster.byId.get(personId);
  if (!event.mentorsShown || !viewer || !isMentee(viewer.role)) return [];
  return roster.people.filter(
    (person) =>
      isApprovedMentor(person) && person.id !== personId && presence.get(person.id)?.presence !== 'gone',
  );
}

/** Who the mentors are, for a mentee's own page: fetched when it is looked at, and not pushed to every phone. */
export function mentorRoutes(app: FastifyInstance, services: Services): void {
  route(app, services, 'GET /api/events/:eventId/mentors', async ({ params: { eventId }, caller }) =>
    services.db.read(async (tx) => {
      const { event } = await loadEvent(tx, eventId);
      const roster = await loadRoster(tx, eventId);
      const presence = await loadPresence(tx, eventId);
      const mentors = mentorsShownTo(caller.participantId ?? '', { event, roster, presence });
      return {
        mentors: mentors.map(({ id, name, bio }) => ({
          id,
          name,
          bio,
          expertise: [...(roster.expertise.get(id) ?? [])],
        })),
      };
    }),
  );
}
