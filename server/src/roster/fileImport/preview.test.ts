import { expect, test } from 'vitest';
import { openFileImporting, sheet, survey } from '../testing/fileImporting.ts';

test('[IMP-1] a preview writes nothing, says how a file is read, and what would come of it', async () => {
  const event = await openFileImporting();
  const before = await event.state();
  const preview = await event.previewFiles(sheet(survey));
  expect(preview.tables[0]).toMatchObject({
    fileName: 'people.csv',
    reading: { encoding: 'UTF-8', separator: 'comma' },
    headingLine: 1,
    rows: 4,
    use: true,
    role: 'column',
    isRemembered: false,
  });
  expect(preview.tables[0]?.columns.map(({ choice: { meaning }, samples }) => [meaning, samples[0]])).toEqual(
    [
      ['name', 'Tom Berg'],
      ['email', 'tom@example.org'],
      ['role', 'Mentor'],
      ['topics', 'Pricing (expert), Hiring'],
      ['needs', 'Price setting?, SQL'],
      ['extra', 'meat'],
    ],
  );
  expect(preview.topics.map(({ as, isKnown, written }) => [as, isKnown, written.length])).toEqual([
    ['SQL', false, 1],
    ['Pricing', false, 2],
    ['Hiring', false, 1],
  ]);
  expect(
    preview.rows.map(({ line, name, offers, needs, change }) => [line, name, offers, needs, change]),
  ).toEqual([
    [2, 'Tom Berg', 'Pricing 5, Hiring', '', 'new'],
    [3, 'Ana Ruiz', '', 'Pricing, SQL', 'new'],
  ]);
  expect(preview.refused.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
    [4, 'Your name', '', 'Name is empty'],
    [5, 'E-mail', 'bo@example', 'E-mail is not complete'],
  ]);
  expect((await event.state()).setup.event.revisions).toEqual(before.setup.event.revisions);
});

test('[IMP-2] what a preview showed is written, in one transaction, topics that were looked at among it', async () => {
  const event = await openFileImporting();
  const heard: unknown[] = [];
  event.services.db.onChange(({ slices }) => heard.push(slices));
  const answer = await event.importFiles(sheet(survey));
  expect(answer.counts).toEqual({ added: 2, changed: 0, same: 0, left: 2 });
  expect(heard).toEqual([['setup', 'roster', 'presence']]);
  const state = await event.state();
  expect(state.setup.topics.map(({ name }) => name)).toEqual(['Pricing', 'Hiring', 'SQL']);
  expect(state.knows('Tom Berg')).toEqual([
    ['Pricing', 5],
    ['Hiring', null],
  ]);
  expect(state.row('Ana Ruiz')?.extra).toEqual({ Lunch: 'vegan' });
});

test('[IMP-3] a topic that nobody looked at is not added: its rows are refused', async () => {
  const event = await openFileImporting();
  const answer = await event.importFiles(sheet(survey), { newTopics: ['Pricing', 'SQL'] });
  expect(answer.counts).toMatchObject({ added: 1, left: 3 });
  expect(answer.refused[0]).toMatchObject({
    line: 2,
    column: 'I can help with',
    value: 'Pricing (expert), Hiring',
    reason: '“Hiring” is not on the list of topics',
  });
  expect((await event.state()).setup.topics.map(({ name }) => name)).toEqual(['Pricing', 'SQL']);
});

test('[GUESS-2] a level that there is not is refused where it stands, and makes no scale to ten of the others', async () => {
  const event = await openFileImporting();
  await event.importFiles(
    sheet([
      ['Name', 'Role', 'Topics'],
      ['Tom Berg', 'mentor', 'Pricing:4'],
    ]),
  );
  const header = ['Name', 'Role', 'Need 1', 'Level 1', 'Minimum level 1', 'Need 2', 'Minimum level 2'];
  const { refused, counts } = await event.importFiles(
    sheet([
      header,
      ['Ana Ruiz', 'mentee', 'Pricing', '2', '9', '', ''],
      ['Bo Li', 'mentee', 'Pricing', '7', '4', '', ''],
      ['Cy Diaz', 'mentee', 'Pricing', '', '8/10', '', ''],
      ['Di Okoro', 'mentee', '', '', '', 'Pricing', '6'],
    ]),
  );
  const mend = 'Write a number from 1 to 5, or leave it empty.';
  const reason = 'Not a whole number from 1 to 5';
  expect(refused).toMatchObject([
    { line: 2, column: 'Minimum level 1', value: '9', reason, mend },
    { line: 3, column: 'Level 1', value: '7', reason, mend },
    { line: 5, column: 'Minimum level 2', value: '6', reason, mend },
  ]);
  expect(counts).toMatchObject({ added: 1 });
  const { form } = await event.state();
  expect(form('Cy Diaz')?.needs).toMatchObject([{ minimumLevel: 4 }]);
});

test('[GUESS-2] of a form with headings of its own the column tells how high its numbers go', async () => {
  const event = await openFileImporting();
  const rows = (...levels: string[]): string[][] => [
    ['Name', 'Role', 'First choice', 'Mindestniveau'],
    ...levels.map((level, index) => [`Person ${'ABCDE'[index] ?? ''}`, 'mentee', 'Pricing', level]),
  ];
  const ten = await event.previewFiles(sheet(rows('8', '3', '10', '6', '2')));
  expect(ten.refused).toEqual([]);
  const five = await event.previewFiles(sheet(rows('5', '3', '9', '4', '2')));
  expect(five.refused).toMatchObject([{ line: 4, column: 'Mindestniveau', value: '9' }]);
});

test('[IMP-3] a level that there is not makes no topic of its own: its row is refused', async () => {
  const event = await openFileImporting();
  const { topics, refused } = await event.previewFiles(
    sheet([
      ['Name', 'Role', 'Topics', 'Needs'],
      ['Amara Nwosu', 'mentor', 'Pricing:9; SQL:4', ''],
      ['Bo Li', 'mentor', 'Pricing:5', ''],
      ['Cy Diaz', 'mentee', '', 'SQL:0'],
    ]),
  );
  expect(topics.map(({ as }) => as)).toEqual(['Pricing', 'SQL']);
  expect(refused).toMatchObject([
    { line: 2, column: 'Topics', value: 'Pricing:9; SQL:4', reason: 'Pricing has a level that there is not' },
    { line: 4, column: 'Needs', value: 'SQL:0', reason: 'SQL has a level that there is not' },
  ]);
});
