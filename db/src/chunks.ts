/** SQLite takes 32,766 values in one statement: enough for rows of 65 columns. */
const rowsPerStatement = 500;

/** Cuts rows into lists short enough for one insert; none for no rows, which a builder would refuse. */
export function* inChunks<Row>(rows: readonly Row[], most = rowsPerStatement): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += most) yield rows.slice(start, start + most);
}
