import { expect, test } from 'vitest';
import { byNeeds } from './mentorList.ts';

const mentor = (id: string, ...topics: string[]) => ({
  id,
  name: id,
  bio: '',
  expertise: topics.map((topicId) => ({ topicId, level: null })),
});

test('[REG-12] mentors who know what is wanted most come first, with what they know of it', () => {
  const mentors = [mentor('a', 'sql'), mentor('b', 'hiring', 'pricing'), mentor('c'), mentor('d', 'hiring')];
  const needs = [{ topicId: 'hiring' }, { topicId: 'pricing' }, { topicId: 'sql' }];
  expect(byNeeds(mentors, needs).map(({ mentor: { id }, matching }) => [id, matching])).toEqual([
    ['b', ['hiring', 'pricing']],
    ['d', ['hiring']],
    ['a', ['sql']],
    ['c', []],
  ]);
  expect(byNeeds(mentors, []).map(({ mentor: { id } }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
