import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../refusal.ts';
import { csvOf, encoded, encodings, upload, workbookOf, type Rows } from '../testing/files.ts';
import { readTables } from './tables.ts';

const rows: Rows = [
  ['Spring round', '', ''],
  ['Name', 'Zuständig für', 'Frage'],
  ['Ana Müller', 'Vertrieb, Preise', 'Wie fange ich an?\nUnd dann?'],
  ['Bo "B" Œstreich'.replace('Œ', 'Ö'), 'Recht; Steuern', ''],
];
const [, , ana = [], bo = []] = rows;

const readOne = async (name: string, bytes: Uint8Array) => {
  const [table] = await readTables([upload(name, bytes)]);
  if (!table) throw new Error('There was no table');
  return table;
};

const problemOf = async (bytes: Uint8Array | string) => {
  try {
    await readTables([upload('file', bytes)]);
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('It was not refused');
};

describe('[FILE-1] a table is read whatever its encoding and separator', () => {
  test.each(
    encodings.flatMap((encoding) => [',', ';', '\t', '|'].map((separator) => [encoding, separator] as const)),
  )('%s, %j', async (encoding, separator) => {
    const table = await readOne('people.csv', encoded(csvOf(rows, separator), encoding));
    expect(table.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'Spring round'],
      [2, 'Name'],
      [3, ana[0]],
      [5, bo[0]],
    ]);
    expect(table.rows[2]?.cells).toEqual(ana);
    expect(table.rows[3]?.cells.slice(0, 2)).toEqual(bo.slice(0, 2));
    expect(encoding.startsWith(table.reading?.encoding.toLowerCase() ?? '?')).toBe(true);
  });

  test('a line that only tells the separator is no row', async () => {
    const table = await readOne('a.csv', strToU8('sep=;\nName;Topics\nAna;a, b, c, d\n'));
    expect(table.rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, ['Name', 'Topics']],
      [3, ['Ana', 'a, b, c, d']],
    ]);
  });

  test('commas within most cells do not separate a file of semicolons', async () => {
    const text = 'Name;Topics\nAna;Pricing, Hiring\nBo;SQL, Hiring\nCy;Law, Tax\n';
    const table = await readOne('a.csv', strToU8(text));
    expect(table.rows[1]?.cells).toEqual(['Ana', 'Pricing, Hiring']);
    expect(table.reading?.separator).toBe('semicolon');
  });
});

describe('[FILE-2] every sheet of a workbook is a table', () => {
  test('rows keep their numbers; numbers, dates, truth and the last results of formulas are texts', async () => {
    const bytes = workbookOf({
      Mentors: [
        ['Our mentors'],
        [],
        ['Name', 'Level', 'Since', 'Remote', 'Mail'],
        ['Ana & Co <x>', 4, new Date('2027-03-12'), true, { formula: 'A4&"@x.org"', result: 'ana@x.org' }],
      ],
      Empty: [],
      Mentees: [['Name'], ['Bo']],
    });
    const tables = await readTables([upload('people.xlsx', bytes)]);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Mentors', 'Mentees']);
    expect(tables[0]?.rows.at(-1)).toEqual({
      line: 4,
      cells: ['Ana & Co <x>', '4', '2027-03-12', 'yes', 'ana@x.org'],
    });
  });

  test('several files come one after another', async () => {
    const tables = await readTables([
      upload('mentors.xlsx', workbookOf({ Sheet1: [['Name'], ['Ana']] })),
      upload('mentees.csv', 'Name\nBo\n'),
    ]);
    expect(tables.map(({ file, fileName }) => [file, fileName])).toEqual([
      [0, 'mentors.xlsx'],
      [1, 'mentees.csv'],
    ]);
  });
});

describe('[FILE-3] what is no table is refused with what to do about it', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['a page', '<!DOCTYPE html><table></table>', 'no-table'],
    ['a document', '%PDF-1.7 …', 'no-table'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'old-workbook'],
    ['another archive', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'no-workbook'],
    ['a torn workbook', workbookOf({ A: [['Name'], ['Ana']] }).slice(0, 400), 'no-workbook'],
    ['a workbook without its sheets', zipSync({ 'xl/workbook.xml': strToU8('<x') }), 'no-workbook'],
    ['an open quote', 'Name,Remark\nAna,"x\n', 'open-quote'],
    ['too many rows', `Name\n${'x\n'.repeat(12_100)}`, 'too-many-rows'],
  ])('%s', async (_, bytes, reason) => {
    expect(await problemOf(bytes)).toMatchObject({ code: 'bad-file', params: { reason } });
  });
});

describe('[FILE-4] a workbook that would be huge is refused before it is unpacked', () => {
  /** An archive whose table of contents says this of the size of its parts. */
  const claiming = (archive: Uint8Array, size: number): Uint8Array => {
    const view = new DataView(archive.buffer, archive.byteOffset);
    for (let at = 0; at < archive.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    }
    return archive;
  };

  test('by what it says', async () => {
    const bomb = claiming(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 500 * 1024 * 1024);
    expect(await problemOf(bomb)).toMatchObject({ params: { reason: 'too-large' } });
  });

  test('and cut where it says something else than there is', async () => {
    const bytes = claiming(zipSync({ 'xl/workbook.xml': new Uint8Array(4 * 1024 * 1024) }), 1_000);
    expect(await problemOf(bytes)).toMatchObject({ params: { reason: 'no-workbook' } });
  });
});

test('[FILE-5] whatever the bytes are, reading them ends with rows or with a refusal', async () => {
  const good = workbookOf({
    A: [
      ['Name', 'Mail'],
      ['Ana', 'a@x.org'],
    ],
  });
  const broken = fc
    .tuple(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length))
    .map(([at, byte, length]) => good.with(at, byte).slice(0, Math.max(at + 1, length)));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), broken), async (bytes) => {
      try {
        for (const { rows: read } of await readTables([upload('x', bytes)])) {
          for (const { line, cells } of read) {
            expect(line).toBeGreaterThan(0);
            expect(cells.some((cell) => cell !== '')).toBe(true);
          }
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }),
    { numRuns: 300 },
  );
});
