import { clearImmediate, setImmediate } from 'node:timers';
import { Misuse } from '../errors.ts';
import { stretchMs, turn } from './breath.ts';
import type { Connection } from './connection.ts';
import { Life } from './life.ts';
import { inside } from './nesting.ts';
import { translate } from './translate.ts';

/**
 * Runs `body` in one transaction of `connection`: committed if it resolves, rolled back if it throws.
 *
 * A body that awaits only its own queries needs no turn of the event loop, because SQLite answers at once. So if
 * a turn comes while it is still running, it awaits something else (a request, a timer, a hash) and would hold the only
 * writer for as long as that takes: it is rolled back with `Misuse`. The one exception is `breathe`, with which a long
 * body lets sockets and timers have their turn, once it has kept them waiting for long enough.
 */
export async function transact<T>(
  connection: Connection,
  begin: 'BEGIN' | 'BEGIN IMMEDIATE',
  body: (life: Life, breathe: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const life = new Life();
  try {
    connection.execute(begin);
  } catch (error) {
    throw translate(error);
  }
  let began = performance.now();
  let watch = watchOver(life);
  const breathe = async (): Promise<void> => {
    life.mustBeOpen();
    if (performance.now() - began < stretchMs) return;
    clearImmediate(watch);
    await turn();
    began = performance.now();
    watch = watchOver(life);
  };
  try {
    const value = await Promise.race([inside(life, async () => body(life, breathe)), life.aborted]);
    life.mustBeSound();
    life.end();
    commit(connection);
    return value;
  } catch (error) {
    life.end();
    rollBack(connection);
    throw error;
  } finally {
    clearImmediate(watch);
  }
}

/** A turn of the event loop that comes while the body runs has been awaited by it. */
const watchOver = (life: Life): NodeJS.Immediate =>
  setImmediate(() => life.doom(new Misuse('A transaction awaited something other than its own queries')));

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
