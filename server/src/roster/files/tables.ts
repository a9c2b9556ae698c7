import { badFile } from '../import/csv.ts';
import { csvTable } from './csvTable.ts';
import { limits, type RosterUpload, type Table } from './table.ts';
import { isArchive, workbookTables } from './workbook.ts';

/**
 * Reads files of any kind that is understood: every sheet of a workbook, and every text file, is a table. Tables with
 * nothing in them are left out. Throws `bad-file` with a reason; `params.file` names the file where there are several.
 */
export async function readTables(uploads: readonly RosterUpload[]): Promise<Table[]> {
  const tables: Table[] = [];
  for (const [file, upload] of uploads.entries()) {
    const found = isArchive(upload) ? await workbookTables(upload, file) : [csvTable(upload, file)];
    tables.push(...found.filter(({ rows }) => rows.length > 0));
  }
  if (tables.length === 0)
    throw badFile('There is nothing in this file: choose another one.', { reason: 'empty' });
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const widest = Math.max(...tables.flatMap((table) => table.rows.map(({ cells }) => cells.length)));
  if (rows > limits.rows || widest > limits.columns || tables.length > limits.tables) {
    throw badFile(
      `This is too much for a roster: at most ${limits.rows} rows, ${limits.columns} columns and ${limits.tables} sheets at once.`,
      { reason: 'too-many-rows', rows, most: limits.rows },
    );
  }
  return tables;
}
