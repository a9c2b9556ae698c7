import type { InstanceTx } from '@rotunda/db';
import { saveAgenda } from '@rotunda/db/queries/agenda';
import { insertEvent, isJoinCodeTaken, type NewEvent } from '@rotunda/db/queries/events';
import { saveRoom, type Room } from '@rotunda/db/queries/room';
import type { Agenda } from '@rotunda/shared/rules/agenda';
import { presets, type SegmentDraft } from '@rotunda/shared/rules/presets';
import type { BodyOf } from '@rotunda/shared/schema/routes';
import { newId } from '../ids.ts';
import { newEventKey, newJoinCode } from '../keys.ts';
import type { Services } from '../services.ts';
import { startingRooms, type ZoneDraft } from './startingRooms.ts';

/** What an event is created with. */
export interface EventDraft extends Pick<
  NewEvent,
  'name' | 'date' | 'startTime' | 'timeZone' | 'place' | 'welcome'
> {
  readonly ownerId: string;
  readonly agenda: readonly SegmentDraft[];
  readonly zones: readonly ZoneDraft[];
}

/** An event as it was just written. */
export interface Created {
  readonly eventId: string;
  readonly eventKey: Buffer;
  readonly agenda: Agenda;
  readonly room: Room;
}

async function freeJoinCode(tx: InstanceTx): Promise<string> {
  let code = newJoinCode();
  while (await isJoinCodeTaken(tx, code)) code = newJoinCode();
  return code;
}

const agendaFrom = (segments: readonly SegmentDraft[]): Agenda =>
  segments.map((segment) => ({
    ...segment,
    id: newId(),
    phases: segment.phases.map((phase) => ({ ...phase, id: newId() })),
  }));

function roomFrom(drafts: readonly ZoneDraft[]): Room {
  const zones = drafts.map(({ name, shape }) => ({ id: newId(), name, shape }));
  const tables = drafts.flatMap((draft, index) =>
    draft.tables.map((table) => ({
      ...table,
      id: newId(),
      label: '',
      zoneId: zones[index]?.id ?? null,
      videoLink: '',
    })),
  );
  return { zones, tables };
}

/** Writes an event with a key and a join code of its own, its agenda and its room. */
export async function writeEvent(tx: InstanceTx, services: Services, draft: EventDraft): Promise<Created> {
  const { agenda: segments, zones, ...details } = draft;
  const eventId = newId();
  const eventKey = newEventKey();
  await insertEvent(tx, {
    ...details,
    id: eventId,
    joinCode: await freeJoinCode(tx),
    wrappedKey: services.key.wrap(eventKey),
    createdAt: services.clock.now(),
  });
  const agenda = agendaFrom(segments);
  const room = roomFrom(zones);
  await saveAgenda(tx, eventId, [], agenda);
  await saveRoom(tx, eventId, { zones: [], tables: [] }, room);
  return { eventId, eventKey, agenda, room };
}

/** Creates an event from a preset; the account owns it. */
export async function createEvent(
  services: Services,
  accountId: string,
  { preset, ...details }: BodyOf<'POST /api/events'>,
): Promise<{ eventId: string }> {
  const draft = {
    ...details,
    ownerId: accountId,
    place: '',
    welcome: '',
    agenda: presets[preset],
    zones: startingRooms[preset],
  };
  const { eventId } = await services.db.writeInstance((tx) => writeEvent(tx, services, draft));
  return { eventId };
}
