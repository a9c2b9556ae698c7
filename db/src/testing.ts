import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database, type DatabaseOptions } from './database.ts';

/** A real, migrated database in a folder of its own. */
export interface TestDatabase {
  readonly db: Database;
  readonly folder: string;
  /** Closes the database (unless the test did) and removes the folder. */
  readonly end: () => Promise<void>;
}

/** Opens an empty database for a test, which calls `end` when it has finished. */
export async function openTestDatabase(options: Omit<DatabaseOptions, 'folder'> = {}): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'rotunda-test-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const db = await openDatabase({ ...options, folder });
    const end = async (): Promise<void> => {
      await db.close();
      await remove();
    };
    return { db, folder, end };
  } catch (error) {
    await remove();
    throw error;
  }
}
