import { describe, expect, test } from 'vitest';
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

describe('[CSV-11] whom a row is about', () => {
  test('an e-mail address decides, however it is written; else an exact name without an address', async () => {
    const event = await openImporting();
    await event.import(
      csv('name | email | role', 'Ana | ana@x.org | mentee', 'Bo | | mentee', 'Cy | | mentee'),
    );
    const text = csv(
      'name | email | role | department',
      'Anna | ANA@X.org | mentee | Sales',
      'Bo | | | Product',
      'Cy | cy@x.org | | Legal',
      'bo | | mentee | another person',
    );
    expect(await event.import(text.replaceAll('""', ''))).toMatchObject({
      added: 1,
      changed: 1,
      refused: [
        { line: 3, column: 'role', value: '', reason: 'Role is empty' },
        { line: 4, column: 'role' },
      ],
    });
    const withoutRoles = csv('name | email | department', 'Bo | | Product', 'Cy | cy@x.org | Legal');
    expect(await event.import(withoutRoles)).toMatchObject({ added: 0, changed: 2, refused: [] });
    const state = await event.state();
    expect(state.roster.people.map(({ name, email, department }) => [name, email, department])).toEqual([
      ['Anna', 'ANA@X.org', 'Sales'],
      ['Bo', '', 'Product'],
      ['Cy', 'cy@x.org', 'Legal'],
      ['bo', '', 'another person'],
    ]);
  });

  test('a person who appears twice is refused the second time', async () => {
    const event = await openImporting();
    const text = csv(
      'name | email | role',
      'Ana | ana@x.org | mentee',
      'Anna | Ana@X.org | mentee',
      'Bo | | mentee',
      'Bo | | mentee',
    );
    expect(await event.import(text)).toMatchObject({
      added: 2,
      refused: [
        { line: 3, column: 'email', value: 'Ana@X.org', reason: 'Same e-mail as line 2' },
        { line: 5, column: 'name', value: 'Bo' },
      ],
    });
  });

  test('two of the same name are told apart by their addresses, also the second time', async () => {
    const event = await openImporting();
    const text = csv('name | email | role', 'Ana | ana@x.org | mentee', 'Ana | | mentor');
    expect(await event.import(text)).toMatchObject({ added: 2, refused: [] });
    expect(await event.import(text)).toMatchObject({ same: 2, refused: [] });
    const another = csv('name | email | role', 'Ana | ana@y.org | mentee');
    expect(await event.import(another)).toMatchObject({ changed: 1, refused: [] });
    const neither = csv('name | role', 'Ana | mentee');
    expect(await event.import(neither)).toMatchObject({
      refused: [{ line: 2, column: 'name', reason: 'Several people on the roster are called Ana' }],
    });
  });
});

test('[CSV-12] a bad row is refused alone: by line, column, value, reason and mend', async () => {
  const event = await openImporting();
  const columns =
    'name | email | role | topics | need 1 | question 1 | table | forbidden | required | minimum level 1 | most rounds';
  const text = csv(
    columns,
    'Good | good@x.org | mentor | Pricing | | | 1 | | | |',
    ' | a@x.org | mentee | | | | | | | |',
    'Half | half@x | mentee | | | | | | | |',
    'Role | | boss | | | | | | | |',
    'Level | | mentor | Pricing:9 | | | | | | |',
    'Table | | mentor | | | | 77 | | | |',
    'Taken | | mentor | | | | 1 | | | |',
    'Mentee | | mentee | | | | 2 | | | |',
    'Unknown | | mentee | | | | | Nobody | | |',
    'Round | | mentee | | | | | | Good @ 9 | |',
    'Both | | mentee | | | | | good@x.org | Good | |',
    'Self | | mentee | | | | | Self | | |',
    'Same | | mentor | | | | | Good | | |',
    'No topic | | mentee | | | Why? | | | | |',
    'Minimum | | mentee | | Pricing | | | | | six |',
    'Rounds | | mentor | | | | | | | | 0',
    `Long ${'x'.repeat(120)} | | mentee | | | | | | | |`,
    'More | | mentee | | | | | | | | | too | many',
    'Depends | | mentee | | | | | Role | | |',
    'Twice | | mentor | Pricing; pricing:3 | | | | | | |',
  );
  const { added, refused } = await event.import(text);
  expect(added).toBe(1);
  expect(refused.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [3, 'name', 'Name is empty'],
    [4, 'email', 'E-mail is not complete'],
    [5, 'role', 'Not a role'],
    [6, 'topics', 'Pricing has a level that there is not'],
    [7, 'table', 'There is no table 77'],
    [8, 'table', 'Good hosts table 1'],
    [9, 'table', 'Only mentors host a table'],
    [10, 'forbidden', 'Nobody is called Nobody'],
    [11, 'required', 'There is no such round'],
    [12, 'required', 'Good is both required and forbidden'],
    [13, 'forbidden', 'Names this person themselves'],
    [14, 'forbidden', 'Good has the same role, so the two never sit down with each other'],
    [15, 'need 1', 'A need without its topic'],
    [16, 'minimum level 1', 'Not a whole number from 1 to 5'],
    [17, 'most rounds', 'Not a whole number from 1 to 20'],
    [18, 'name', 'Longer than 120 characters'],
    [19, '', 'More cells than headings'],
    [20, 'forbidden', 'Names somebody on line 5, which is refused'],
    [21, 'topics', 'pricing is there twice'],
  ]);
  for (const { mend, value } of refused) {
    expect(mend).toMatch(/^[A-Z].*\.$/u);
    expect(value.length).toBeLessThanOrEqual(201);
  }
});

