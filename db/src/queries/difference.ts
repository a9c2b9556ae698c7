import { isDeepStrictEqual } from 'node:util';

/** What has to be written for a list of rows to become another. */
export interface Difference<Row> {
  readonly added: readonly Row[];
  readonly changed: readonly Row[];
  /** Ids. */
  readonly removed: readonly string[];
}

/** Rows are the same when their ids are; a row that stays is updated in place, because others refer to its id. */
export function difference<Row extends { readonly id: string }>(
  before: readonly Row[],
  after: readonly Row[],
): Difference<Row> {
  const had = new Map(before.map((row) => [row.id, row]));
  const has = new Set(after.map((row) => row.id));
  return {
    added: after.filter((row) => !had.has(row.id)),
    changed: after.filter((row) => had.has(row.id) && !isDeepStrictEqual(had.get(row.id), row)),
    removed: before.filter((row) => !has.has(row.id)).map((row) => row.id),
  };
}

export const isSame = ({ added, changed, removed }: Difference<unknown>): boolean =>
  added.length + changed.length + removed.length === 0;
