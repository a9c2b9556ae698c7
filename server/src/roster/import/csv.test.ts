import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf } from './columns.ts';
import { delimiterOf, delimiters, plainText, readRecords } from './csv.ts';
import { Faults } from './faults.ts';
import { readRosterFile } from './rosterFile.ts';
import { Refusal } from '../../refusal.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a "quoted" word', 'two\nlines', '=1+1', 'x; y, z', '\t', '"', ' padded ', ''),
);

const problemOf = (text: string) => {
  try {
    readRosterFile(text, new Faults());
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('It was not refused');
};

describe('[CSV-1] a file comes back as it was written', () => {
  test('with any separator, line end and byte order mark, quoted or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...delimiters),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, delimiter, recordDelimiter, marked) => {
          const text = stringify(rows, {
            delimiter,
            record_delimiter: recordDelimiter,
            // A cell that begins or ends with white space or holds a line end is quoted by everybody who writes such files.
            quoted_match: /^\s|\s$|[\r\n]/u,
          });
          const read = readRecords(plainText(marked ? `\uFEFF${text}` : text), delimiter);
          const plain = rows
            .map((cells) => cells.map((each) => plainText(each).trim()))
            .filter((cells) => cells.some((each) => each !== ''));
          expect(read.map(({ cells }) => cells)).toEqual(plain);
        },
      ),
    );
  });

  test('quotes inside a cell, spaces after a separator and empty lines are taken as people mean them', () => {
    const text = 'name, email\n\n"Meier, Anna" , \nTom "Tommy" Okafor,tom@x.org\n,,\n';
    expect(readRecords(text, ',')).toEqual([
      { line: 1, cells: ['name', 'email'] },
      { line: 3, cells: ['"Meier, Anna"', ''] },
      { line: 4, cells: ['Tom "Tommy" Okafor', 'tom@x.org'] },
    ]);
  });
});

describe('[CSV-2] the separator is the one that makes sense of the headings', () => {
  const sense = (cells: readonly string[]) => cells.filter((each) => columnOf(each) !== null).length;
  test.each([
    ['name,email\n', ','],
    ['name;email, if any\n', ';'],
    ['Name\tE-Mail\n', '\t'],
    ['name\n', ','],
    ['', ','],
    ['"name;x","email"\n', ','],
  ])('%j', (text, delimiter) => {
    expect(delimiterOf(text, sense)).toBe(delimiter);
  });
});

test('[CSV-3] a row is named by the line it begins on, in a file with quoted line ends too', () => {
  const text = 'name,question 1,need 1\r\nAna,"one\r\ntwo\r\nthree",Pricing\r\n\r\nBo,,\r\n';
  const { rows } = readRosterFile(text, new Faults());
  expect(rows.map(({ line, cells }) => [line, cells.get('name')])).toEqual([
    [2, 'Ana'],
    [6, 'Bo'],
  ]);
  expect(rows[0]?.cells.get('question 1')).toBe('one\ntwo\nthree');
});

describe('[CSV-4] a file that is no roster is refused as a whole, with what to do about it', () => {
  test.each([
    ['', 'empty'],
    [' \n \n', 'empty'],
    ['nombre,email\nAna,a@x.org\n', 'no-name-column'],
    ['name,e-mail,E_Mail\n', 'column-twice'],
    ['name,remark\nAna,"open\nBo,\n', 'open-quote'],
    [`name\n${'x\n'.repeat(5_001)}`, 'too-many-rows'],
  ])('%#', (text, reason) => {
    expect(problemOf(text)).toMatchObject({ code: 'bad-file', params: { reason } });
  });

  test('an open quote is named by the line it is on or after', () => {
    expect(problemOf('name,remark\nAna,x\nBo,"open\nCid,\n').params).toMatchObject({ line: 3 });
  });
});

test('[CSV-5] case, spaces and signs in headings do not count; unknown columns are named as ignored', () => {
  const text = 'Name;E-Mail;DEPT.;Need_1;question1;Minimum  Level 1;Shoe size;\n;;;;;;;x\n';
  const file = readRosterFile(text, new Faults());
  expect(file.columns).toEqual(['Name', 'E-Mail', 'DEPT.', 'Need_1', 'question1', 'Minimum  Level 1']);
  expect(file.ignoredColumns).toEqual(['Shoe size', '(column 8)']);
  expect([...(file.rows[0]?.cells.keys() ?? [])]).toEqual([
    'name',
    'email',
    'department',
    'need 1',
    'question 1',
    'minimum level 1',
  ]);
});

test('[CSV-6] whatever a file holds, reading it ends with rows or with a refusal', () => {
  const junk = fc.array(fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'name', 'x', '\0', '\uD800', ' '), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(junk, (parts) => {
      const text = `name,email\n${parts.join('')}`;
      try {
        const faults = new Faults();
        const { rows } = readRosterFile(text, faults);
        for (const { line } of [...rows, ...faults.inOrder()]) {
          expect(line).toBeGreaterThan(1);
          expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/u).length);
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        expect(error.problem.code).toBe('bad-file');
      }
    }),
  );
});