test('[CSV-13] topics that are not on the list are refused, unless the import may add them', async () => {
  const event = await openImporting();
  await event.import(csv('name | role | topics', 'Tom | mentor | Pricing'));
  const text = csv('name | role | topics | need 1', 'Uma | mentor | PRICING:2 |', 'Bo | mentee | | Hiring');
  const preview = await event.preview(text, false);
  expect(preview.newTopics).toEqual(['Hiring']);
  expect(preview.refused).toMatchObject([
    { line: 3, column: 'need 1', value: 'Hiring', reason: '“Hiring” is not on the list of topics' },
  ]);
  expect(await event.import(text, false)).toMatchObject({ added: 1, refused: [{ line: 3 }] });
  expect((await event.state()).setup.topics.map(({ name }) => name)).toEqual(['Pricing']);
  expect(await event.import(text, true)).toMatchObject({ added: 1, same: 1, refused: [] });
  expect((await event.state()).setup.topics.map(({ name }) => name)).toEqual(['Pricing', 'Hiring']);
});

test('[CSV-14] tables: mentors can trade them, new mentors get the free ones, and one in use is refused', async () => {
  const event = await openImporting();
  const first = csv(
    'name | role | table',
    'Tom | mentor | 2',
    'Uma | mentor | 3',
    'Vic | mentor |',
    'Bea | both | 6',
  );
  await event.import(first);
  const before = await event.state();
  expect(before.tables('Vic')).toEqual([1, 1, 1, 1, 1]);
  // Somebody who is both also sits as a mentee, in every other round.
  expect(before.tables('Bea')).toEqual([6, 6, 6]);
  const traded = csv('name | role | table', 'Tom | mentor | 3', 'Uma | mentor | 2', 'Wes | mentor | 1');
  expect(await event.import(traded)).toMatchObject({
    changed: 2,
    refused: [{ line: 4, column: 'table', value: '1', reason: 'Vic hosts table 1' }],
  });
  const after = await event.state();
  expect([after.tables('Tom'), after.tables('Uma')]).toEqual([
    [3, 3, 3, 3, 3],
    [2, 2, 2, 2, 2],
  ]);
  expect(await event.import(csv('name | role', 'Tom | mentee'))).toMatchObject({ changed: 1 });
  expect((await event.state()).tables('Tom')).toEqual([]);
});

test('[CSV-15] pairs are found by address or name, in the file itself too, from whichever side says them', async () => {
  const event = await openImporting();
  const text = csv(
    'name | email | role | forbidden | required',
    'Ana | ana@x.org | mentee | tom@x.org; Uma |',
    'Tom | tom@x.org | mentor | |',
    'Uma | | mentor | | Bo @ 3',
    'Bo | | mentee | |',
  );
  expect(await event.import(text)).toMatchObject({ added: 4, refused: [] });
  const sorted = async () => (await event.state()).pairs.toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
  expect(await sorted()).toEqual([
    ['Ana', 'forbidden', 'Tom', null],
    ['Ana', 'forbidden', 'Uma', null],
    ['Bo', 'required', 'Uma', 'Round 3'],
  ]);
  const changed = text.replace('tom@x.org; Uma', 'Uma').replace('Bo @ 3', 'Bo');
  expect(await event.import(changed)).toMatchObject({ same: 0, refused: [] });
  expect(await sorted()).toEqual([
    ['Ana', 'forbidden', 'Uma', null],
    ['Bo', 'required', 'Uma', null],
  ]);
});

test('[CSV-16] a file that cannot be read is refused as a whole; nothing is written', async () => {
  const event = await openImporting();
  const answer = await event.send(
    'POST',
    `/api/events/${event.eventId}/import`,
    { text: 'nombre;papel\nAna;mentee', addTopics: false },
    event.cookies,
  );
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ error: { code: 'bad-file', params: { reason: 'no-name-column' } } });
  expect((await event.state()).roster.people).toEqual([]);
});
