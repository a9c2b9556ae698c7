import type BetterSqlite3 from 'better-sqlite3';
import { BetterSQLiteSession } from 'drizzle-orm/better-sqlite3';
import type { SQL, WithSubquery } from 'drizzle-orm';
import { BaseSQLiteDatabase, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import type { Connection, Statement } from './connection.ts';
import type { Life } from './life.ts';

/** The builder as callers see it: everything is awaited, and a statement without `returning` answers nothing. */
type Builder = BaseSQLiteDatabase<'async', void>;

/** What a read may use. `.get()`, `.all()` and `.run()` on its results are not portable; the linter refuses them. */
export type ReadQuery = Pick<Builder, 'select' | 'selectDistinct' | '$count' | '$with'> & {
  with: (...queries: WithSubquery[]) => Pick<ReturnType<Builder['with']>, 'select' | 'selectDistinct'>;
};

/** What a write may use. */
export type WriteQuery = Pick<
  Builder,
  'select' | 'selectDistinct' | '$count' | '$with' | 'with' | 'insert' | 'update' | 'delete'
>;

/** A query builder whose statements run on `connection`, for as long as `life` allows. */
export function queryOn(connection: Connection, life: Life): WriteQuery {
  const dialect = new GuardedDialect(life);
  const client = {
    prepare: (text: string) =>
      guarded(
        life.run(() => connection.prepare(text)),
        life,
      ),
  };
  const session = new BetterSQLiteSession(
    // The session asks its client for nothing but `prepare`, and the statement for nothing but what `guarded` has.
    client as unknown as BetterSqlite3.Database,
    dialect,
    undefined,
  );
  const builder = new BaseSQLiteDatabase('sync', dialect, session, undefined);
  // The builders of this driver can be awaited like those of an asynchronous one; this type allows only that.
  return builder as unknown as Builder;
}

/** A value that a column refuses is a failed statement, like any other. */
class GuardedDialect extends SQLiteSyncDialect {
  readonly #life: Life;

  constructor(life: Life) {
    super();
    this.#life = life;
  }

  override sqlToQuery(query: SQL, invokeSource?: 'indexes') {
    return this.#life.run(() => super.sqlToQuery(query, invokeSource));
  }
}

/** The part of a driver's statement that drizzle uses. Statements are shared, so each use sets its own row mode. */
function guarded(statement: Statement, life: Life) {
  const rows = (raw: boolean) => (statement.reader ? statement.raw(raw) : statement);
  const inMode = (raw: boolean) => ({
    all: (...values: unknown[]) => life.run(() => rows(raw).all(...values)),
    get: (...values: unknown[]) => life.run(() => rows(raw).get(...values)),
    run: (...values: unknown[]) => life.run(() => statement.run(...values)),
  });
  return { ...inMode(false), raw: () => inMode(true) };
}
