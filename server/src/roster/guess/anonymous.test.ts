import { expect, test } from 'vitest';
import { csvOf, upload } from '../testing/files.ts';
import { peopleIn, reading } from '../testing/reading.ts';

test('[GUESS-4] a form that asked for no address refuses nobody for it', async () => {
  const rows = [
    ['ID', 'Email', 'Name', 'Language', 'Mentor or mentee?'],
    ['1', 'anonymous', 'Tom Berg', 'English (United Kingdom)', 'Mentor'],
    ['2', 'anonymous', 'Ana Ruiz', 'English (United States)', 'Mentee'],
  ];
  const answer = await reading([upload('Spring event(1-2).csv', csvOf(rows))]);
  expect(peopleIn(answer)).toEqual([
    { name: 'Tom Berg', role: 'mentor', Language: 'English (United Kingdom)' },
    { name: 'Ana Ruiz', role: 'mentee', Language: 'English (United States)' },
  ]);
});
