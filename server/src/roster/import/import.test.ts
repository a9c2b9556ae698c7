import { expect, test } from 'vitest';
import { replaceHosting } from '@rotunda/db/queries/hosting';
import { savePerson } from '../save.ts';
import { csv, openImporting } from '../testing/importing.ts';

const heading = 'name | email | role | department | topics | need 1 | question 1 | need 2 | table';
const tom = 'Tom Okafor | tom@example.org | mentor | Sales | Pricing:5; Hiring | | | | 4';
const ana = 'Ana Berg | ana@example.org | Mentee | Product | | pricing | How much? | SQL |';

test('[CSV-7] a preview writes nothing, and says what an import would do', async () => {
  const event = await openImporting();
  const before = await event.state();
  const preview = await event.preview(csv(`${heading} | shoe size`, `${tom} | 46`, ana), true);
  expect(preview).toEqual({
    rows: [
      {
        line: 2,
        name: 'Tom Okafor',
        email: 'tom@example.org',
        role: 'mentor',
        topics: 'Pricing 5, Hiring',
        department: 'Sales',
        change: 'new',
      },
      {
        line: 3,
        name: 'Ana Berg',
        email: 'ana@example.org',
        role: 'mentee',
        topics: 'Pricing, SQL',
        department: 'Product',
        change: 'new',
      },
    ],
    refused: [],
    newTopics: ['Pricing', 'Hiring', 'SQL'],
    columns: heading.split('|').map((each) => each.trim()),
    ignoredColumns: ['shoe size'],
  });
  expect((await event.state()).setup.event.revisions).toEqual(before.setup.event.revisions);
});

test('[CSV-8] an import writes everything in one transaction, announced once', async () => {
  const event = await openImporting();
  const heard: unknown[] = [];
  event.services.db.onChange(({ slices }) => heard.push(slices));
  expect(await event.import(csv(heading, tom, ana))).toEqual({ added: 2, changed: 0, same: 0, refused: [] });
  expect(heard).toEqual([['setup', 'roster', 'presence']]);
  const state = await event.state();
  expect(state.roster.people.map(({ number, name }) => [number, name])).toEqual([
    [1, 'Tom Okafor'],
    [2, 'Ana Berg'],
  ]);
  expect(state.setup.topics.map(({ name }) => name)).toEqual(['Pricing', 'Hiring', 'SQL']);
  expect(state.knows('Tom Okafor')).toEqual([
    ['Pricing', 5],
    ['Hiring', null],
  ]);
  expect(state.needs('Ana Berg')).toEqual([
    ['Pricing', 'How much?'],
    ['SQL', ''],
  ]);
  expect(state.tables('Tom Okafor')).toEqual([4, 4, 4, 4, 4]);
  expect(state.row('Tom Okafor')?.codeGeneration).toBe(1);
});

test('[CSV-9] importing the same file twice changes nothing, not even a revision', async () => {
  const event = await openImporting();
  const text = csv(`${heading} | required | remark`, `${tom} | ana@example.org @ 2 | =1+1`, `${ana} | |`);
  await event.import(text);
  const before = await event.state();
  const heard: unknown[] = [];
  event.services.db.onChange((change) => heard.push(change));
  expect(await event.import(text)).toEqual({ added: 0, changed: 0, same: 2, refused: [] });
  expect(heard).toEqual([]);
  const after = await event.state();
  expect(after.setup.event.revisions).toEqual(before.setup.event.revisions);
  expect(after.roster).toEqual(before.roster);
  expect(after.form('Tom Okafor')?.remark).toBe('=1+1');
  expect(after.pairs).toEqual([['Ana Berg', 'required', 'Tom Okafor', 'Round 2']]);
});

test('[CSV-10] a later import changes only what its file changed: what was edited by hand stays', async () => {
  const event = await openImporting();
  await event.import(csv(heading, tom, ana));
  const before = await event.state();
  const row = before.row('Ana Berg');
  const form = before.form('Ana Berg');
  if (!row || !form) throw new Error('Ana was not imported');
  const [first, second] = form.needs;
  if (!first || !second) throw new Error('Ana has no needs');
  await event.services.db.write(event.eventId, async (tx) => {
    await savePerson(tx, row, before.roster, {
      ...form,
      name: 'Ana Maria Berg',
      email: 'ana.berg@example.org',
      department: 'Research',
      needs: [second, { ...first, context: 'By hand' }],
    });
    tx.touch('roster');
  });
  const changedFile = csv(
    `${heading} | minimum level 1`,
    tom.replace('Pricing:5; Hiring', 'Pricing:4; Hiring; SQL'),
    'Ana Berg | ana@example.org | Mentee | Product | | pricing | How much now? | SQL | | 3',
  );
  expect(await event.import(changedFile)).toMatchObject({ added: 0, changed: 2, same: 0 });
  const after = await event.state();
  expect(after.roster.people).toHaveLength(2);
  expect(after.form('Ana Maria Berg')).toMatchObject({
    email: 'ana.berg@example.org',
    department: 'Research',
    needs: [{ question: '' }, { question: 'How much now?', context: 'By hand', minimumLevel: 3 }],
  });
  // Needs that stay keep their ids, and with them the focus of conversations.
  const ids = (state: typeof after) => (state.roster.needs.get(row.id) ?? []).map(({ id }) => id);
  expect(ids(after)).toEqual(ids(before).toReversed());
  expect(after.knows('Tom Okafor')).toEqual([
    ['Pricing', 4],
    ['Hiring', null],
    ['SQL', null],
  ]);
});

test('[CSV-19] a roster that was taken out of the product can be put in again, and changes nothing', async () => {
  const event = await openImporting();
  const columns = `${heading} | outcome 1 | level 2 | forbidden | required | most rounds | remark`;
  const taken = await event.import(
    csv(
      columns,
      `${tom} | | | | Ana Berg @ 2 | 3 | =1+1`,
      `${ana} | - a plan | 2 | Bea | | | 'quoted'`,
      'Bea | | both | | SQL:3 | | | | 6 | | | | | | @home',
      "Dan O'Hara | | mentor | | | | | | | | | | | | +49 30",
    ),
  );
  expect(taken).toMatchObject({ added: 4, refused: [] });
  // By hand, a mentor hosts another table in the last round.
  const { idOf, setup } = await event.state();
  await event.services.db.write(event.eventId, async (tx) => {
    const rows = setup.hosting.filter(({ mentorId }) => mentorId === idOf('Tom Okafor'));
    const last = setup.tables.find(({ number }) => number === 5)?.id ?? '';
    await replaceHosting(
      tx,
      tx.eventId,
      idOf('Tom Okafor'),
      rows.map((row, index) => (index === 4 ? { ...row, tableId: last } : row)),
    );
    tx.touch('setup');
  });
  const before = await event.state();
  const file = await event.send('GET', `/api/events/${event.eventId}/roster.csv`, undefined, event.cookies);
  expect(file.statusCode).toBe(200);
  expect(await event.import(file.body)).toEqual({ added: 0, changed: 0, same: 4, refused: [] });
  const after = await event.state();
  expect(after.roster).toEqual(before.roster);
  expect(after.setup).toEqual(before.setup);
  expect(after.form('Tom Okafor')?.remark).toBe('=1+1');
});
