import { expect, test } from 'vitest';
import { csv, openImporting } from '../testing/importing.ts';

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
