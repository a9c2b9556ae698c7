import { clearImmediate, setImmediate } from 'node:timers';
import { Misuse } from '../errors.ts';
import type { Connection } from './connection.ts';
import { Life } from './life.ts';
import { inside } from './nesting.ts';
import { translate } from './translate.ts';

/**
 * Runs `body` in one transaction of `connection`: committed if it resolves, rolled back if it throws.
 *
 * A body that awaits only its own queries needs no turn of the event loop, because SQLite answers at once. So if
 * a turn comes while it is still running, it awaits something else (a request, a timer, a hash) and would hold the only
 * writer for as long as that takes: it is rolled back with `Misuse`.
 */
export async function transact<T>(
  connection: Connection,
  begin: 'BEGIN' | 'BEGIN IMMEDIATE',
  body: (life: Life) => Promise<T>,
): Promise<T> {
  const life = new Life();
  try {
    connection.execute(begin);
  } catch (error) {
    throw translate(error);
  }
  const turn = setImmediate(() =>
    life.doom(new Misuse('A transaction awaited something other than its own queries')),
  );
  try {
    const value = await Promise.race([inside(life, async () => body(life)), life.aborted]);
    life.mustBeSound();
    life.end();
    commit(connection);
    return value;
  } catch (error) {
    life.end();
    rollBack(connection);
    throw error;
  } finally {
    clearImmediate(turn);
  }
}

function commit(connection: Connection): void {
  try {
    connection.execute('COMMIT');
  } catch (error) {
    throw translate(error);
  }
}

function rollBack(connection: Connection): void {
  // SQLite rolls back by itself when, for instance, the disk is full.
  if (!connection.inTransaction) return;
  try {
    connection.execute('ROLLBACK');
  } catch (error) {
    throw translate(error);
  }
}
