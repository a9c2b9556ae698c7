import type { Problem } from '@rotunda/shared/schema/protocol';
import type { ArrangedRow } from '../arrange/canonical.ts';
import type { ReadAnswer, ReadJob } from './readRoster.ts';

/** What the reading thread is told: a job, or that it may send more rows of what it read. */
export type ToReader = { readonly kind: 'job'; readonly job: ReadJob } | { readonly kind: 'more' };

/** A row as it was arranged, or one as it stands in its file; each by itself, because several may make one. */
export interface SomeRows {
  readonly rows: readonly ArrangedRow[];
  readonly cells: readonly (readonly [number: number, cells: readonly string[]])[];
}

/** What the reading thread answers: what was read but for its rows, some of these, a refusal, or that something broke. */
export type FromReader =
  | { readonly kind: 'read'; readonly answer: Omit<ReadAnswer, 'rows' | 'cells'> }
  | { readonly kind: 'rows'; readonly some: SomeRows; readonly isLast: boolean }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly message: string };

/** As many rows as the main thread takes over without being felt. */
const rowsAtOnce = 200;

/** Cuts what was read into pieces that the main thread takes one by one; at least one, which may be empty. */
export function* inPieces({ rows, cells }: Pick<ReadAnswer, 'rows' | 'cells'>): Generator<SomeRows> {
  const all = [...cells];
  for (let start = 0; start === 0 || start < Math.max(rows.length, all.length); start += rowsAtOnce) {
    const end = start + rowsAtOnce;
    yield { rows: rows.slice(start, end), cells: all.slice(start, end) };
  }
}
