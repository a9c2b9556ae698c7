import { expect, test } from 'vitest';
import { plainSeating, saveSeating, setWish } from '@rotunda/db/queries/seating';
import { raiseRevisions } from '@rotunda/db/queries/people';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { type FileImporting, openFileImporting, sheet } from '../testing/fileImporting.ts';
import type { Rows } from '../testing/files.ts';
import { peopleIn, reading } from '../testing/reading.ts';
import { csvOf, upload } from '../testing/files.ts';

const heading = [
  'Full name',
  'E-mail',
  'Role',
  'Languages',
  'Joining online?',
  'Leaves after round',
  'Wished mentor',
];
const first: Rows = [
  heading,
  ['Tom Berg', 't@example.org', 'mentor', 'German; English', 'no', '', ''],
  ['Ida Moen', 'i@example.org', 'mentor', 'English', 'no', '', ''],
  ['Ana Ruiz', 'a@example.org', 'mentee', 'English', 'yes', '3', 'Tom Berg'],
];
const second: Rows = [
  heading,
  ['Tom Berg', 't@example.org', 'mentor', 'German', 'no', '', ''],
  ['Ida Moen', 'i@example.org', 'mentor', 'English', 'no', '', ''],
  ['Ana Ruiz', 'a@example.org', 'mentee', 'French', 'no', '2', 'Ida Moen'],
  ['Zoe Lind', 'z@example.org', 'mentor', '', 'yes', '', ''],
];

const seatsOf = async (event: FileImporting) => {
  const { seats, idOf, setup } = await event.state();
  const rounds = roundsOf(setup.agenda).map(({ id }) => id);
  const of = (name: string) => seats.get(idOf(name)) ?? plainSeating;
  return { of, idOf, rounds };
};

test('[FILE-11] late, early, from afar and wishes come out as the documented columns have them', async () => {
  const rows: Rows = [
    [
      'Name',
      'Role',
      'Online oder vor Ort?',
      'Kommt ab Runde',
      'Geht nach Runde',
      'Wunschmentor 1',
      'Wunschmentor 2',
    ],
    ['Tom Berg', 'Mentor', 'vor Ort', '', '', '', ''],
    ['Ana Ruiz', 'Mentee', 'online', '2', '4', 'Tom Berg', 'Ida Moen'],
    ['Bo Li', 'Mentee', 'online', '', '4', '', 'Ida Moen'],
    ['Ida Moen', 'Mentor', 'vor Ort', '3', '', '', ''],
  ];
  const people = peopleIn(await reading([upload('Anmeldung.csv', csvOf(rows, ';'))]));
  expect(people[1]).toMatchObject({
    remote: 'online',
    away: 'before 2; after 4',
    wishes: 'Tom Berg; Ida Moen',
  });
  expect(people[2]).toMatchObject({ away: 'after 4', wishes: 'Ida Moen' });
  expect(people[3]).toMatchObject({ away: 'before 3' });
});

test('[IMP-20] what was said by hand stays, side by side with the file, until somebody takes the file’s', async () => {
  const event = await openFileImporting();
  await event.importFiles(sheet(first));
  const { of, idOf, rounds } = await seatsOf(event);
  const ana = idOf('Ana Ruiz');
  const edited = { ...of('Ana Ruiz'), languages: ['Spanish'], absent: rounds.slice(0, 1), wished: [] };
  await event.services.db.write(event.eventId, async (tx) => {
    await saveSeating(tx, ana, edited);
    await raiseRevisions(tx, [ana]);
    tx.touch('roster');
  });
  const { edits } = await event.previewFiles(sheet(second));
  expect(edits.map(({ field, before, file, now }) => [field, before, file, now])).toEqual([
    ['languages', 'English', 'French', 'Spanish'],
    ['away', 'after 3', 'after 2', '1'],
    ['wishes', 'Tom Berg', 'Ida Moen', ''],
  ]);
  const takes = edits.filter(({ field }) => field === 'away').map(({ row, field }) => ({ row, field }));
  await event.importFiles(sheet(second), { takes });
  const after = await seatsOf(event);
  expect(after.of('Ana Ruiz')).toEqual({ ...edited, remote: false, absent: rounds.slice(2) });
  expect(after.of('Tom Berg').languages).toEqual(['German']);
  expect((await event.previewFiles(sheet(second))).rows.map(({ change }) => change)).toEqual(
    Array.from({ length: 4 }, () => 'same'),
  );
});

test('[IMP-20] is again what it was when the import is taken back', async () => {
  const event = await openFileImporting();
  await event.importFiles(sheet(first));
  const before = (await event.state()).seats;
  await event.importFiles(sheet(second), { id: 'second-import' });
  expect((await event.state()).seats).not.toEqual(before);
  expect((await event.undo('second-import')).statusCode).toBe(200);
  expect((await event.state()).seats).toEqual(before);
});

test('[IMP-14] an import stays once somebody else asks for one of its mentors', async () => {
  const event = await openFileImporting();
  await event.importFiles(sheet(first));
  await event.importFiles(sheet([heading, second[4]!]), { id: 'one-mentor' });
  const { idOf } = await event.state();
  await event.services.db.write(event.eventId, (tx) => setWish(tx, idOf('Ana Ruiz'), idOf('Zoe Lind'), true));
  expect((await event.imports())[0]!.tooLate).toEqual({ reason: 'edited', name: 'Ana Ruiz' });
  expect((await event.undo('one-mentor')).statusCode).toBe(409);
});

test('[IMP-23] a preview shows what will be said of seats, and nothing where all is as usual', async () => {
  const event = await openFileImporting();
  const { setup } = await event.state();
  const [zone] = setup.zones;
  const { rows } = await event.previewFiles(
    sheet([
      [
        'name',
        'role',
        'table',
        'languages',
        'remote',
        'zone',
        'away',
        'most at once',
        'most rounds',
        'wishes',
      ],
      ['Tom Berg', 'mentor', '3', 'Deutsch; en', '', '', '', '2', '4', ''],
      ['Ida Moen', 'mentor', '', '', '', '', '', '', '', ''],
      ['Ana Ruiz', 'mentee', '', '', 'yes', zone!.name, 'after 3', '', '', 'Ida Moen; Tom Berg'],
    ]),
  );
  const said = rows.map(({ seats }) => seats.map(({ field, value }) => `${field}: ${value}`));
  expect(said[0]).toEqual(['table: 3', 'languages: German, English', 'most at once: 2', 'most rounds: 4']);
  expect(said[1]).toEqual([]);
  expect(said[2]).toEqual(['remote: yes', `zone: ${zone!.name}`, 'away: 4, 5', 'wishes: Ida Moen, Tom Berg']);
});
