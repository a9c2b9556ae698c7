import type { InstanceTx, ReadTx } from '@rotunda/db';
import { saveAgenda } from '@rotunda/db/queries/agenda';
import {
  insertEvent,
  isJoinCodeTaken,
  updateEvent,
  type EventPatch,
  type NewEvent,
} from '@rotunda/db/queries/events';
import { saveRoom, type Room } from '@rotunda/db/queries/room';
import { saveTopics } from '@rotunda/db/queries/topics';
import type { Agenda } from '@rotunda/shared/rules/agenda';
import { presets, type SegmentDraft } from '@rotunda/shared/rules/presets';
import type { BodyOf } from '@rotunda/shared/schema/routes';
import { newId } from '../ids.ts';
import { newEventKey, newJoinCode } from '../keys.ts';
import type { Services } from '../services.ts';
import { roomOf, startingRooms, type RoomDraft } from '@rotunda/shared/rules/startingRooms';

/** What an event is created with. */
export interface EventDraft extends Pick<
  NewEvent,
  'name' | 'date' | 'startTime' | 'timeZone' | 'place' | 'welcome'
> {
  readonly ownerId: string;
  readonly agenda: readonly SegmentDraft[];
  readonly room: RoomDraft;
  /** None unless given. */
  readonly topics?: readonly string[];
  /** As usual unless given. */
  readonly settings?: EventPatch;
}

/** An event as it was just written. */
export interface Created {
  readonly eventId: string;
  readonly eventKey: Buffer;
  readonly agenda: Agenda;
  readonly room: Room;
}

/** A join code that no event has. */
export async function freeJoinCode(tx: ReadTx): Promise<string> {
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

function roomFrom(draft: RoomDraft): Room {
  const zones = draft.zones.map((zone) => ({ ...zone, id: newId() }));
  const tables = draft.tables.map(({ zone, ...table }) => ({
    ...table,
    id: newId(),
    zoneId: zone === null ? null : (zones[zone]?.id ?? null),
    videoLink: '',
  }));
  return { zones, tables };
}

/** Writes an event with a key and a join code of its own, its agenda, its topics and its room. */
export async function writeEvent(tx: InstanceTx, services: Services, draft: EventDraft): Promise<Created> {
  const { agenda: segments, room: roomDraft, topics = [], settings = {}, ...details } = draft;
  const eventId = newId();
  const eventKey = newEventKey();
  await insertEvent(tx, {
    ...details,
    id: eventId,
    joinCode: await freeJoinCode(tx),
    wrappedKey: services.key.wrap(eventKey),
    createdAt: services.clock.now(),
  });
  await updateEvent({ q: tx.q, t: tx.t, breathe: tx.breathe, eventId }, settings);
  const agenda = agendaFrom(segments);
  const room = roomFrom(roomDraft);
  await saveAgenda(tx, eventId, [], agenda);
  await saveTopics(
    tx,
    eventId,
    [],
    topics.map((name) => ({ id: newId(), name })),
  );
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
    room: roomOf(startingRooms[preset]),
  };
  const { eventId } = await services.db.writeInstance((tx) => writeEvent(tx, services, draft));
  return { eventId };
}
