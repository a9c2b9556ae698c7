import { expect, test } from 'vitest';
import { rosterFiles } from './rosterFiles.ts';

const { tables, topics, questions } = rosterFiles;

test('[GUESS-5] nothing is called understood of which nothing is known', () => {
  expect(tables.understood(0, 0)).toBe('All columns were understood.');
  expect(tables.understood(2, 0)).toBe('2 columns to look at.');
  expect(tables.understood(0, 1)).toBe(
    '1 column is kept as a field of its own. All other columns were understood.',
  );
  expect(tables.understood(1, 2)).toBe('2 columns are kept as fields of their own. 1 column to look at.');
});

test('a title counts what stands below it', () => {
  expect(topics.title(1, 0)).toBe('1 new topic');
  expect(topics.title(1, 6)).toBe('1 new topic, 6 written in other ways');
  expect(topics.title(0, 4)).toBe('4 topics written in other ways');
  expect(questions.title(0)).toBe('Who is this? All decided');
});
