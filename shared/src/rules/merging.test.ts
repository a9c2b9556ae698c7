import { describe, expect, test } from 'vitest';
import { approvalOfBoth, cannotStand, joinedByTopic, roleOfBoth, type Sitting } from './merging.ts';

describe('[MERGE-5] in a round in which both were to sit', () => {
  const sat = (id: string, as: Sitting['as'], isHeld = false): Sitting => ({ id, as, isHeld });

  test.each<[string, Sitting[], Sitting[], string[]]>([
    ['the kept person’s stands', [sat('k', 'mentee')], [sat('o', 'mentee')], ['o']],
    ['unless only the other’s was held', [sat('k', 'mentee')], [sat('o', 'mentee', true)], ['k']],
    ['of two counted as held too', [sat('k', 'mentee', true)], [sat('o', 'mentee', true)], ['o']],
    ['one alone stands', [], [sat('o', 'mentee')], []],
    ['guests of both mentors come together', [sat('k', 'mentor')], [sat('o', 'mentor')], []],
    ['nobody is guest and host', [sat('k', 'mentor'), sat('l', 'mentor')], [sat('o', 'mentee')], ['o']],
  ])('%s', (_, kept, other, losing) => {
    expect(cannotStand(kept, other)).toEqual(losing);
  });
});

test('[MERGE-3] nobody becomes an approved mentor by a merge', () => {
  const mentee = { role: 'mentee', approval: 'approved' } as const;
  const waiting = { role: 'mentor', approval: 'waiting' } as const;
  const approved = { role: 'both', approval: 'approved' } as const;
  expect(approvalOfBoth(mentee, waiting)).toBe('waiting');
  expect(approvalOfBoth(waiting, approved)).toBe('approved');
  expect(approvalOfBoth(mentee, mentee)).toBe('approved');
});

test('[MERGE-3] roles and topics of both are joined, the kept person’s first', () => {
  expect(roleOfBoth('mentee', 'mentee')).toBe('mentee');
  expect(roleOfBoth('mentor', 'mentee')).toBe('both');
  const item = (topicId: string, level: number | null) => ({ topicId, level });
  const join = (kept: { level: number | null }, other: { level: number | null }) => ({
    ...item('a', kept.level ?? other.level),
  });
  expect(joinedByTopic([item('a', null)], [item('b', 1), item('a', 4)], join)).toEqual([
    item('a', 4),
    item('b', 1),
  ]);
});
