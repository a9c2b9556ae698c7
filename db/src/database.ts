import { join } from 'node:path';
import { openEngine } from './engine/open.ts';
import type * as engine from './engine/types.ts';
import * as sqliteTables from './schema.sqlite.ts';
import type { Tables } from './tables.ts';

export * from './errors.ts';
export { inChunks } from './chunks.ts';
export type { Aggregate, QuietSlice, Slice } from '@rotunda/shared/rules/slices';
export type { Change, Revisions, Slow, Written } from './engine/types.ts';

/** Rotunda's database, open. */
export type Database = engine.EngineDatabase<Tables>;
/** What a query that only reads is handed: `q` builds queries over the tables `t`. Every transaction will do. */
export type ReadTx = engine.ReadTx<Tables>;
/** What a query that writes is handed, in a write to an event or to the instance. */
export type WriteTx = engine.WriteTx<Tables>;
/** What `db.write` hands to its callback. */
export type EventTx = engine.EventTx<Tables>;
/** What `db.writeInstance` hands to its callback. */
export type InstanceTx = engine.InstanceTx<Tables>;

export interface DatabaseOptions {
  /** The data folder; made if missing. Only one process at a time can have it open. */
  readonly folder: string;
  /** Where the generated migrations are; needed when this code no longer stands beside them, as in a bundle. */
  readonly migrationsFolder?: string;
  /** Told of transactions that waited or ran longer than `slowMs` (250 unless given). */
  readonly onSlow?: (slow: engine.Slow) => void;
  readonly slowMs?: number;
  /** Told what a change listener or `onSlow` threw; unless given, it becomes a process warning. */
  readonly onListenerError?: (error: unknown) => void;
}

/**
 * Takes the data folder, brings its database up to date and opens it. Throws `DatabaseBusy` if another process has it,
 * `CannotOpen` if it cannot be opened or was written by a newer version.
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  const beside = join(import.meta.dirname, '..', 'migrations');
  return openEngine({ migrationsFolder: beside, ...options, tables: sqliteTables });
}
