import type { RosterSlice } from '@rotunda/db/queries/roster';
import { loadRoster } from '@rotunda/db/queries/roster';
import type { SetupSlice } from '@rotunda/db/queries/setup';
import type { Agenda } from '@rotunda/shared/rules/agenda';
import { minutes } from '@rotunda/shared/rules/time';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import { newId } from '../../ids.ts';
import { createDemo } from '../demo/create.ts';
import type { Stand } from './stand.ts';

export interface Demo {
  readonly eventId: string;
  readonly setup: SetupSlice;
  readonly roster: RosterSlice;
  /** Somebody's id, by what their name begins with. */
  readonly idOf: (name: string) => string;
}

/** A complete event to change things at. */
export async function openDemo(stand: Stand): Promise<Demo> {
  const { eventId } = await createDemo(stand.services, stand.accountId, { timeZone: 'Europe/Berlin' });
  const roster = await stand.services.db.read((tx) => loadRoster(tx, eventId));
  const idOf = (name: string): string => {
    const person = roster.people.find((each) => each.name.startsWith(name));
    if (!person) throw new Error(`${name} is not at the demo`);
    return person.id;
  };
  return { eventId, setup: await stand.setup(eventId), roster, idOf };
}

interface Meeting {
  readonly roundId: string;
  readonly mentee: string;
  readonly mentor: string;
  readonly tableId?: string;
  readonly held?: boolean;
}

/** Puts a conversation into the published plan; answers its id. */
export async function converse(stand: Stand, demo: Demo, meeting: Meeting): Promise<string> {
  const id = newId();
  await stand.services.db.write(demo.eventId, ({ q, t, eventId }) =>
    q.insert(t.conversation).values({
      id,
      eventId,
      roundId: meeting.roundId,
      menteeId: demo.idOf(meeting.mentee),
      mentorId: demo.idOf(meeting.mentor),
      tableId: meeting.tableId ?? null,
      needId: null,
      state: 'planned',
      heldAt: meeting.held ? stand.services.clock.now() : null,
      heldByHand: false,
      seatedAt: null,
    }),
  );
  return id;
}

/** Lets the run stand on a step. */
export async function standOn(stand: Stand, eventId: string, stepId: string): Promise<void> {
  const at = stand.services.clock.now();
  await stand.services.db.write(eventId, ({ q, t }) =>
    q.insert(t.run).values({
      eventId,
      state: 'running',
      stepId,
      startedAt: at,
      lengthMs: minutes(1),
      deadline: at,
      aliveAt: at,
    }),
  );
}

/** The agenda as a command words it. */
export const asWished = (agenda: Agenda): RawInputOf<'agenda.update'>['agenda'] =>
  agenda.map((segment) => ({ ...segment, phases: [...segment.phases] }));

/** The room as a command words it. */
export const roomAsWished = ({
  zones,
  tables,
}: Pick<SetupSlice, 'zones' | 'tables'>): RawInputOf<'tables.update'> => ({
  zones: [...zones],
  tables: tables.map(({ zoneId, ...table }) => ({
    ...table,
    zone: zoneId === null ? null : zones.findIndex(({ id }) => id === zoneId),
  })),
});
