import { stringify } from 'csv-stringify/sync';
import type { EventRow } from '@rotunda/db/queries/setup';
import { type ExportFile, type Holding, type PrivateField, mayExport } from '@rotunda/shared/rules/audience';
import type { CsvFile } from '@rotunda/shared/schema/routes';

/** One column of a file: its heading, which never changes once documented, and what a row has in it. */
export interface Column<Row> {
  readonly heading: string;
  /** What it tells of somebody, by which the audience table decides where it may stand; null for what is the event's own. */
  readonly tells: PrivateField | null;
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

/** A file named after its event and what is in it, with the columns that may stand in it as things stand. */
export function csvFileOf<Row>(
  { date, name }: Pick<EventRow, 'date' | 'name'>,
  file: ExportFile,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  holding: Holding = {},
): CsvFile {
  const allowed = columns.filter(({ tells }) => tells === null || mayExport(tells, file, holding));
  return { fileName: `${date} ${name} ${file}`, text: csvText(allowed, rows) };
}

/** Yes or no, as cells say it. */
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
