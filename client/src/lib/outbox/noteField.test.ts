import type { SavedText } from '@rotunda/shared/schema/phone';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteField } from './noteField.svelte.ts';
import { Outbox, type SendText } from './outbox.svelte.ts';
import { memoryOutbox } from './store.ts';

const settle = () => vi.advanceTimersByTimeAsync(2_000);

describe('a note field', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A field on a device whose server remembers what it was sent, as heads. */
  const setUp = (heads: SavedText[] = []) => {
    const held = { heads };
    const bases: unknown[] = [];
    const send: SendText = async ({ device, rev, text, base }) => {
      bases.push(base);
      const kept = held.heads.filter(
        (head) => head.device !== device && !base.some((b) => b.device === head.device),
      );
      held.heads = [{ device, rev, text }, ...kept];
      return { ok: true, saved: { device, rev } };
    };
    const outbox = new Outbox('ana', { store: memoryOutbox(), lasting: true }, send);
    return { held, bases, outbox, field: new NoteField(outbox, 'c1', 'note', () => held.heads) };
  };

  it('shows what the server holds until something is typed', () => {
    const { field } = setUp([{ device: 'laptop-01', rev: 4, text: 'From the laptop' }]);
    expect(field.text).toBe('From the laptop');
    expect(field.state).toBe('saved');
  });

  it('says “on this phone” at once and “saved” after the answer', async () => {
    const { field } = setUp();
    field.type('A flat yearly fee');
    expect(field.state).toBe('on-phone');
    await settle();
    expect(field.state).toBe('saved');
    expect(field.text).toBe('A flat yearly fee');
  });

  it('[NOTE-UI-6] types upon the text on the screen, so that it supersedes it', async () => {
    const { field, bases, held } = setUp([{ device: 'laptop-01', rev: 4, text: 'Old' }]);
    field.type('Old, and more');
    await settle();
    expect(bases).toEqual([[{ device: 'laptop-01', rev: 4 }]]);
    expect(held.heads.map((head) => head.text)).toEqual(['Old, and more']);
  });

  it('[NOTE-UI-7] a pushed text never touches what is being typed; both are kept and can be joined', async () => {
    const { field, held } = setUp();
    field.focus();
    field.type('From the phone');
    held.heads = [{ device: 'laptop-01', rev: 9, text: 'From the laptop' }];
    expect(field.text).toBe('From the phone');
    await settle();
    expect(field.diverged.map((head) => head.text)).toEqual(['From the laptop']);
    field.join();
    await settle();
    expect(held.heads.map((head) => head.text)).toEqual(['From the phone\nFrom the laptop']);
    expect(field.diverged).toEqual([]);
  });

  it('[NOTE-UI-12] shows what another page of this phone saved, also when the focus left before the answer', async () => {
    const { field, held } = setUp();
    field.focus();
    field.type('First');
    field.blur();
    await settle();
    const [mine] = held.heads;
    held.heads = [{ device: mine!.device, rev: mine!.rev + 1, text: 'First, from the other page' }];
    expect(field.text).toBe('First, from the other page');
    field.focus();
    field.type('First, from the other page, and on');
    await settle();
    expect(field.diverged).toEqual([]);
  });

  it('[NOTE-UI-12] shows it beside what is being typed, to be joined', async () => {
    const { field, held } = setUp();
    field.focus();
    field.type('First');
    await settle();
    const [mine] = held.heads;
    held.heads = [{ device: mine!.device, rev: mine!.rev + 1, text: 'From the other page' }];
    expect(field.text).toBe('First');
    expect(field.diverged.map(({ text }) => text)).toEqual(['From the other page']);
    field.join();
    await settle();
    expect(field.text).toBe('First\nFrom the other page');
  });

  it('[NOTE-UI-12] keeps what was saved here until the server’s text is as new', async () => {
    const { field, held } = setUp([{ device: 'laptop-01', rev: 4, text: 'Old' }]);
    field.focus();
    field.type('Old, and more');
    field.blur();
    await settle();
    held.heads = [{ device: 'laptop-01', rev: 4, text: 'Old' }];
    expect(field.text).toBe('Old, and more');
  });

  it('shows a newer text of another device once nothing of its own is under way', async () => {
    const { field, held } = setUp();
    field.focus();
    field.type('First');
    await settle();
    held.heads = [{ device: 'laptop-01', rev: 2, text: 'First, edited on the laptop' }];
    field.blur();
    await Promise.resolve();
    expect(field.text).toBe('First, edited on the laptop');
  });
});
