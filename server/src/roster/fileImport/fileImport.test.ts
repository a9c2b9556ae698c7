import { describe, expect, test } from 'vitest';
import type { PersonInput } from '@rotunda/shared/schema/roster';
import { savePerson } from '../save.ts';
import { raiseRevisions } from '@rotunda/db/queries/people';
import { type FileImporting, openFileImporting, sheet } from '../testing/fileImporting.ts';
import { csvOf, workbookOf, type Rows } from '../testing/files.ts';

const survey: Rows = [
  [
    'Your name',
    'E-mail',
    'Would you like to be a mentor or a mentee?',
    'I can help with',
    'I need help with',
    'Lunch',
  ],
  ['Tom Berg', 'tom@example.org', 'Mentor', 'Pricing (expert), Hiring', '', 'meat'],
  ['Ana Ruiz', 'ana@example.org', 'Mentee', '', 'Price setting?, SQL', 'vegan'],
  ['', 'nobody@example.org', 'Mentee', '', 'SQL', ''],
  ['Bo Li', 'bo@example', 'Mentee', '', 'SQL', ''],
];

/** Somebody changes a person by hand. */
async function edit(event: FileImporting, name: string, change: (form: PersonInput) => Partial<PersonInput>) {
  const { roster, row, form } = await event.state();
  const [before, person] = [row(name), form(name)];
  if (!before || !person) throw new Error(`${name} is not on the roster`);
  await event.services.db.write(event.eventId, async (tx) => {
    await savePerson(tx, before, roster, { ...person, ...change(person) });
    await raiseRevisions(tx, [before.id]);
    tx.touch('roster');
  });
}

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

describe('[IMP-7] the same name without an e-mail is asked about, not guessed', () => {
  const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

  test('for somebody who was added by hand', async () => {
    const event = await openFileImporting();
    await event.import('name,role\nAna Ruiz,mentee');
    await edit(event, 'Ana Ruiz', () => ({ name: 'Ana  Ruiz'.replace('  ', ' '), department: 'Law' }));
    // A walk-in, as nobody imported them.
    await event.services.db.write(event.eventId, async ({ q, t }) => {
      await q.update(t.participant).set({ imported: null });
    });
    const file = sheet([
      ['name', 'email', 'role'],
      ['ana ruiz', 'ana@example.org', 'mentee'],
      ['Bo Li', '', 'mentee'],
    ]);
    const preview = await event.previewFiles(file);
    expect(names(preview.rows)).toEqual(['Bo Li']);
    expect(preview.questions).toMatchObject([
      { line: 2, name: 'ana ruiz', people: [{ name: 'Ana Ruiz', department: 'Law' }], decision: null },
    ]);
    const [question] = preview.questions;
    const row = question?.row ?? 0;
    const as = question?.people[0]?.id ?? '';
    // Nothing is decided: the row waits.
    expect((await event.importFiles(file)).counts).toEqual({ added: 1, changed: 0, same: 0, left: 1 });
    const decided = await event.importFiles(file, { decisions: [{ row, as }] });
    expect(decided.counts).toEqual({ added: 0, changed: 1, same: 1, left: 0 });
    const { roster } = await event.state();
    expect(roster.people.map(({ name, email }) => [name, email])).toEqual([
      ['Ana Ruiz', 'ana@example.org'],
      ['Bo Li', ''],
    ]);
  });

  test('for two rows of one name; and whom that made is known the next time', async () => {
    const event = await openFileImporting();
    const file = sheet([
      ['name', 'role', 'department'],
      ['Bo Li', 'mentee', 'Law'],
      ['Bo Li', 'mentee', 'Sales'],
    ]);
    const preview = await event.previewFiles(file);
    expect(preview.questions).toMatchObject([{ line: 3, rows: [{ line: 2 }], people: [] }]);
    const decisions = [{ row: preview.questions[0]?.row ?? 0, as: 'new' }];
    expect((await event.importFiles(file, { decisions })).counts).toMatchObject({ added: 2, left: 0 });
    const again = await event.previewFiles(file);
    expect(again.questions).toEqual([]);
    expect(again.rows.map(({ change }) => change)).toEqual(['same', 'same']);
    // Somebody left out is left out of this import alone.
    const skipped = await event.importFiles(
      sheet([
        ['name', 'role'],
        ['Bo Li', 'mentor'],
      ]),
      {
        decisions: [{ row: 2, as: 'skip' }],
      },
    );
    expect(skipped.counts).toEqual({ added: 0, changed: 0, same: 0, left: 1 });
  });

  test('a decision about somebody who is not of that name is none', async () => {
    const event = await openFileImporting();
    await event.importFiles(
      sheet([
        ['name', 'role'],
        ['Ana', 'mentee'],
        ['Bo', 'mentee'],
      ]),
    );
    const { idOf } = await event.state();
    const file = sheet([
      ['name', 'role', 'email'],
      ['Ana', 'mentor', 'a@example.org'],
    ]);
    const preview = await event.previewFiles(file, { decisions: [{ row: 2, as: idOf('Bo') }] });
    expect(preview.questions).toMatchObject([{ decision: null }]);
  });
});

test('[IMP-8] what somebody edited since the last import stays, is shown side by side, and can be given up', async () => {
  const event = await openFileImporting();
  const rows = (department: string, question: string, level: number): Rows => [
    ['name', 'email', 'role', 'department', 'topics', 'need 1', 'question 1'],
    ['Ana', 'a@example.org', 'both', department, `SQL:${level}`, 'Pricing', question],
  ];
  await event.importFiles(sheet(rows('Law', 'How?', 2)));
  await edit(event, 'Ana', ({ needs, expertise }) => ({
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

test('[IMP-10] how columns are read can be changed, and is remembered at every event of the instance', async () => {
  const event = await openFileImporting();
  const rows: Rows = [
    ['Name', 'Ward', 'Wish'],
    ['Ana', 'North', 'SQL'],
  ];
  const { tables } = await event.previewFiles(sheet(rows, 'mentees.csv'));
  const [table] = tables;
  if (!table) throw new Error('There is no table');
  const columns = table.columns.map(({ choice }, place) =>
    place === 1 ? { ...choice, meaning: 'department' as const } : choice,
  );
  const choice = { use: true, role: table.role, columns };
  await event.importFiles(sheet(rows, 'mentees.csv'), { tables: [choice] });
  expect((await event.state()).form('Ana')?.department).toBe('North');
  const turned: Rows = [
    ['Wish', 'Name', 'Ward'],
    ['SQL', 'Bo', 'South'],
  ];
  const next = await event.previewFiles(sheet(turned, 'list.csv'));
  expect(next.tables[0]).toMatchObject({ isRemembered: true, role: 'mentee' });
  expect(next.rows).toMatchObject([{ name: 'Bo', department: 'South', role: 'mentee' }]);
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

test('[IMP-12] fields of their own are in the file that the roster is taken out as, and come back from it', async () => {
  const event = await openFileImporting();
  await event.importFiles(sheet(survey));
  const taken = await event.send('GET', `/api/events/${event.eventId}/roster.csv`, undefined, event.cookies);
  expect(taken.body.split('\r\n')[0]).toMatch(/,Lunch$/u);
  const again = await event.previewFiles([{ name: 'roster.csv', bytes: taken.body }]);
  expect(again.tables[0]?.columns.every(({ confidence }) => confidence !== 'unsure')).toBe(true);
  expect(again.rows.map(({ change }) => change)).toEqual(['same', 'same']);
});
