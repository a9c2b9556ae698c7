import { expect, test } from 'vitest';
import { csv, openImporting } from '../testing/importing.ts';

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
