import type { RunEntry } from '@rotunda/shared/rules/run';
import type { Duration } from '@rotunda/shared/rules/time';
import type { Kit } from '../kit.ts';
import type { SetupTables } from './setup.ts';

/** The live execution of the agenda. No row means lobby. */
export function runTables(kit: Kit, { event }: SetupTables) {
  const run = kit.table('run', {
    eventId: kit
      .text('event_id')
      .primaryKey()
      .references(() => event.id, { onDelete: 'cascade' }),
    state: kit.text<'lobby' | 'running' | 'paused' | 'away' | 'ended'>('state').notNull(),
    /** Null in the lobby. After the end, the step the run ended on. */
    stepId: kit.text('step_id'),
    startedAt: kit.instant('started_at'),
    lengthMs: kit.int<Duration>('length_ms'),
    deadline: kit.instant('deadline'),
    remainingMs: kit.int<Duration>('remaining_ms'),
    awayFrom: kit.instant('away_from'),
    endedAt: kit.instant('ended_at'),
    /** The last moment at which a living server attended this run. */
    aliveAt: kit.instant('alive_at').notNull(),
  });

  /** Append-only. */
  const runLog = kit.table(
    'run_log',
    {
      id: kit.text('id').primaryKey(),
      eventId: kit
        .text('event_id')
        .notNull()
        .references(() => event.id, { onDelete: 'cascade' }),
      at: kit.instant('at').notNull(),
      what: kit.text<RunEntry['what']>('what').notNull(),
      stepId: kit.text('step_id'),
      byMs: kit.int<Duration>('by_ms'),
      /** Orders entries of the same millisecond. */
      position: kit.int('position').notNull(),
      changes: kit.int('changes').notNull(),
    },
    (t) => [kit.index('run_log_event').on(t.eventId, t.changes, t.position)],
  );

  return { run, runLog };
}
export type RunTables = ReturnType<typeof runTables>;
