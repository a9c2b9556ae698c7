import { stringify } from 'csv-stringify/sync';
import type { EventRow } from '@rotunda/db/queries/setup';
import type { CsvFile } from '@rotunda/shared/schema/routes';

/** One column of a file: its heading, which never changes once documented, and what a row has in it. */
export interface Column<Row> {
  readonly heading: string;
  /** Null leaves the cell empty. */
  readonly value: (row: Row) => string | number | null;
}

/**
 * Rows as the CSV that every spreadsheet reads: UTF-8 with a byte order mark, commas, quotes where they are needed, CRLF.
 * A text that begins like a formula gets an apostrophe before it: names and questions are typed by anybody, and must not
 * run in the spreadsheet of whoever opens the file.
 */
export function csvText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const records = rows.map((row) => columns.map((column) => column.value(row)));
  return stringify([columns.map(({ heading }) => heading), ...records], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { number: String },
  });
}

/** A file named after its event and what is in it. */
export const csvFileOf = <Row>(
  { date, name }: Pick<EventRow, 'date' | 'name'>,
  what: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): CsvFile => ({ fileName: `${date} ${name} ${what}.csv`, text: csvText(columns, rows) });

/** Yes or no, as cells say it. */
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
