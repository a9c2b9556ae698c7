import { describe, expect, test } from 'vitest';
import { plainSeating } from '@rotunda/db/queries/seating';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { csv, openImporting } from '../testing/importing.ts';

const columns =
  'name | email | role | wishes | most at once | away | remote | languages | zone | fixed table';
const good = [
  'Tom | tom@example.org | mentor | | 2 | after 4 | | German, English | | ',
  'Li | li@example.org | mentor | | | | yes | English | | ',
  'Ana | ana@example.org | mentee | li@example.org; tom | | 2; 1 | no | English | #zone | ',
  'Bo | | mentee | Tom, Li | | | Online | | | 3',
];

/** An event that has a zone, which files call by its name. */
async function open() {
  const event = await openImporting();
  const { setup } = await event.state();
  const [zone] = setup.zones;
  const rows = good.map((row) => row.replace('#zone', zone!.name.toUpperCase()));
  return { ...event, zone: zone!, rows, rounds: roundsOf(setup.agenda).map(({ id }) => id) };
}

test('[CSV-32] says of seats what can be said by hand', async () => {
  const event = await open();
  expect(await event.import(csv(columns, ...event.rows))).toMatchObject({ added: 4, refused: [] });
  const { idOf, seats, setup } = await event.state();
  const [tom, li] = [idOf('Tom'), idOf('Li')];
  const r = event.rounds;
  expect(seats.get(tom)).toEqual({
    ...plainSeating,
    mostAtOnce: 2,
    languages: ['German', 'English'],
    absent: r.slice(4),
  });
  expect(seats.get(li)).toEqual({ ...plainSeating, remote: true, languages: ['English'] });
  expect(seats.get(idOf('Ana'))).toEqual({
    ...plainSeating,
    languages: ['English'],
    zoneId: event.zone.id,
    absent: r.slice(0, 2),
    wished: [tom, li].toSorted(),
  });
  expect(seats.get(idOf('Bo'))).toEqual({
    ...plainSeating,
    remote: true,
    tableId: setup.tables.find(({ number }) => number === 3)!.id,
    wished: [tom, li].toSorted(),
  });
});

test('[PLAN-146] takes languages by any of their names, and for no change when they are named otherwise', async () => {
  const event = await open();
  const of = (languages: string) => csv('name | role | languages', `Tom | mentor | ${languages}`);
  await event.import(of('Deutsch (C1) und Englisch'));
  const spoken = async () => {
    const { idOf, seats } = await event.state();
    return seats.get(idOf('Tom'))?.languages;
  };
  expect(await spoken()).toEqual(['German', 'English']);
  expect(await event.import(of('de; EN'))).toMatchObject({ added: 0, refused: [] });
  expect(await spoken()).toEqual(['German', 'English']);
});

test('[CSV-32] the same file again changes nothing, and what is cleared goes', async () => {
  const event = await open();
  await event.import(csv(columns, ...event.rows));
  expect(await event.import(csv(columns, ...event.rows))).toMatchObject({ added: 0, changed: 0, same: 4 });
  const cleared = csv(columns, 'Tom | tom@example.org | mentor | | | | | | | ', ...event.rows.slice(1));
  expect(await event.import(cleared)).toMatchObject({ changed: 1, same: 3 });
  const { idOf, seats } = await event.state();
  expect(seats.get(idOf('Tom'))).toBeUndefined();
});

test('[CSV-32] people write down whom they wish for as they like', async () => {
  const event = await open();
  const rows = ['Tom Berg (Sales)', 'Berg, Tom', 'TOM BERG', 'no preference', '-'];
  const text = csv(
    'name | role | wishes',
    'Tom Berg | mentor |',
    ...rows.map((wish, index) => `Mentee ${index} | mentee | ${wish}`),
  );
  expect((await event.import(text)).refused).toEqual([]);
  const { idOf, seats } = await event.state();
  expect(rows.map((_, index) => seats.get(idOf(`Mentee ${index}`))?.wished ?? [])).toEqual(
    [1, 1, 1, 0, 0].map((count) => Array.from({ length: count }, () => idOf('Tom Berg'))),
  );
});

describe('[CSV-32] what cannot be is refused', () => {
  test.each([
    ['most at once', 'Tom | | mentor | | 13', 'Not a whole number from 1 to 12'],
    ['away', 'Tom | | mentor | | | 9', '9 is no round'],
    ['remote', 'Tom | | mentor | | | | perhaps', 'Neither yes nor no'],
    ['languages', 'Tom | | mentor | | | | | a;b;c;d;e;f', 'More than 5 languages'],
    ['languages', `Tom | | mentor | | | | | ${'x'.repeat(41)}`, 'Longer than 40 characters'],
    ['zone', 'Tom | | mentor | | | | | | Nowhere', 'There is no zone Nowhere'],
    ['fixed table', 'Tom | | mentor | | | | | | | 99', 'There is no table 99'],
    ['wishes', 'Ana | | mentee | Nemo', 'Nobody is called Nemo'],
    ['wishes', 'Ana | | mentee | Ana', 'Names this person themselves'],
    ['wishes', 'Ana | | mentee | Cy', 'Cy is no mentor'],
  ])('%s: %s', async (column, row, reason) => {
    const event = await open();
    const { refused, added } = await event.import(csv(columns, row, 'Cy | | mentee |'));
    expect(refused).toMatchObject([{ line: 2, column, reason }]);
    expect(refused[0]!.mend).not.toBe('');
    expect(added).toBe(1);
  });

  test('with whom it names', async () => {
    const event = await open();
    const { refused } = await event.import(csv(columns, 'Ana | | mentee | Tom', 'Tom | | boss |'));
    expect(refused.map(({ line, column }) => [line, column])).toEqual([
      [2, 'wishes'],
      [3, 'role'],
    ]);
  });
});
