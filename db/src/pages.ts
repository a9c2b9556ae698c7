import type { ReadTx } from './database.ts';

/** As many rows as are read without being felt. */
export const rowsPerPage = 250;

/** Reads people, or what is theirs, page by page in the order of their numbers, and lets the event loop have its turn. */
export async function allByNumber<Row extends { readonly number: number }>(
  { breathe }: Pick<ReadTx, 'breathe'>,
  page: (after: number) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const rows = await page(all.at(-1)?.number ?? 0);
    for (const row of rows) all.push(row);
    if (rows.length < rowsPerPage) return all;
    await breathe();
  }
}

/** What hangs on people is read for so many of them at once: from the first to the last id of each page. */
export async function* idRanges(
  { breathe }: Pick<ReadTx, 'breathe'>,
  ids: readonly string[],
): AsyncGenerator<readonly [first: string, last: string]> {
  // Ids are plain signs, which the database puts in the same order.
  const sorted = ids.toSorted();
  for (let start = 0; start < sorted.length; start += rowsPerPage) {
    const page = sorted.slice(start, start + rowsPerPage);
    const [first, last] = [page[0], page.at(-1)];
    if (first === undefined || last === undefined) return;
    yield [first, last];
    await breathe();
  }
}
