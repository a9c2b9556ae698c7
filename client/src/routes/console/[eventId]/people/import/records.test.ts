import { describe, expect, it } from 'vitest';
import { recordsOf, refusedFile, refusedRows, separatorOf } from './records.ts';

const refusal = (line: number, column: string, reason: string, mend = 'Mend it.') => ({
  line,
  column,
  value: '',
  reason,
  mend,
});

describe('a file taken apart', () => {
  it('keeps records as they are written, and knows the lines they cover', () => {
    const text = '\uFEFFname,question 1\r\nAna,"one\r\ntwo, ""three"""\r\n\r\nBo,plain\r\n';
    expect(recordsOf(text)).toEqual([
      { from: 1, to: 1, text: 'name,question 1' },
      { from: 2, to: 3, text: 'Ana,"one\ntwo, ""three"""' },
      { from: 5, to: 5, text: 'Bo,plain' },
    ]);
  });

  it('takes a quote inside a cell for text', () => {
    expect(recordsOf('name\n5" pipe\nBo').map(({ text }) => text)).toEqual(['name', '5" pipe', 'Bo']);
  });

  it('takes a quote after the space before a cell for the beginning of a quoted one', () => {
    expect(recordsOf('name, question\nAna, "a\nb"\nBo, c')).toHaveLength(3);
  });

  it.each([
    ['name,email;role\n', ','],
    ['name;role\nAna, Bo;mentee', ';'],
    ['name\trole', '\t'],
    ['"name, first";role', ';'],
    ['name', ','],
  ])('finds what separates the cells of %j', (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });
});

describe('refused rows as a file', () => {
  const text = 'name;role\n;mentee\nAna;guest\nBo;mentee\n';
  const headings = { reason: 'why', mend: 'what to do' };

  it('[UI-36] repeats them with what is wrong, so that they can be mended and imported again', () => {
    const refused = [
      refusal(2, 'name', 'Name is empty', 'Type a name.'),
      refusal(3, 'role', 'Not a role; at all', 'Write mentor, mentee or both.'),
    ];
    expect(refusedFile(text, refused, headings)).toBe(
      [
        'name;role;why;what to do',
        ';mentee;name: Name is empty;Type a name.',
        'Ana;guest;"role: Not a role; at all";Write mentor, mentee or both.',
        '',
      ].join('\r\n'),
    );
  });

  it('[UI-36] puts several faults of one row into one line', () => {
    const refused = [refusal(3, 'role', 'Not a role'), refusal(3, '', 'Too long')];
    expect(refusedRows(refused)).toBe(1);
    expect(refusedFile(text, refused, headings).split('\r\n')[1]).toBe(
      'Ana;guest;"role: Not a role; Too long";Mend it.',
    );
  });
});
