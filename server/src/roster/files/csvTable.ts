import { delimiters, plainText, readRecords, type CsvRecord } from '../import/csv.ts';
import { Refusal } from '../../refusal.ts';
import { decoded } from './encoding.ts';
import type { Reading, RosterUpload, Table } from './table.ts';

const separators = [...delimiters, '|'] as const;
type Separator = (typeof separators)[number];

const namesOf: Record<Separator, Reading['separator']> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
};

/** As many records show what separates the cells of all. */
const sampled = 60;

/** Reads a text file. Throws `bad-file` for a quote that never closes and for what is no text. */
export function csvTable(upload: RosterUpload, file: number): Table {
  const { text, encoding } = decoded(upload.bytes);
  const plain = plainText(text);
  // Spreadsheets write and hide such a line, so that others read the file as they do.
  const told = /^sep=([,;\t|])\n/u.exec(plain)?.[1];
  const separator = separators.find((each) => each === told) ?? separatorOf(plain);
  const records = readRecords(plain, separator);
  return {
    file,
    fileName: upload.name,
    sheet: '',
    rows: told === undefined ? records : records.slice(1),
    reading: { encoding, separator: namesOf[separator] },
  };
}

/**
 * What separates the cells: the sign with which most records have the same number of cells, and more than one. A sign
 * with which a quote never closes is not it.
 */
export function separatorOf(text: string): Separator {
  const figures = separators.map((separator) => ({ separator, ...figureOf(text, separator) }));
  figures.sort((one, other) => other.even - one.even || other.cells - one.cells);
  const [best] = figures;
  return best && best.even > 0 ? best.separator : ',';
}

function figureOf(text: string, separator: Separator): { even: number; cells: number } {
  let records: CsvRecord[];
  try {
    records = readRecords(text, separator, sampled);
  } catch (error) {
    if (error instanceof Refusal) return { even: 0, cells: 0 };
    throw error;
  }
  const counts = new Map<number, number>();
  for (const { cells } of records) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  // Many cells in a few records say less than a few in all: a list of topics has commas in most rows, too.
  const [cells = 0, most = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { even: records.length === 0 ? 0 : most / records.length, cells };
}
