import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { sqliteKit, type Kit } from '../../kit.ts';
import { openEngine, type EngineOptions } from '../open.ts';
import type { EngineDatabase, EventTx, ReadTx } from '../types.ts';
import { writeMigrations } from './migrations.ts';

/** A small schema with one of everything that the engine and the kit promise something about. */
function define(kit: Kit) {
  const instance = kit.table('instance', {
    id: kit.text('id').primaryKey(),
    changes: kit.int('changes').notNull().default(0),
  });
  const event = kit.table('event', {
    id: kit.text('id').primaryKey(),
    changes: kit.int('changes').notNull().default(0),
    setupRevision: kit.int('setup_revision').notNull().default(0),
    rosterRevision: kit.int('roster_revision').notNull().default(0),
    planRevision: kit.int('plan_revision').notNull().default(0),
    runRevision: kit.int('run_revision').notNull().default(0),
  });
  const seat = kit.table(
    'seat',
    {
      eventId: kit
        .text('event_id')
        .notNull()
        .references(() => event.id, { onDelete: 'cascade' }),
      number: kit.int('number').notNull(),
      person: kit.text('person'),
      taken: kit.bool('taken').notNull().default(false),
      takenAt: kit.instant('taken_at'),
      weight: kit.real('weight'),
      tags: kit.json<string[]>('tags'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.eventId, t.number] }),
      kit.uniqueIndex('seat_person').on(t.eventId, t.person),
      kit.check('seat_number_is_positive', sql`${t.number} > 0`),
    ],
  );
  return { instance, event, seat };
}

export const smallTables = define(sqliteKit);
export type SmallTables = typeof smallTables;
export type SmallDatabase = EngineDatabase<SmallTables>;
export type SmallEventTx = EventTx<SmallTables>;
export type SmallReadTx = ReadTx<SmallTables>;

const revisions = ['setup', 'roster', 'plan', 'run'].map(
  (name) => `${name}_revision integer default 0 not null`,
);

/** What drizzle-kit would generate for `define`. */
export const smallMigration = [
  'create table instance (id text primary key not null, changes integer default 0 not null)',
  `create table event (id text primary key not null, changes integer default 0 not null, ${revisions.join(', ')})`,
  `create table seat (
    event_id text not null references event(id) on delete cascade, number integer not null, person text,
    taken integer default false not null, taken_at integer, weight real, tags text, primary key (event_id, number),
    constraint "seat_number_is_positive" check ("seat"."number" > 0))`,
  'create unique index seat_person on seat (event_id, person)',
];

/** Opens the small schema in `folder`. */
export async function openSmall(
  folder: string,
  options: Partial<EngineOptions<SmallTables>> = {},
): Promise<SmallDatabase> {
  const migrationsFolder = join(folder, 'migrations');
  await writeMigrations(migrationsFolder, [smallMigration]);
  return openEngine({ folder, migrationsFolder, tables: smallTables, ...options });
}
