/** More lines than any table has: what keeps rows of several tables apart in one number. */
const perTable = 1_000_000;

/** The number of a row among those of all tables that are imported together; for the first table it is its line. */
export const rowNumber = (table: number, line: number): number => table * perTable + line;

/** The table and the line that a row's number stands for. */
export const placeOf = (row: number): { readonly table: number; readonly line: number } => ({
  table: Math.floor(row / perTable),
  line: row % perTable,
});

/** What a table is called in a sentence: by its sheet where the file has several, else by its file. */
export const tableName = ({
  fileName,
  sheet,
}: {
  readonly fileName: string;
  readonly sheet: string;
}): string => (sheet === '' ? fileName : `${fileName}, ${sheet}`);

/** Says where a row is: `line 4`, and of which table when there are several. */
export function placeWords(tables: readonly { readonly fileName: string; readonly sheet: string }[]) {
  return (row: number): string => {
    const { table, line } = placeOf(row);
    const found = tables[table];
    return tables.length < 2 || !found ? `line ${line}` : `line ${line} of ${tableName(found)}`;
  };
}

/** More columns than any table has. */
const perTableColumns = 1_000;

/** The number of a column among those of all tables. */
export const columnNumber = (table: number, place: number): number => table * perTableColumns + place;

/** The table and the place of the column that a number stands for. */
export const columnOfNumber = (column: number): { readonly table: number; readonly place: number } => ({
  table: Math.floor(column / perTableColumns),
  place: column % perTableColumns,
});
