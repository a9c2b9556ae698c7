import { expect, test } from 'vitest';
import { peopleIn, reading } from '../testing/reading.ts';
import { upload, workbookOf } from '../testing/files.ts';

const notes = [['Please Fill In'], ['Ask Olga Brandt']];
const people = [
  ['Name', 'Email'],
  ['Tom Berg', 'tom@example.org'],
];

test('[GUESS-8] a sheet of notes beside a roster is set aside, and says why', async () => {
  const answer = await reading([upload('a.xlsx', workbookOf({ Notes: notes, People: people }))]);
  expect(peopleIn(answer).map(({ name }) => name)).toEqual(['Tom Berg']);
  expect(answer.tables.map(({ choice }) => choice.use)).toEqual([false, true]);
  expect(answer.tables[0]?.guess.reasons).toEqual([
    'Its cells could be names, but another table is surer of its people.',
  ]);
});

test('[GUESS-8] alone, a list of nothing but names is a roster', async () => {
  const answer = await reading([upload('a.csv', 'Ana Ruiz\nBo Lindqvist\nCy Okoro\n')]);
  expect(peopleIn(answer).map(({ name }) => name)).toEqual(['Ana Ruiz', 'Bo Lindqvist', 'Cy Okoro']);
});
