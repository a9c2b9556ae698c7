import { expect, test } from 'vitest';
import { editByHand, openFileImporting, sheet, survey } from '../testing/fileImporting.ts';
import type { Rows } from '../testing/files.ts';

test('[IMP-5] the same file again changes nothing, and the same import sent twice is answered and done once', async () => {
  const event = await openFileImporting();
  const id = 'one-and-the-same';
  const first = await event.importFiles(sheet(survey), { id });
  const before = await event.state();
  const repeated = await event.tryImport(sheet(survey), { id, madeOn: { setup: 0, roster: 0 } });
  expect(repeated.json()).toMatchObject({ counts: first.counts });
  const again = await event.importFiles(sheet(survey));
  expect(again).toMatchObject({ counts: { added: 0, changed: 0, same: 2, left: 2 }, undoable: false });
  const after = await event.state();
  expect(after.setup.event.revisions).toEqual(before.setup.event.revisions);
  expect(after.roster).toEqual(before.roster);
  expect(await event.imports()).toHaveLength(1);
});

test('[IMP-6] an import that was decided on another state of the roster is refused as a conflict', async () => {
  const event = await openFileImporting();
  const { madeOn } = await event.previewFiles(sheet(survey));
  await event.importFiles(
    sheet([
      ['name', 'role'],
      ['Eve', 'mentee'],
    ]),
  );
  const answer = await event.tryImport(sheet(survey), { madeOn });
  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toMatchObject({ error: { code: 'conflict' } });
  expect((await event.state()).roster.people.map(({ name }) => name)).toEqual(['Eve']);
});

test('[IMP-8] what somebody edited since the last import stays, is shown side by side, and can be given up', async () => {
  const event = await openFileImporting();
  const rows = (department: string, question: string, level: number): Rows => [
    ['name', 'email', 'role', 'department', 'topics', 'need 1', 'question 1'],
    ['Ana', 'a@example.org', 'both', department, `SQL:${level}`, 'Pricing', question],
  ];
  await event.importFiles(sheet(rows('Law', 'How?', 2)));
  await editByHand(event, 'Ana', ({ needs, expertise }) => ({
    department: 'Research',
    needs: needs.map((need) => ({ ...need, question: 'How much?' })),
    expertise: expertise.map((each) => ({ ...each, level: 4 })),
  }));
  // A file that says what it said before is no news.
  expect((await event.previewFiles(sheet(rows('Law', 'How?', 2)))).edits).toEqual([]);
  const news = sheet(rows('Sales', 'Why?', 2));
  const preview = await event.previewFiles(news);
  expect(
    preview.edits.map(({ field, before, file, now, taken }) => [field, before, file, now, taken]),
  ).toEqual([
    ['department', 'Law', 'Sales', 'Research', false],
    ['needs', 'Pricing; How?', 'Pricing; Why?', 'Pricing; How much?', false],
  ]);
  expect(preview.rows[0]?.change).toBe('same');
  await event.importFiles(news, { takes: [{ row: 2, field: 'department' }] });
  const state = await event.state();
  expect(state.form('Ana')?.department).toBe('Sales');
  expect(state.needs('Ana')).toEqual([['Pricing', 'How much?']]);
  expect(state.knows('Ana')).toEqual([['SQL', 4]]);
});

test('[IMP-9] one list after another adds roles and takes none away', async () => {
  const event = await openFileImporting();
  const list = (...names: string[]): Rows => [
    ['Name', 'Email', 'Topics'],
    ...names.map((name) => [name, `${name}@example.org`, 'SQL']),
  ];
  await event.importFiles(sheet(list('ana', 'tom'), 'mentors.csv'));
  await event.importFiles(sheet(list('ana', 'bo'), 'mentees.csv'));
  const again = await event.importFiles(sheet(list('ana', 'tom'), 'mentors.csv'));
  expect(again.counts).toMatchObject({ added: 0, changed: 0 });
  const { roster } = await event.state();
  expect(roster.people.map(({ name, role }) => [name, role])).toEqual([
    ['ana', 'both'],
    ['tom', 'mentor'],
    ['bo', 'mentee'],
  ]);
});
