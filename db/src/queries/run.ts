import { and, asc, eq } from 'drizzle-orm';
import type { Agenda } from '@rotunda/shared/rules/agenda';
import type { AdvanceMode, Run, RunEntry } from '@rotunda/shared/rules/run';
import type { Instant } from '@rotunda/shared/rules/time';
import type { EventTx, ReadTx, WriteTx } from '../database.ts';
import { NotFound } from '../errors.ts';
import type { Tables } from '../tables.ts';
import { loadAgenda } from './setup.ts';

type Row = Tables['run']['$inferSelect'];

/** The live execution of the agenda. */
export interface RunSlice {
  readonly run: Run;
}

/** The run, and the last moment at which a living server attended it; null in a lobby that never began. */
export interface AttendedRun extends RunSlice {
  readonly aliveAt: Instant | null;
}

export async function loadRun(tx: ReadTx, eventId: string): Promise<RunSlice> {
  const { run } = await loadAttendedRun(tx, eventId);
  return { run };
}

export async function loadAttendedRun({ q, t }: ReadTx, eventId: string): Promise<AttendedRun> {
  const [row] = await q.select().from(t.run).where(eq(t.run.eventId, eventId));
  return row ? { run: runOf(row), aliveAt: row.aliveAt } : { run: { state: 'lobby' }, aliveAt: null };
}

/** What a run follows: its event's agenda, and which steps wait. */
export interface Course {
  readonly agenda: Agenda;
  readonly advance: AdvanceMode;
}

/** `NotFound` if there is no such event. */
export async function loadCourse(tx: ReadTx, eventId: string): Promise<Course> {
  const { q, t } = tx;
  const [row] = await q.select({ advance: t.event.advance }).from(t.event).where(eq(t.event.id, eventId));
  if (!row) throw new NotFound('event', eventId);
  return { advance: row.advance, agenda: await loadAgenda(tx, eventId) };
}

/** The events whose countdown is going, by id. */
export async function runningEvents({ q, t }: ReadTx): Promise<string[]> {
  const rows = await q
    .select({ eventId: t.run.eventId })
    .from(t.run)
    .where(eq(t.run.state, 'running'))
    .orderBy(asc(t.run.eventId));
  return rows.map(({ eventId }) => eventId);
}

/** One entry of the log, with a fresh id. */
export interface NewRunEntry extends RunEntry {
  readonly id: string;
}

/** Makes this the run of the event, attended at `now`, and adds to its log what led here. */
export async function saveRun(
  { q, t, eventId, changes }: EventTx,
  run: Run,
  entries: readonly NewRunEntry[],
  now: Instant,
): Promise<void> {
  const columns = { ...columnsOf(run), aliveAt: now };
  await q
    .insert(t.run)
    .values({ eventId, ...columns })
    .onConflictDoUpdate({ target: t.run.eventId, set: columns });
  if (entries.length === 0) return;
  await q.insert(t.runLog).values(
    entries.map(({ id, at, what, stepId, by }, position) => ({
      id,
      eventId,
      at,
      what,
      stepId,
      byMs: by,
      position,
      changes,
    })),
  );
}

/** Notes that a living server attends this run. It changes nothing that anybody is shown. */
export async function saveAttendance({ q, t }: WriteTx, eventId: string, now: Instant): Promise<void> {
  await q
    .update(t.run)
    .set({ aliveAt: now })
    .where(and(eq(t.run.eventId, eventId), eq(t.run.state, 'running')));
}

/** Everything that happened to the run, in its order. */
export async function loadRunLog({ q, t }: ReadTx, eventId: string): Promise<RunEntry[]> {
  const rows = await q
    .select()
    .from(t.runLog)
    .where(eq(t.runLog.eventId, eventId))
    .orderBy(asc(t.runLog.changes), asc(t.runLog.position));
  return rows.map(({ at, what, stepId, byMs }) => ({ at, what, stepId, by: byMs }));
}

const nowhere = {
  stepId: null,
  startedAt: null,
  lengthMs: null,
  deadline: null,
  remainingMs: null,
  awayFrom: null,
  endedAt: null,
} as const;

function columnsOf(run: Run): Omit<Row, 'eventId' | 'aliveAt'> {
  switch (run.state) {
    case 'lobby':
      return { ...nowhere, state: 'lobby' };
    case 'ended':
      return { ...nowhere, state: 'ended', stepId: run.lastStepId, endedAt: run.endedAt };
    case 'running':
    case 'paused':
    case 'away':
      return {
        ...nowhere,
        state: run.state,
        stepId: run.stepId,
        startedAt: run.startedAt,
        lengthMs: run.length,
        ...(run.state === 'paused' ? { remainingMs: run.remaining } : { deadline: run.deadline }),
        ...(run.state === 'away' ? { awayFrom: run.awayFrom } : {}),
      };
    default:
      return run satisfies never;
  }
}

function runOf(row: Row): Run {
  const onStep = () => ({
    stepId: present(row.stepId, 'stepId'),
    startedAt: present(row.startedAt, 'startedAt'),
    length: present(row.lengthMs, 'lengthMs'),
  });
  switch (row.state) {
    case 'lobby':
      return { state: 'lobby' };
    case 'running':
      return { state: 'running', ...onStep(), deadline: present(row.deadline, 'deadline') };
    case 'paused':
      return { state: 'paused', ...onStep(), remaining: present(row.remainingMs, 'remainingMs') };
    case 'away':
      return {
        state: 'away',
        ...onStep(),
        deadline: present(row.deadline, 'deadline'),
        awayFrom: present(row.awayFrom, 'awayFrom'),
      };
    case 'ended':
      return { state: 'ended', endedAt: present(row.endedAt, 'endedAt'), lastStepId: row.stepId };
    default:
      return row.state satisfies never;
  }
}

/** Each state has its columns; only this file writes them. */
function present<T>(value: T | null, column: string): T {
  if (value === null) throw new Error(`A run is stored without its ${column}`);
  return value;
}
