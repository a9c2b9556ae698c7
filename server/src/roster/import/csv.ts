import { parse, type Info } from 'csv-parse/sync';
import { Refusal } from '../../refusal.ts';

/** One record of a file: the line it begins on, from 1, and its cells without surrounding white space. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What may stand between two cells. */
export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number] | '|';

/** A longer record is no person, but a quote that never closes. */
const longestRecord = 200_000;

/** The refusal for a file that cannot be read as a roster at all. */
export const badFile = (message: string, params: Record<string, string | number> = {}): Refusal =>
  new Refusal('bad-file', message, { params });

/** Text with one kind of line end and without the mark that spreadsheets put before it. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');

/**
 * Reads every record of a plain text; lines without anything in them are left out. Quotes follow RFC 4180; one inside a
 * cell that does not begin with a quote is text. Throws `bad-file` for a quote that never closes.
 */
export function readRecords(text: string, delimiter: Delimiter, most = Infinity): CsvRecord[] {
  const broken: unknown[] = [];
  const parsed = parse(text, {
    delimiter,
    record_delimiter: '\n',
    info: true,
    ltrim: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    ...(Number.isFinite(most) ? { to: most } : {}),
    // What was read before the fault says on which line it began.
    skip_records_with_error: true,
    on_skip: (error) => {
      broken.push(error);
      return undefined;
    },
    // With `info` each record comes together with where the reader stood after it; the type knows only bare records.
  }) as unknown as { readonly record: readonly string[]; readonly info: Info }[];

  let line = 1;
  const records: CsvRecord[] = [];
  for (const { record, info } of parsed) {
    const cells = record.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) records.push({ line, cells });
    line = info.lines + 1;
  }
  if (broken.length > 0) {
    throw badFile(`A quote that opens on line ${line} or after it never closes: close it, or take it out.`, {
      reason: 'open-quote',
      line,
    });
  }
  return records;
}

/**
 * What separates the cells of a text: whatever makes most sense of its first record, by a figure that is higher the more
 * of its cells are understood.
 */
export function delimiterOf(text: string, sense: (cells: readonly string[]) => number): Delimiter {
  const figures = delimiters.map((delimiter) => {
    const cells = readRecords(text.trimStart(), delimiter, 1)[0]?.cells ?? [];
    return { delimiter, understood: sense(cells), cells: cells.length };
  });
  figures.sort((one, other) => other.understood - one.understood || other.cells - one.cells);
  return figures[0]?.delimiter ?? ',';
}
