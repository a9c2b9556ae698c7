import type { PresenceSlice } from '@rotunda/db/queries/presence';
import type { RosterSlice } from '@rotunda/db/queries/roster';
import type { SetupSlice } from '@rotunda/db/queries/setup';
import { takesPart } from '@rotunda/shared/rules/people';
import type { PartName, PartValue } from '@rotunda/shared/schema/parts';
import type { Services } from '../services.ts';
import type { PartMaker, Snapshot } from '../snapshot.ts';
import { joinUrl, stageUrl } from './addresses.ts';
import { registrationOf } from './registration.ts';
import { plannedStart } from './plannedStart.ts';

/** The whole set-up, as facilitators see it. */
export function eventPart(
  setup: SetupSlice,
  revisions: Snapshot['revisions'],
  services: Services,
): PartValue<'event'> {
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
    avoidRepeats: event.avoidRepeats,
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
    registration: registrationOf(event),
    sharing,
    sharingLocked: event.sharingLockedAt !== null,
    revisions: { ...revisions },
  };
}

/** What a projector may know: no name of anybody. */
export function stagePart(
  { event, zones, tables }: SetupSlice,
  roster: RosterSlice,
  presence: PresenceSlice,
  services: Services,
): PartValue<'stage'> {
  const people = roster.people.filter(takesPart);
  return {
    eventName: event.name,
    doors: event.doors,
    joinCode: event.joinCode,
    joinUrl: joinUrl(event, services),
    here: people.filter(({ id }) => presence.get(id)?.presence === 'here').length,
    people: people.length,
    zones: zones.map(({ id, name, shape }) => ({
      name,
      shape,
      tables: tables.filter(({ zoneId }) => zoneId === id).map(({ number }) => number),
    })),
    names: event.stageNames,
  };
}

/** Parts that are made from the set-up. */
export const eventParts = {
  event: { make: ({ snapshot, services }) => eventPart(snapshot.setup, snapshot.revisions, services) },
  stage: {
    make: ({ snapshot, services }) => stagePart(snapshot.setup, snapshot.roster, snapshot.presence, services),
  },
} satisfies { [Name in PartName]?: PartMaker<Name> };
