import type { PartName } from '@rotunda/shared/schema/parts';
import type { PartMaker } from '../snapshot.ts';
import { joinUrl, stageUrl } from './addresses.ts';
import { plannedStart } from './plannedStart.ts';

const eventMaker: PartMaker<'event'> = {
  make: ({ snapshot: { setup }, services }) => {
    const { event, agenda, topics, zones, tables, hosting, sharing } = setup;
    return {
      id: event.id,
      name: event.name,
      date: event.date,
      startTime: event.startTime,
      timeZone: event.timeZone,
      place: event.place,
      welcome: event.welcome,
      advance: event.advance,
      stageNames: event.stageNames,
      preferCrossDepartment: event.preferCrossDepartment,
      joinBase: event.joinBase,
      doors: event.doors,
      joinCode: event.joinCode,
      joinUrl: joinUrl(event, services),
      addresses: [...services.addresses()],
      stageUrl: stageUrl(event, services),
      plannedStart: plannedStart(event),
      agenda: agenda.map((segment) => ({ ...segment, phases: [...segment.phases] })),
      topics: [...topics],
      zones: [...zones],
      tables: [...tables],
      hosting: [...hosting],
      sharing,
      sharingLocked: event.sharingLockedAt !== null,
      revisions: event.revisions,
    };
  },
};

const stageMaker: PartMaker<'stage'> = {
  make: ({ snapshot: { setup, presence }, services }) => {
    const { event, zones, tables } = setup;
    return {
      eventName: event.name,
      doors: event.doors,
      joinCode: event.joinCode,
      joinUrl: joinUrl(event, services),
      here: [...presence.values()].filter((person) => person.presence === 'here').length,
      people: presence.size,
      zones: zones.map(({ id, name, shape }) => ({
        name,
        shape,
        tables: tables.filter(({ zoneId }) => zoneId === id).map(({ number }) => number),
      })),
      names: event.stageNames,
    };
  },
};

/** Parts that are made from the set-up. */
export const eventParts = {
  event: eventMaker,
  stage: stageMaker,
} satisfies { [Name in PartName]?: PartMaker<Name> };
