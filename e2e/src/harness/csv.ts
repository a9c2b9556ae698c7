import { expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;

/** Rows of a CSV file by their headings. Fails when the file is not one that every spreadsheet reads. */
export function readCsv(text: string): Row[] {
  expect(text.startsWith('\uFEFF'), 'has a byte order mark').toBe(true);
  // Every row as wide as the heading, or this throws.
  return parse<Row>(text, { bom: true, columns: true });
}
