import BetterSqlite3 from 'better-sqlite3';
import { ConstraintViolated, DatabaseError, DatabaseFailed, Misuse, type ConstraintKind } from '../errors.ts';

const kinds: Record<string, ConstraintKind> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreignKey',
  SQLITE_CONSTRAINT_NOTNULL: 'notNull',
  SQLITE_CONSTRAINT_CHECK: 'check',
};

/**
 * Turns whatever a statement threw into an error of this package. SQLite's own messages name tables, columns and
 * constraints but never values, so they may be kept; the original error is not, since a query builder's carries values.
 */
export function translate(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  if (error instanceof BetterSqlite3.SqliteError) {
    const kind = kinds[error.code];
    if (kind) return new ConstraintViolated(kind, constraintIn(error.message));
    return new DatabaseFailed(error.code, error.message);
  }
  // A value that cannot be bound or a query that cannot be built.
  return new Misuse(reasonOf(error));
}

/** "UNIQUE constraint failed: seat.event_id, seat.number" → "seat.event_id,seat.number". */
function constraintIn(message: string): string {
  const named = /constraint failed: (.+)$/.exec(message)?.[1] ?? '';
  return named.replaceAll(', ', ',').replace(/^index '(.+)'$/, '$1');
}

/** What went wrong, in one line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason';
}
