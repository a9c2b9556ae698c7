import type { Refusal } from '@rotunda/shared/schema/http';

/** One record of a file as it is written, quotes and all, and the lines it covers, from 1. */
export interface FileRecord {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with one kind of line end and without the mark that spreadsheets put before it. */
const plain = (text: string): string => text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');

const separators = [',', ';', '\t'] as const;

/** What separates the cells: the sign that the first line has most of outside quotes. */
export function separatorOf(text: string): string {
  const [first = ''] = plain(text).trimStart().split('\n', 1);
  const bare = first.replace(/"[^"]*"/gu, '');
  const counts = separators.map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

/**
 * Takes a file apart into its records, each as it is written. A line end within quotes belongs to its cell; quotes
 * count only where a cell begins with one, as the server reads them.
 */
export function recordsOf(text: string): FileRecord[] {
  const whole = plain(text);
  const separator = separatorOf(text);
  const records: FileRecord[] = [];
  let begun = 0;
  let line = 1;
  let from = 1;
  let quoted = false;
  let atCellStart = true;
  for (let at = 0; at <= whole.length; at += 1) {
    const sign = whole[at];
    if (sign === undefined || (sign === '\n' && !quoted)) {
      const record = whole.slice(begun, at);
      if (record.trim() !== '') records.push({ from, to: line, text: record });
      begun = at + 1;
      from = line + 1;
    }
    if (sign === '\n') line += 1;
    if (sign === '"' && (quoted || atCellStart)) quoted = !quoted;
    if (sign !== ' ' || !atCellStart) atCellStart = !quoted && (sign === separator || sign === '\n');
  }
  return records;
}

const cell = (value: string, separator: string): string =>
  value.includes(separator) || /["\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

interface RefusedHeadings {
  readonly reason: string;
  readonly mend: string;
}

/**
 * The refused rows as a file of its own: as they were written, each with why and what to do, so that they can be mended
 * there and imported again. Several refusals of one row stand in one cell.
 */
export function refusedFile(text: string, refused: readonly Refusal[], headings: RefusedHeadings): string {
  const [heading, ...records] = recordsOf(text);
  if (!heading) return '';
  const separator = separatorOf(text);
  const row = (record: string, ...cells: string[]): string =>
    [record, ...cells.map((value) => cell(value, separator))].join(separator);
  const rows = records.flatMap((record) => {
    const faults = refused.filter(({ line }) => line >= record.from && line <= record.to);
    if (faults.length === 0) return [];
    const reasons = faults.map(({ column, reason }) => (column === '' ? reason : `${column}: ${reason}`));
    const mends = [...new Set(faults.map(({ mend }) => mend))];
    return [row(record.text, reasons.join('; '), mends.join(' '))];
  });
  return `${[row(heading.text, headings.reason, headings.mend), ...rows].join('\r\n')}\r\n`;
}

/** How many rows were refused: one row can have several faults. */
export const refusedRows = (refused: readonly Refusal[]): number =>
  new Set(refused.map(({ line }) => line)).size;
