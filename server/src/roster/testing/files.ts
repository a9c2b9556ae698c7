import { stringify } from 'csv-stringify/sync';
import { strToU8, zipSync } from 'fflate';
import type { RosterUpload } from '../files/table.ts';

type Cell = string | number | boolean | Date | { readonly formula: string; readonly result: string };
export type Rows = readonly (readonly Cell[])[];

export const upload = (name: string, bytes: Uint8Array | string): RosterUpload => ({
  name,
  bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes,
});

/** A text in an encoding, byte by byte. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return strToU8(text);
    case 'utf-8 with mark':
      return strToU8(`\uFEFF${text}`);
    case 'utf-16le':
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 'utf-16le with mark':
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    case 'utf-16be with mark':
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
    case 'windows-1252':
      // Latin-1 but for signs that the tests do not use.
      return new Uint8Array(Buffer.from(text, 'latin1'));
    default:
      return encoding satisfies never;
  }
}

export const encodings = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16le with mark',
  'utf-16be with mark',
  'windows-1252',
] as const;
export type Encoding = (typeof encodings)[number];

/** Rows as a text, quoted where that is needed. */
export const csvOf = (rows: Rows, delimiter = ','): string =>
  stringify(
    rows.map((row) => row.map(String)),
    { delimiter, quoted_match: /\n|^\s|\s$/u },
  );

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const address = (row: number, column: number): string => {
  const first = Math.floor(column / 26);
  return `${first > 0 ? String.fromCharCode(64 + first) : ''}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
};

/** Days since the last day of 1899, as spreadsheets count them. */
const serial = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

function cellXml(cell: Cell, row: number, column: number): string {
  const at = address(row, column);
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  if (cell instanceof Date) return `<c r="${at}" s="1"><v>${serial(cell)}</v></c>`;
  if (typeof cell === 'object') {
    return `<c r="${at}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.result)}</v></c>`;
  }
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const sheetXml = (rows: Rows): string =>
  `${head}<worksheet ${main}><sheetData>${rows
    .map((row, index) =>
      row.some((cell) => cell !== '')
        ? `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, index, column)).join('')}</row>`
        : '',
    )
    .join('')}</sheetData></worksheet>`;

/** The smallest workbook that every spreadsheet opens, with these sheets. */
export function workbookOf(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': strToU8(`${head}<Types xmlns="${package_}/content-types"/>`),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${package_}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook ${main} xmlns:r="${relations}"><sheets>${names
        .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="s${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="${package_}/relationships">${names
        .map((_, index) => relation(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
        .join('')}${relation('st', 'styles', 'styles.xml')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `${head}<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        strToU8(sheetXml(sheets[name] ?? [])),
      ]),
    ),
  });
}
