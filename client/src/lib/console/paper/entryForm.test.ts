import type { PaperConversation } from '@rotunda/shared/schema/paper';
import { describe, expect, it } from 'vitest';
import { entryForm, entryOf, isJoined, isTouched } from './entryForm.ts';

const conversation = (more: Partial<PaperConversation> = {}): PaperConversation => ({
  conversationId: 'c',
  roundId: 'r',
  as: 'mentee',
  withId: 'm',
  tableId: 't',
  topic: 'Pricing',
  withdrawn: false,
  held: true,
  seated: false,
  texts: [],
  shared: null,
  meetAgain: null,
  bothAgain: false,
  enteredAt: null,
  enteredBy: null,
  ...more,
});
const text = (device: string, words: string) =>
  ({ field: 'next-step', device, rev: 1, text: words }) as const;

describe('what is entered for somebody', () => {
  it('[PAPER-5] is nothing as long as nothing was typed or chosen', () => {
    const fresh = conversation({ texts: [text('device-a', 'Call')], meetAgain: false, shared: true });
    expect(entryOf(entryForm(fresh, false), fresh, false)).toBeNull();
    expect(entryForm(conversation(), true)).toMatchObject({ shared: true, again: 'unsaid' });
  });

  it('[PAPER-5] is only what was changed, upon what stood there', () => {
    const before = conversation({ texts: [text('device-a', 'Call')], meetAgain: true });
    const form = { ...entryForm(before, true), 'next-step': 'Call Amara', again: 'unsaid' as const };
    expect(entryOf(form, before, true)).toEqual({
      texts: [{ field: 'next-step', text: 'Call Amara', base: [{ device: 'device-a', rev: 1 }] }],
      again: null,
    });
    expect(isTouched(form, before, true)).toBe(true);
  });

  it('[PAPER-9] joins what two entered at once, upon both', () => {
    const both = conversation({ texts: [text('device-a', 'Call'), text('device-b', 'Write')] });
    expect(isJoined(both, 'next-step')).toBe(true);
    const form = entryForm(both, true);
    expect(form['next-step']).toBe('Call\n\nWrite');
    expect(isTouched(form, both, true)).toBe(false);
    expect(entryOf(form, both, true)?.texts).toEqual([
      {
        field: 'next-step',
        text: 'Call\n\nWrite',
        base: [
          { device: 'device-a', rev: 1 },
          { device: 'device-b', rev: 1 },
        ],
      },
    ]);
  });
});
