/** SQLite takes 32,766 values in one statement: enough for rows of 65 columns. */
const rowsPerStatement = 500;

/** Cuts rows into lists short enough for one insert; none for no rows, which a builder would refuse. */
export function* inChunks<Row>(rows: readonly Row[], most = rowsPerStatement): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += most) yield rows.slice(start, start + most);
}

/** As many rows as a statement takes without being felt: tens of them a turn of the event loop. */
const rowsPerBreath = 100;

/** Cuts rows into short lists and lets the event loop have its turn between them: for thousands of rows. */
export async function* inBreaths<Row>(
  { breathe }: { readonly breathe: () => Promise<void> },
  rows: readonly Row[],
): AsyncGenerator<Row[]> {
  for (const some of inChunks(rows, rowsPerBreath)) {
    await breathe();
    yield some;
  }
}
