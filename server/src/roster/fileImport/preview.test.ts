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

test('[IMP-3] a level that there is not makes no topic of its own: its row is refused', async () => {
  const event = await openFileImporting();
  const { topics, refused } = await event.previewFiles(
    sheet([
      ['Name', 'Role', 'Topics'],
      ['Amara Nwosu', 'mentor', 'Pricing:9; SQL:4'],
      ['Bo Li', 'mentor', 'Pricing:5'],
    ]),
  );
  expect(topics.map(({ as }) => as)).toEqual(['Pricing', 'SQL']);
  expect(refused).toMatchObject([
    { line: 2, column: 'Topics', value: 'Pricing:9; SQL:4', reason: 'Pricing has a level that there is not' },
  ]);
});
