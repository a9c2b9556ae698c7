import { expect, test } from 'vitest';
import { holdSeat, setWithoutPhone } from '@rotunda/db/queries/seats';
import { type FileImporting, openFileImporting, sheet } from '../testing/fileImporting.ts';
import { type Rows, csvOf, upload } from '../testing/files.ts';
import { peopleIn, reading } from '../testing/reading.ts';

const file = (...phones: readonly string[]): Rows => [
  ['Full name', 'E-mail', 'Role', 'Ohne Handy?'],
  ...phones.map((phone, index) => [
    ['Tom Berg', 'Ana Ruiz', 'Bo Li'][index] ?? '',
    `${index}@example.org`,
    index === 0 ? 'mentor' : 'mentee',
    phone,
  ]),
];

const phonesOf = async (event: FileImporting): Promise<string[]> => {
  const { presence, roster } = await event.state();
  return roster.people.filter(({ id }) => presence.get(id)?.withoutPhone).map(({ name }) => name);
};
const write = async (event: FileImporting, name: string, what: 'phone' | 'none' | 'one') => {
  const id = (await event.state()).idOf(name);
  await event.services.db.write(event.eventId, async (tx) => {
    if (what === 'phone') await holdSeat(tx, id, event.services.clock.now());
    else await setWithoutPhone(tx, [id], what === 'none');
  });
};

test('[PAPER-11] a question whether somebody has a phone says who has none', async () => {
  const rows: Rows = [
    ['Name', 'Role', 'Do you have a smartphone?'],
    ['Tom Berg', 'Mentor', 'Yes'],
    ['Ana Ruiz', 'Mentee', 'No'],
    ['Bo Li', 'Mentee', 'ask me later'],
    ['Ida Moen', 'Mentor', 'yes, of course'],
  ];
  const people = peopleIn(await reading([upload('Registration.csv', csvOf(rows))]));
  expect(people.map((person) => person['without phone'])).toEqual(['no', 'yes', 'ask me later', 'no']);
});

test('[PAPER-11] a file marks people, and one that it says nothing new about stays as they were marked since', async () => {
  const event = await openFileImporting();
  await event.importFiles(sheet(file('yes', 'x', 'nein')));
  expect(await phonesOf(event)).toEqual(['Tom Berg', 'Ana Ruiz']);
  await write(event, 'Tom Berg', 'one');
  await event.importFiles(sheet(file('yes', 'no', 'nein')), { id: 'second-import' });
  expect(await phonesOf(event)).toEqual([]);
  expect((await event.undo('second-import')).statusCode).toBe(200);
  expect(await phonesOf(event)).toEqual(['Ana Ruiz']);
});

test('[PAPER-11] of whoever’s seat a phone holds no file says that they have none', async () => {
  const event = await openFileImporting();
  await event.importFiles(sheet(file('', '', '')));
  await write(event, 'Ana Ruiz', 'phone');
  await event.importFiles(sheet(file('', 'yes', 'yes')), { id: 'second-import' });
  expect(await phonesOf(event)).toEqual(['Bo Li']);
});

test('[PAPER-11] what is neither yes nor no is refused with its mend', async () => {
  const event = await openFileImporting();
  const { refused, rows } = await event.previewFiles(sheet(file('yes', 'no', 'perhaps')));
  expect(rows.map(({ seats }) => seats)).toEqual([[{ field: 'without phone', value: 'yes' }], []]);
  expect(refused).toMatchObject([{ column: 'Ohne Handy?', value: 'perhaps', reason: 'Neither yes nor no' }]);
});
