import { type Column, columnOf } from './columns.ts';
import { badFile, delimiterOf, plainText, readRecords, type CsvRecord } from './csv.ts';
import type { Faults } from './faults.ts';

/** More people than any event; beyond it somebody chose the wrong file. */
export const mostRows = 5_000;

/** One row of a roster, its cells by what they mean. Columns that the file does not have are missing. */
export interface FileRow {
  readonly line: number;
  readonly cells: ReadonlyMap<Column, string>;
  /** Fields of their own, by their headings. */
  readonly extra?: ReadonlyMap<string, string>;
  /** Whether the role is that of a whole list, in which somebody of the other role is also the one of the list. */
  readonly addsRole?: boolean;
}

/** A file as a roster: what is independent of the event it is for. */
export interface RosterFile {
  readonly rows: readonly FileRow[];
  /** Headings that were understood and those that were not, as they are written in the file. */
  readonly columns: readonly string[];
  readonly ignoredColumns: readonly string[];
}

/**
 * Reads a file's text. Rows that cannot be rows of this file are refused one by one. Throws `bad-file` when the file as a
 * whole is no roster.
 */
export function readRosterFile(text: string, faults: Faults): RosterFile {
  const plain = plainText(text);
  const delimiter = delimiterOf(plain, (cells) => cells.filter((cell) => columnOf(cell) !== null).length);
  const [heading, ...records] = readRecords(plain, delimiter);
  if (!heading) throw badFile('There is nothing in this file: choose another one.', { reason: 'empty' });
  const columns = columnsOf(heading);
  if (records.length > mostRows) {
    throw badFile(`This file has ${records.length} rows; at most ${mostRows} can be imported at once.`, {
      reason: 'too-many-rows',
      rows: records.length,
      most: mostRows,
    });
  }
  for (const { line, cells } of records) {
    const beyond = cells.slice(columns.length).join(' ').trim();
    if (beyond !== '') faults.add(line, '', beyond, tooManyCells);
  }
  return {
    rows: records.map((record) => rowOf(record, columns)),
    columns: heading.cells.filter((_, index) => columns[index]),
    ignoredColumns: heading.cells.flatMap((cell, index) =>
      columns[index] === null && (cell !== '' || records.some(({ cells }) => cells[index]))
        ? [cell === '' ? `(column ${index + 1})` : cell]
        : [],
    ),
  };
}

const tooManyCells = {
  reason: 'More cells than headings',
  mend: 'Put quotes around a cell that contains the separator.',
};

function columnsOf(heading: CsvRecord): (Column | null)[] {
  const columns = heading.cells.map(columnOf);
  if (!columns.includes('name')) {
    throw badFile(
      `There is no column "name" in the first line: the first line must be headings, one of them "name".`,
      { reason: 'no-name-column' },
    );
  }
  const twice = columns.find((column, index) => column !== null && columns.indexOf(column) < index);
  if (twice) {
    throw badFile(`The column "${twice}" is there twice: keep one.`, {
      reason: 'column-twice',
      column: twice,
    });
  }
  return columns;
}

const rowOf = ({ line, cells }: CsvRecord, columns: readonly (Column | null)[]): FileRow => ({
  line,
  cells: new Map(
    columns.flatMap((column, index): [Column, string][] =>
      column ? [[column, unescaped(cells[index] ?? '')]] : [],
    ),
  ),
});

/** Files that are safe to open in a spreadsheet have an apostrophe before a text that looks like a formula: ours too. */
const unescaped = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\uFF0B\uFF0D\uFF1D\uFF20])/u, '');
