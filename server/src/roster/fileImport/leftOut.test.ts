import { expect, test } from 'vitest';
import { openFileImporting, sheet, survey } from '../testing/fileImporting.ts';
import { csvOf, workbookOf } from '../testing/files.ts';

test('[IMP-4] rows that were left out come as a file in the same layout, which is mended and imported alone', async () => {
  const event = await openFileImporting();
  const first = await event.importFiles(sheet(survey));
  const [left] = first.left;
  expect(left?.name).toBe('people left out.csv');
  expect(left?.text.split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFYour name,E-mail,Would you like to be a mentor or a mentee?,I can help with,I need help with,Lunch,Why it was refused,What to do',
    ',nobody@example.org,Mentee,,SQL,,Your name: Name is empty,Type a name.',
    'Bo Li,bo@example,Mentee,,SQL,,E-mail: E-mail is not complete,"Write it like name@example.org, or leave it empty."',
  ]);
  const mended = (left?.text ?? '')
    .replace('\r\n,nobody', '\r\nCy Nobody,nobody')
    .replace('bo@example,', 'bo@example.org,');
  const preview = await event.previewFiles([{ name: left?.name ?? '', bytes: mended }]);
  expect(preview.tables[0]?.isRemembered).toBe(true);
  const second = await event.importFiles([{ name: left?.name ?? '', bytes: mended }]);
  expect(second.counts).toEqual({ added: 2, changed: 0, same: 0, left: 0 });
  expect((await event.state()).row('Bo Li')?.extra).toBeNull();
});

test('[IMP-11] two files and sheets are one import; refusals say in which they are', async () => {
  const event = await openFileImporting();
  const uploads = [
    {
      name: 'mentors.csv',
      bytes: csvOf([
        ['Name', 'Email'],
        ['Tom', 't@example.org'],
        ['Tim', 't@example.org'],
      ]),
    },
    {
      name: 'more.xlsx',
      bytes: workbookOf({
        Notes: [['x']],
        Mentees: [
          ['Name', 'Email'],
          ['Tom', 'T@example.org'],
          ['Ana', 'ana'],
        ],
      }),
    },
  ];
  const preview = await event.previewFiles(uploads);
  expect(preview.tables.map(({ sheet: name, use, role }) => [name, use, role])).toEqual([
    ['', true, 'mentor'],
    ['Notes', false, 'column'],
    ['Mentees', true, 'mentee'],
  ]);
  expect(preview.rows.map(({ name, role }) => [name, role])).toEqual([['Tom', 'both']]);
  expect(preview.refused.map(({ table, line, reason }) => [table, line, reason])).toEqual([
    [0, 3, 'Same e-mail as line 2 of mentors.csv'],
    [2, 3, 'E-mail is not complete'],
  ]);
  expect(preview.left.map(({ name }) => name)).toEqual([
    'mentors mentors left out.csv',
    'more Mentees mentees left out.csv',
  ]);
});
