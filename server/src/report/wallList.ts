import { roundsOf } from '@rotunda/shared/rules/agenda';
import { roleNow, takesPart } from '@rotunda/shared/rules/people';
import { wallTime } from '@rotunda/shared/rules/walltime';
import type { RouteAnswerOf } from '@rotunda/shared/schema/routes';
import { stopsOf } from '../plan/schedule.ts';
import type { ReportWorld } from './load.ts';
import { plannedTimes } from './times.ts';

type WallList = RouteAnswerOf<'GET /api/events/:eventId/wall-list'>;

/**
 * Who sits where in each round, to hang on a wall: by name, for people look for themselves. Who has gone looks for nothing
 * any more; once the event is over the list is a record, and has everybody.
 */
export function wallList(world: ReportWorld): WallList {
  const { setup, roster, presence, run } = world;
  const times = plannedTimes(setup);
  const people = roster.people
    .filter(takesPart)
    .filter(({ id }) => run.run.state === 'ended' || presence.get(id)?.presence !== 'gone')
    .toSorted((one, other) => collator.compare(one.name, other.name) || one.number - other.number);
  return {
    rounds: roundsOf(setup.agenda).map(({ id, title }) => {
      const startsAt = times.get(id)?.startsAt;
      return { id, title, startsAt: startsAt === undefined ? '' : wallTime(startsAt, setup.event.timeZone) };
    }),
    rows: people.map(({ id, name, number, ...person }) => ({
      name,
      number,
      role: roleNow(person),
      tables: stopsOf(world, id).map(({ seat }) => {
        const place = seat.as === 'free' ? null : seat.place;
        return place === null ? '' : [place.number, place.zone?.name].filter(Boolean).join(' ');
      }),
    })),
  };
}

/** Names of one event are in many languages: they are ordered without the rules of any. */
const collator = new Intl.Collator('und', { sensitivity: 'base' });
