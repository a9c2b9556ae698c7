import { readMigrationFiles } from 'drizzle-orm/migrator';
import { CannotOpen } from '../errors.ts';
import type { Connection } from './connection.ts';
import { reasonOf } from './translate.ts';

/** The same table that drizzle's own migrator keeps. */
const bookkeeping = `create table if not exists __drizzle_migrations (
  id integer primary key, hash text not null, created_at integer not null)`;

/**
 * Brings the database up to the newest migration of the folder, all of it or nothing, and turns foreign keys on.
 *
 * SQLite rebuilds a table to change it. With foreign keys on, dropping the old one would delete the rows of
 * all tables that refer to it, and the PRAGMA in generated files cannot prevent that, as it does nothing inside a
 * transaction. So they are off until everything is applied and checked. Throws `CannotOpen`.
 */
export function migrate(connection: Connection, folder: string): void {
  const migrations = read(folder);
  try {
    connection.script('PRAGMA foreign_keys = OFF');
    connection.execute('BEGIN IMMEDIATE');
    connection.script(bookkeeping);
    const applied = newestApplied(connection);
    if (applied > (migrations.at(-1)?.folderMillis ?? 0)) {
      throw new CannotOpen('The database was written by a newer version of Rotunda');
    }
    for (const { sql, hash, folderMillis } of migrations) {
      if (folderMillis <= applied) continue;
      for (const statement of sql) connection.script(statement);
      connection
        .prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
        .run(hash, folderMillis);
    }
    mustReferToWhatExists(connection);
    connection.execute('COMMIT');
    connection.script('PRAGMA foreign_keys = ON');
  } catch (error) {
    if (connection.inTransaction) connection.execute('ROLLBACK');
    if (error instanceof CannotOpen) throw error;
    throw new CannotOpen(`The database cannot be brought up to date: ${reasonOf(error)}`);
  }
}

function read(folder: string) {
  try {
    return readMigrationFiles({ migrationsFolder: folder });
  } catch (error) {
    throw new CannotOpen(`The migrations cannot be read from ${folder}: ${reasonOf(error)}`);
  }
}

function newestApplied(connection: Connection): number {
  // One row with one number, or null.
  const row = connection.prepare('select max(created_at) as newest from __drizzle_migrations').get() as {
    newest: number | null;
  };
  return row.newest ?? 0;
}

function mustReferToWhatExists(connection: Connection): void {
  const dangling = connection.prepare('PRAGMA foreign_key_check').all();
  if (dangling.length > 0)
    throw new CannotOpen(`${dangling.length} rows would refer to rows that do not exist`);
}
