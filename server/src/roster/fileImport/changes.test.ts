import { expect, test } from 'vitest';
import { openFileImporting, sheet } from '../testing/fileImporting.ts';
import type { Rows } from '../testing/files.ts';

const headings = [
  'Name',
  'E-mail',
  'Role',
  'Topics',
  'Need 1',
  'Question 1',
  'Languages',
  'Forbidden',
  'Lunch',
];

test('[IMP-26] a preview says of each row that changes somebody what was before and what is after', async () => {
  const event = await openFileImporting();
  await event.importFiles(
    sheet([
      headings,
      ['Amara Nwosu', 'amara@example.org', 'mentor', 'Pricing:5; SQL', '', '', 'English', '', 'meat'],
      ['Dup One', 'dup@example.org', 'mentee', '', 'Pricing', 'How?', '', 'amara@example.org', ''],
      ['Bo Li', 'bo@example.org', 'mentee', '', 'SQL', '', '', '', ''],
    ]),
  );
  const news: Rows = [
    headings,
    ['Amara Nwosu', 'amara@example.org', 'mentor', 'Pricing:4; SQL', '', '', 'English; German', '', 'fish'],
    ['Dup Two', 'dup@example.org', 'mentee', '', 'Pricing', 'How much?', '', '', ''],
    ['Bo Li', 'bo@example.org', 'mentee', '', 'SQL', '', '', '', ''],
    ['Eve Ash', 'eve@example.org', 'mentee', '', 'SQL', '', '', '', ''],
  ];
  const { rows } = await event.previewFiles(sheet(news));
  const told = rows.map(({ name, change, changes }) => [
    name,
    change,
    ...changes.map(({ field, heading, before, after }) => `${heading || field}: ${before} > ${after}`),
  ]);
  expect(told).toEqual([
    [
      'Amara Nwosu',
      'changed',
      'topics: Pricing:5 > Pricing:4',
      'languages:  > German',
      // By the name that they will have.
      'forbidden: Dup Two > ',
      'Lunch: meat > fish',
    ],
    [
      'Dup Two',
      'changed',
      'name: Dup One > Dup Two',
      'needs: Pricing; How? > Pricing; How much?',
      'forbidden: Amara Nwosu > ',
    ],
    ['Bo Li', 'same'],
    ['Eve Ash', 'new'],
  ]);
});

test('[IMP-26] tables and the order of needs are among it', async () => {
  const event = await openFileImporting();
  const rows = (table: string, ...needs: string[]): Rows => [
    ['Name', 'E-mail', 'Role', 'Topics', 'Table', 'Need 1', 'Need 2'],
    ['Amara Nwosu', 'amara@example.org', 'mentor', 'SQL', table, '', ''],
    ['Dup One', 'dup@example.org', 'mentee', '', '', ...needs],
  ];
  await event.importFiles(sheet(rows('1', 'Pricing', 'SQL')));
  const preview = await event.previewFiles(sheet(rows('2', 'SQL', 'Pricing')));
  expect(preview.rows.flatMap(({ changes }) => changes.map(({ before, after }) => [before, after]))).toEqual([
    ['1', '2'],
    ['Pricing · SQL', 'SQL · Pricing'],
  ]);
});
