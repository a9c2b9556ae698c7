import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotOpen } from '../errors.ts';
import { Changes } from './changes.ts';
import { Connection } from './connection.ts';
import { Gate } from './gate.ts';
import { lockFolder } from './lock.ts';
import { migrate } from './migrate.ts';
import { refuseNesting } from './nesting.ts';
import { queryOn } from './query.ts';
import { Readers } from './readers.ts';
import { Together } from './together.ts';
import { transact } from './transact.ts';
import { reasonOf } from './translate.ts';
import type { EngineDatabase, ReadTx, Slow } from './types.ts';
import { Writer } from './writer.ts';

export interface EngineOptions<Tables> {
  /** Where the database lives; made if missing. Only one process at a time can have it open. */
  readonly folder: string;
  readonly migrationsFolder: string;
  readonly tables: Tables;
  /** Told of transactions that waited or ran longer than `slowMs`. */
  readonly onSlow?: ((slow: Slow) => void) | undefined;
  /** 250 ms unless given. */
  readonly slowMs?: number | undefined;
  /** Told what a change listener or `onSlow` threw; unless given, it becomes a process warning. */
  readonly onListenerError?: ((error: unknown) => void) | undefined;
}

/** The database's file in the data folder. */
export const databaseFile = 'rotunda.sqlite';

/** Locks the folder, migrates the database and opens it. Throws `DatabaseBusy` or `CannotOpen`. */
export async function openEngine<Tables>(options: EngineOptions<Tables>): Promise<EngineDatabase<Tables>> {
  const { folder } = options;
  await makeFolder(folder);
  const unlock = lockFolder(folder);
  const file = join(folder, databaseFile);
  let connection: Connection | undefined;
  try {
    connection = openWriter(file);
    migrate(connection, options.migrationsFolder);
    return engineOn(connection, () => Connection.reader(file), unlock, options);
  } catch (error) {
    connection?.close();
    unlock();
    throw error;
  }
}

function engineOn<Tables>(
  connection: Connection,
  openReader: () => Connection,
  unlock: () => void,
  { tables, onSlow, slowMs = 250, onListenerError = warn }: EngineOptions<Tables>,
): EngineDatabase<Tables> {
  const timed = (slow: Slow): void => {
    if (slow.waitedMs < slowMs && slow.ranMs < slowMs) return;
    try {
      onSlow?.(slow);
    } catch (error) {
      onListenerError(error);
    }
  };
  const gate = new Gate();
  const changes = new Changes(onListenerError);
  const writer = new Writer(connection, tables, changes, timed);
  const readers = new Readers(openReader);
  let closing: Promise<void> | undefined;

  /** What every call has in common: not inside a transaction, and not after `close`. */
  const enter = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    refuseNesting(what);
    return gate.pass(work);
  };

  const read = <T>(fn: (tx: ReadTx<Tables>) => Promise<T>): Promise<T> => {
    const asked = performance.now();
    return readers.lend(async (reader) => {
      const began = performance.now();
      try {
        return await transact(reader, 'BEGIN', (life, breathe) =>
          fn({ q: queryOn(reader, life), t: tables, breathe }),
        );
      } finally {
        const ranMs = performance.now() - began;
        timed({ kind: 'read', eventId: undefined, waitedMs: began - asked, ranMs });
      }
    });
  };

  const close = async (): Promise<void> => {
    await gate.close();
    readers.close();
    connection.close();
    unlock();
  };

  return {
    read: (fn) => enter('read', () => read(fn)),
    write: (eventId, fn) => enter('write', () => writer.write(eventId, fn)),
    writeInstance: (fn) => enter('writeInstance', () => writer.writeInstance(fn)),
    together(fn) {
      const together = new Together(writer, fn);
      return (eventId, item) => enter('a shared write', () => together.add(eventId, item));
    },
    onChange: (listener) => changes.subscribe(listener),
    async close() {
      refuseNesting('close');
      closing ??= close();
      await closing;
    },
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    // Names and private notes are inside: for the owner of the process only.
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new CannotOpen(`The data folder cannot be made: ${folder} (${reasonOf(error)})`);
  }
}

function openWriter(file: string): Connection {
  try {
    return Connection.writer(file);
  } catch (error) {
    throw new CannotOpen(`The database cannot be opened: ${file} (${reasonOf(error)})`);
  }
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : new Error(reasonOf(error)));
}
