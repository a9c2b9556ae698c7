import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { badFile } from '../import/csv.ts';
import { limits, type RosterUpload, type Table } from './table.ts';

/** Whether a file is a zip archive, as every workbook is. */
export const isArchive = ({ bytes }: RosterUpload): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const noWorkbook = () =>
  badFile('This file is no workbook that can be read: save it as .xlsx or CSV, and choose that.', {
    reason: 'no-workbook',
  });

/**
 * Reads every sheet of a workbook. Formulas are not worked out: their last results, which the file holds, count. Throws
 * `bad-file` for what is no workbook, and for one that would be huge once it is unpacked.
 */
export async function workbookTables({ name, bytes }: RosterUpload, file: number): Promise<Table[]> {
  refuseHuge(bytes);
  let sheets: Awaited<ReturnType<typeof readWorkbook>>;
  try {
    sheets = await readWorkbook(bytes.slice().buffer);
  } catch {
    // Whatever the reader stumbles over, there is one thing to do about it.
    throw noWorkbook();
  }
  return sheets.map(({ sheet, data }) => ({
    file,
    fileName: name,
    sheet,
    rows: data.flatMap((row, index) => {
      const cells = row.map(textOf);
      return cells.some((cell) => cell !== '') ? [{ line: index + 1, cells }] : [];
    }),
    reading: null,
  }));
}

/** What a cell shows, or nearly: dates as 2027-03-12, truth as yes and no. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\r\n?/gu, '\n').trim();
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/u, '');
  return '';
}

/**
 * Judges an archive by its table of contents, before anything is unpacked. A part that is larger than its entry says is
 * cut there by the unpacker, and then is no workbook.
 */
function refuseHuge(bytes: Uint8Array): void {
  const parts = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts.set(name, originalSize);
        return false;
      },
    });
  } catch {
    throw noWorkbook();
  }
  if (!parts.has('xl/workbook.xml')) throw noWorkbook();
  const unpacked = [...parts.values()].reduce((sum, size) => sum + size, 0);
  if (unpacked > limits.unpackedBytes || parts.size > limits.parts) {
    throw badFile('This workbook is too large for a roster: save the one sheet with the people as CSV.', {
      reason: 'too-large',
    });
  }
}
