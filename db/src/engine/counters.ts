import { NotFound } from '../errors.ts';
import type { Connection } from './connection.ts';
import type { Life } from './life.ts';
import { aggregates, type Aggregate } from '@rotunda/shared/rules/slices';
import type { Revisions } from './types.ts';

/**
 * The counters on the rows of event and instance. Raising `changes` is the first statement of every write: it finds a
 * missing event and, in a database with several writers, it locks the row.
 */

const revisionColumns = aggregates.map((aggregate) => `${aggregate}_revision as ${aggregate}`).join(', ');

/** Raises the event's change counter. Throws `NotFound`. */
export function raiseChanges(
  connection: Connection,
  life: Life,
  eventId: string,
): { changes: number; revisions: Revisions } {
  const text = `update event set changes = changes + 1 where id = ? returning changes, ${revisionColumns}`;
  // The row has the columns that the statement names, all of them whole numbers.
  const row = one(connection, life, text, eventId) as ({ changes: number } & Revisions) | undefined;
  if (!row) throw new NotFound('event', eventId);
  const { changes, ...revisions } = row;
  return { changes, revisions };
}

/** Raises the revisions of the given aggregates. Answers nothing if the write itself deleted the event. */
export function raiseRevisions(
  connection: Connection,
  life: Life,
  eventId: string,
  touched: readonly Aggregate[],
): Partial<Revisions> {
  if (touched.length === 0) return {};
  const raised = touched.map((aggregate) => `${aggregate}_revision = ${aggregate}_revision + 1`).join(', ');
  const answered = touched.map((aggregate) => `${aggregate}_revision as ${aggregate}`).join(', ');
  const text = `update event set ${raised} where id = ? returning ${answered}`;
  // As above.
  return (one(connection, life, text, eventId) as Partial<Revisions> | undefined) ?? {};
}

/** Raises the instance's change counter; 0 if the instance's row does not exist yet. */
export function raiseInstanceChanges(connection: Connection, life: Life): number {
  const text = 'update instance set changes = changes + 1 returning changes';
  // As above.
  const row = one(connection, life, text) as { changes: number } | undefined;
  return row?.changes ?? 0;
}

function one(connection: Connection, life: Life, text: string, ...values: unknown[]): unknown {
  // `all` and not `get`: SQLite finishes an update with returning only when its last row has been taken.
  return life.run(() =>
    connection
      .prepare(text)
      .raw(false)
      .all(...values),
  )[0];
}
