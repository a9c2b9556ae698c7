import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { CannotOpen, DatabaseBusy } from '../errors.ts';
import { reasonOf } from './translate.ts';

/**
 * Takes the data folder for this process and returns the function that lets it go. The lock is SQLite's own, on a file
 * that holds nothing: the operating system releases it however the process ends, so there is never a stale one.
 * Throws `DatabaseBusy` or `CannotOpen`.
 */
export function lockFolder(folder: string): () => void {
  let sqlite: BetterSqlite3.Database | undefined;
  try {
    sqlite = new BetterSqlite3(join(folder, 'lock.sqlite'), { timeout: 0 });
    sqlite.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    sqlite?.close();
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new DatabaseBusy(folder);
    }
    throw new CannotOpen(`The data folder cannot be used: ${folder} (${reasonOf(error)})`);
  }
  const held = sqlite;
  return () => held.close();
}
