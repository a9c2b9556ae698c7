import { asc, eq } from 'drizzle-orm';
import type { Agenda, Phase } from '@rotunda/shared/rules/agenda';
import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Sharing, Table, Topic, Zone } from '@rotunda/shared/schema/event';
import type { ReadTx } from '../database.ts';
import type { Revisions } from '../engine/types.ts';
import { NotFound } from '../errors.ts';
import type { Tables } from '../tables.ts';

type Row = Tables['event']['$inferSelect'];

/** The event's own row, without what the other fields of the slice say better. */
export interface EventRow extends Pick<
  Row,
  | 'id'
  | 'name'
  | 'date'
  | 'startTime'
  | 'timeZone'
  | 'place'
  | 'welcome'
  | 'advance'
  | 'stageNames'
  | 'preferCrossDepartment'
  | 'avoidRepeats'
  | 'registerMentees'
  | 'registerMentors'
  | 'questionsBefore'
  | 'mentorsShown'
  | 'joinBase'
  | 'doors'
  | 'joinCode'
  | 'wrappedKey'
  | 'stageGeneration'
  | 'sharingLockedAt'
  | 'createdAt'
> {
  /** Of all four aggregates as of this read: old as soon as a slice is kept. Whoever keeps one reads `loadVersion`. */
  readonly revisions: Revisions;
}

/** How an event is set up: everything that the `setup` aggregate decides about. */
export interface SetupSlice {
  readonly event: EventRow;
  readonly agenda: Agenda;
  /** In the order of the list. */
  readonly topics: readonly Topic[];
  /** In the order of the list. */
  readonly zones: readonly Zone[];
  /** By number. */
  readonly tables: readonly Table[];
  /** By round, table, mentor. */
  readonly hosting: readonly Hosting[];
  readonly sharing: Sharing;
}

/** Reads the whole set-up. `NotFound` if there is no such event. */
export async function loadSetup(tx: ReadTx, eventId: string): Promise<SetupSlice> {
  return {
    ...(await loadEvent(tx, eventId)),
    agenda: await loadAgenda(tx, eventId),
    topics: await loadTopics(tx, eventId),
    zones: await loadZones(tx, eventId),
    tables: await loadTables(tx, eventId),
    hosting: await loadHosting(tx, eventId),
  };
}

/** Reads what is in the event's own row. `NotFound` if there is no such event. */
export async function loadEvent(
  { q, t }: ReadTx,
  eventId: string,
): Promise<Pick<SetupSlice, 'event' | 'sharing'>> {
  const [row] = await q.select().from(t.event).where(eq(t.event.id, eventId));
  if (!row) throw new NotFound('event', eventId);
  const { setupRevision, rosterRevision, planRevision, runRevision, changes: _changes, ...rest } = row;
  const { takeawaysWithMentor, takeawaysInExport, ...event } = rest;
  const revisions = { setup: setupRevision, roster: rosterRevision, plan: planRevision, run: runRevision };
  return { event: { ...event, revisions }, sharing: { takeawaysWithMentor, takeawaysInExport } };
}

/** The agenda in order, with the phases of its rounds. */
export async function loadAgenda({ q, t }: ReadTx, eventId: string): Promise<Agenda> {
  const segments = await q
    .select()
    .from(t.segment)
    .where(eq(t.segment.eventId, eventId))
    .orderBy(asc(t.segment.position), asc(t.segment.id));
  const phases = await q
    .select()
    .from(t.phase)
    .where(eq(t.phase.eventId, eventId))
    .orderBy(asc(t.phase.segmentId), asc(t.phase.position), asc(t.phase.id));
  const phasesOf = (segmentId: string): Phase[] =>
    phases
      .filter((row) => row.segmentId === segmentId)
      .map((row) => ({
        id: row.id,
        kind: row.kind,
        name: row.name,
        duration: row.durationMs,
        promptForMentee: row.promptForMentee,
        promptForMentor: row.promptForMentor,
      }));
  return segments.map(({ id, kind, title, durationMs, changeoverMs }) => ({
    id,
    kind,
    title,
    duration: durationMs,
    changeover: changeoverMs,
    phases: phasesOf(id),
  }));
}

export const loadTopics = async ({ q, t }: ReadTx, eventId: string): Promise<Topic[]> =>
  await q
    .select({ id: t.topic.id, name: t.topic.name })
    .from(t.topic)
    .where(eq(t.topic.eventId, eventId))
    .orderBy(asc(t.topic.position), asc(t.topic.id));

export const loadZones = async ({ q, t }: ReadTx, eventId: string): Promise<Zone[]> =>
  await q
    .select({ id: t.zone.id, name: t.zone.name, shape: t.zone.shape })
    .from(t.zone)
    .where(eq(t.zone.eventId, eventId))
    .orderBy(asc(t.zone.position), asc(t.zone.id));

export const loadTables = async ({ q, t }: ReadTx, eventId: string): Promise<Table[]> =>
  await q
    .select({
      id: t.table.id,
      number: t.table.number,
      label: t.table.label,
      seats: t.table.seats,
      zoneId: t.table.zoneId,
      videoLink: t.table.videoLink,
    })
    .from(t.table)
    .where(eq(t.table.eventId, eventId))
    .orderBy(asc(t.table.number), asc(t.table.id));

/** Who hosts where: rounds in the order of the agenda, tables by number. */
export const loadHosting = async ({ q, t }: ReadTx, eventId: string): Promise<Hosting[]> =>
  await q
    .select({ mentorId: t.hosting.mentorId, tableId: t.hosting.tableId, roundId: t.hosting.roundId })
    .from(t.hosting)
    .innerJoin(t.segment, eq(t.segment.id, t.hosting.roundId))
    .innerJoin(t.table, eq(t.table.id, t.hosting.tableId))
    .where(eq(t.hosting.eventId, eventId))
    .orderBy(asc(t.segment.position), asc(t.table.number), asc(t.hosting.roundId), asc(t.hosting.mentorId));
