import BetterSqlite3 from 'better-sqlite3';

/** How long a statement may block the event loop for a lock that some outside tool holds, in milliseconds. */
const busyTimeoutMs = 1_000;

/** Statements kept compiled on each connection. Lists in `in (…)` make many texts, so the oldest must go. */
const keptStatements = 400;

export type Statement = BetterSqlite3.Statement;

/** One SQLite connection with its compiled statements. It throws the driver's errors; callers translate them. */
export class Connection {
  readonly #sqlite: BetterSqlite3.Database;
  readonly #statements = new Map<string, Statement>();

  private constructor(sqlite: BetterSqlite3.Database) {
    this.#sqlite = sqlite;
  }

  /** The one connection that writes. Creates the file if there is none. Foreign keys are still off (see migrate). */
  static writer(file: string): Connection {
    const sqlite = new BetterSqlite3(file, { timeout: busyTimeoutMs });
    sqlite.pragma('journal_mode = WAL');
    // FULL: what was acknowledged survives a power cut, not only a killed process.
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = OFF');
    return new Connection(sqlite);
  }

  /** A connection that can only read. */
  static reader(file: string): Connection {
    return new Connection(
      new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs }),
    );
  }

  get inTransaction(): boolean {
    return this.#sqlite.inTransaction;
  }

  prepare(text: string): Statement {
    const kept = this.#statements.get(text);
    if (kept) {
      // Moved to the end: the map's order is the order of last use.
      this.#statements.delete(text);
      this.#statements.set(text, kept);
      return kept;
    }
    const statement: Statement = this.#sqlite.prepare(text);
    this.#statements.set(text, statement);
    if (this.#statements.size > keptStatements) {
      const [oldest] = this.#statements.keys();
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    return statement;
  }

  /** Runs one statement that answers nothing. */
  execute(text: 'BEGIN' | 'BEGIN IMMEDIATE' | 'COMMIT' | 'ROLLBACK'): void {
    this.prepare(text).run();
  }

  /** Runs statements that are not worth keeping: pragmas and migrations. */
  script(text: string): void {
    this.#sqlite.exec(text);
  }

  close(): void {
    this.#statements.clear();
    this.#sqlite.close();
  }
}
