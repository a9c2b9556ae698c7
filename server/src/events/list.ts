import { listEvents, type ListedEvent } from '@rotunda/db/queries/events';
import type { RouteAnswerOf } from '@rotunda/shared/schema/routes';
import type { Services } from '../services.ts';

type Item = RouteAnswerOf<'GET /api/events'>['events'][number];

function stateOf({ run, doors }: ListedEvent): Item['state'] {
  switch (run) {
    case 'lobby':
      return doors === 'open' ? 'doors-open' : 'preparing';
    case 'running':
    case 'paused':
    case 'away':
      return 'running';
    case 'ended':
      return 'ended';
    default:
      return run satisfies never;
  }
}

/** The events of an account, latest first. */
export async function eventsOf({ db }: Services, accountId: string): Promise<Item[]> {
  const events = await db.read((tx) => listEvents(tx, accountId));
  return events.map((event) => ({
    id: event.id,
    name: event.name,
    date: event.date,
    startTime: event.startTime,
    timeZone: event.timeZone,
    place: event.place,
    people: event.people,
    role: event.role,
    state: stateOf(event),
  }));
}
