import * as drizzleKit from 'drizzle-kit/api';

/** A description of all tables, as drizzle-kit keeps one beside each migration. */
export interface Snapshot {
  readonly id: string;
  readonly prevId: string;
}

interface Generator {
  readonly generateSQLiteDrizzleJson: (tables: Record<string, unknown>, prevId?: string) => Promise<Snapshot>;
  readonly generateSQLiteMigration: (before: Snapshot, after: Snapshot) => Promise<readonly string[]>;
}

// Its own types refer to packages that it does not bring, and so come out as errors.
const generator = drizzleKit as unknown as Generator;

/** Describes tables; `before` is the id of the description that this one follows. */
export function describeTables(tables: Record<string, unknown>, before?: string): Promise<Snapshot> {
  return generator.generateSQLiteDrizzleJson(tables, before);
}

/** The statements that lead from one description to another. */
export function statementsBetween(before: Snapshot, after: Snapshot): Promise<readonly string[]> {
  return generator.generateSQLiteMigration(before, after);
}
