import type { Table, TableRow } from '../files/table.ts';
import { meaningOfHeading } from './headingMeaning.ts';
import { profileOf } from './values.ts';

/** A table whose headings were found. */
export interface HeadedTable {
  readonly table: Table;
  /** The line of the headings; null for a table that has none. */
  readonly line: number | null;
  /** What stands above the headings, in one text. */
  readonly title: string;
  /** One for each column, as they are written; a column without one is called by its number. */
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Titles and explanations are not longer than this. */
const looked = 30;

/**
 * Finds the line of the headings: of the first lines the one with the most headings that are known, which is about as
 * wide as the rows below it. Lines above it are titles; a line that repeats it is left out.
 */
export function withHeadings(table: Table): HeadedTable {
  const { rows } = table;
  const width = Math.max(0, ...rows.slice(0, 200).map(filled));
  const figures = rows
    .slice(0, looked)
    .map((row, index) => ({ index, figure: figureOf(row, width) - index * 0.05 }));
  figures.sort((one, other) => other.figure - one.figure);
  const [best] = figures;
  const place = best && best.figure > 0 ? best.index : -1;
  const heading = rows[place];
  const columns = Math.max(0, ...rows.slice(Math.max(0, place)).map(({ cells }) => cells.length));
  const written = heading?.cells.join('\u0000');
  return {
    table,
    line: heading?.line ?? null,
    title: rows
      .slice(0, Math.max(0, place))
      .flatMap(({ cells }) => cells)
      .join(' '),
    headings: Array.from({ length: columns }, (_, index) => named(heading?.cells[index], index)),
    rows: rows.slice(place + 1).filter(({ cells }) => cells.join('\u0000') !== written),
  };
}

const named = (cell: string | undefined, index: number): string =>
  cell === undefined || cell === '' ? `(column ${index + 1})` : cell;

const filled = ({ cells }: TableRow): number => cells.filter((cell) => cell !== '').length;

/** How much a line looks like headings; zero or less when it does not. */
function figureOf(row: TableRow, width: number): number {
  const cells = row.cells.filter((cell) => cell !== '');
  if (cells.length < Math.min(2, width) || cells.length * 2 < width) return 0;
  const known = cells.filter((cell) => meaningOfHeading(cell) !== null).length;
  const { emails, numbers, dates } = profileOf(cells);
  const isDistinct = new Set(cells).size === cells.length;
  // Data has addresses and numbers in it, headings have not.
  const data = (emails + numbers + dates) * cells.length;
  return known * 2 + cells.length / width + (isDistinct ? 0.5 : -1) - data * 3 - (known === 0 ? 1.6 : 0);
}
