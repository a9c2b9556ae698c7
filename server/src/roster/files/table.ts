/** A file as it comes: its name, which may say whose list it is, and its bytes. */
export interface RosterUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One row with something in it. */
export interface TableRow {
  /** The line of the file, or the row of the sheet, on which it begins; from 1. */
  readonly line: number;
  /** Without surrounding white space. Rows may be of different lengths. */
  readonly cells: readonly string[];
}

/** How a text was read. */
export interface Reading {
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  readonly separator: 'comma' | 'semicolon' | 'tab' | 'pipe';
}

/** Rows that belong together: a CSV file, or one sheet of a workbook. */
export interface Table {
  /** Index of the file among those that were read together. */
  readonly file: number;
  readonly fileName: string;
  /** The sheet's name; empty for a file that has no sheets. */
  readonly sheet: string;
  readonly rows: readonly TableRow[];
  /** Null for a workbook, which leaves nothing to guess. */
  readonly reading: Reading | null;
}

/** Beyond these somebody chose the wrong file, or made one that is meant to hurt. */
export const limits = {
  files: 6,
  tables: 20,
  /** Rows of all tables together, headings and titles included. */
  rows: 12_000,
  columns: 300,
  /** Bytes of a workbook once its parts are unpacked. */
  unpackedBytes: 96 * 1024 * 1024,
  /** Parts of a workbook. */
  parts: 400,
} as const;
