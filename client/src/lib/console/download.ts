import { saveFile } from '../device/saveFile.ts';

/** Hands a table over as a file that spreadsheets read. */
export const downloadCsv = (fileName: string, text: string): void => saveFile(fileName, text, 'text/csv');
