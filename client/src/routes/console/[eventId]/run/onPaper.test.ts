import type { PaperConversation } from '@rotunda/shared/schema/paper';
import { describe, expect, it } from 'vitest';
import { isLeft, toBeginWith } from '#lib/console/paper/toEnter.ts';
import { seatIn } from './onPaper.ts';

const conversation = (roundId: string, more: Partial<PaperConversation> = {}): PaperConversation => ({
  conversationId: `c-${roundId}`,
  roundId,
  as: 'mentee',
  withId: 'amara',
  tableId: `t-${roundId}`,
  topic: null,
  withdrawn: false,
  held: false,
  seated: false,
  texts: [],
  shared: null,
  meetAgain: null,
  bothAgain: false,
  enteredAt: null,
  enteredBy: null,
  ...more,
});
const text = { field: 'options', device: 'device-a', rev: 1, text: 'Call' } as const;

describe('people without a phone', () => {
  it('[PAPER-13] sit where they are planned, or where they host', () => {
    const theirs = [conversation('one'), conversation('two', { withdrawn: true })];
    const hosting = [{ mentorId: 'ana', roundId: 'three', tableId: 't7' }];
    expect(seatIn('ana', 'one', theirs, hosting)).toEqual({
      tableId: 't-one',
      conversation: theirs[0],
      withIds: ['amara'],
    });
    expect(seatIn('ana', 'two', theirs, hosting)).toBeNull();
    const hosts = [...theirs, conversation('three', { as: 'mentor', withId: 'bo' })];
    expect(seatIn('ana', 'three', hosts, hosting)).toEqual({
      tableId: 't7',
      conversation: null,
      withIds: ['bo'],
    });
    expect(seatIn('ana', undefined, theirs, hosting)).toBeNull();
  });

  it('[PAPER-13] have something left to enter for each conversation that was held', () => {
    expect(isLeft(conversation('one', { held: true }))).toBe(true);
    expect(isLeft(conversation('one'))).toBe(false);
    expect(isLeft(conversation('one', { held: true, texts: [text] }))).toBe(false);
    expect(isLeft(conversation('one', { held: true, texts: [{ ...text, text: '' }] }))).toBe(true);
    expect(isLeft(conversation('one', { held: true, as: 'mentor' }))).toBe(false);
  });

  it('[PAPER-13] are begun with where they are, else with what is left, else with the last', () => {
    const [one, two, three] = [
      conversation('one', { held: true }),
      conversation('two', { held: true }),
      conversation('three'),
    ];
    expect(toBeginWith([one, two, three], 'two')).toBe('c-two');
    expect(toBeginWith([one, two, three], 'three')).toBe('c-one');
    const entered = [one, two].map((each) => ({ ...each, texts: [text] }));
    expect(toBeginWith([...entered, three], null)).toBe('c-two');
    expect(toBeginWith([three], null)).toBe('c-three');
    expect(toBeginWith([], null)).toBeNull();
  });
});
