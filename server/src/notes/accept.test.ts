import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NewNote, NoteRow } from '@rotunda/db/queries/notes';
import { type TextVersion, heads } from '@rotunda/shared/rules/notes';
import { instant } from '@rotunda/shared/rules/time';
import { acceptNotes } from './accept.ts';

const note = (
  device: string,
  rev: number,
  base: readonly TextVersion[] = [],
  conversationId = 'c',
): NewNote => ({
  authorId: 'ana',
  conversationId,
  field: 'note',
  device,
  rev,
  base,
  text: `${device}${rev}`,
  savedAt: instant(0),
  entered: false,
});
const revsOf = (notes: readonly NoteRow[]): string[] => notes.map(({ device, rev }) => `${device}${rev}`);

describe('which notes are stored', () => {
  test('[NOTE-3] a device’s newer text is; the same again, or an older one, changes nothing', () => {
    expect(
      revsOf(acceptNotes([note('a', 4)], [note('a', 4), note('a', 3), note('a', 6), note('a', 5)])),
    ).toEqual(['a6']);
  });

  test('fields, conversations and devices are counted apart', () => {
    const other = { ...note('a', 1), field: 'options' as const };
    const arrived = [other, note('a', 1, [], 'd'), note('b', 1)];
    expect(acceptNotes([note('a', 9)], arrived)).toHaveLength(3);
  });

  test('[NOTE-4] a base keeps only what had been saved before', () => {
    const base = [
      { device: 'b', rev: 2 },
      { device: 'c', rev: 1 },
    ];
    const [stored] = acceptNotes([note('b', 2), note('c', 0)], [note('a', 1, base)]);
    expect(stored?.base).toEqual([{ device: 'b', rev: 2 }]);
  });

  test('[NOTE-4] two texts that name each other do not both disappear', () => {
    const stored = acceptNotes(
      [],
      [note('a', 1, [{ device: 'b', rev: 1 }]), note('b', 1, [{ device: 'a', rev: 1 }])],
    );
    expect(heads(stored).map(({ text }) => text)).toEqual(['b1']);
  });

  test('[NOTE-5] what the text before was typed upon, this one was typed upon as well', () => {
    const first = acceptNotes([note('b', 3)], [note('a', 1, [{ device: 'b', rev: 3 }])]);
    const second = acceptNotes([note('b', 3), ...first], [note('a', 2, [{ device: 'a', rev: 1 }])]);
    expect(second[0]?.base).toEqual([{ device: 'b', rev: 3 }]);
  });
});

const sent = fc.array(
  fc.record({
    device: fc.constantFrom('a', 'b', 'c'),
    rev: fc.integer({ min: 1, max: 9 }),
    base: fc.array(
      fc.record({ device: fc.constantFrom('a', 'b', 'c', 'd'), rev: fc.integer({ min: 0, max: 12 }) }),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 14 },
);

/** Everything stored of what clients sent, one after another, whatever they claimed. */
function storedOf(all: readonly { device: string; rev: number; base: TextVersion[] }[]): NewNote[] {
  const stored: NewNote[] = [];
  for (const { device, rev, base } of all)
    stored.push(...acceptNotes(newestOf(stored), [note(device, rev, base)]));
  return stored;
}

/** As the database answers it. */
const newestOf = (stored: readonly NewNote[]): NewNote[] =>
  stored.filter(({ device, rev }) => !stored.some((other) => other.device === device && other.rev > rev));

describe('[NOTE-5] whatever clients send', () => {
  test('the newest text of every device is all that is needed to know what remains', () => {
    fc.assert(
      fc.property(sent, (all) => {
        const stored = storedOf(all);
        expect(heads(newestOf(stored))).toEqual(heads(stored));
      }),
    );
  });

  test('something remains of everything that was stored', () => {
    fc.assert(
      fc.property(sent, (all) => {
        const stored = storedOf(all);
        expect(heads(stored).length > 0).toBe(stored.length > 0);
        // The text that was saved last cannot have been superseded.
        if (stored.length > 0) expect(heads(stored)).toContain(stored.at(-1));
      }),
    );
  });

  test('several in one commit are stored as one after another', () => {
    fc.assert(
      fc.property(sent, (all) => {
        const together = acceptNotes(
          [],
          all.map(({ device, rev, base }) => note(device, rev, base)),
        );
        expect(together).toEqual(storedOf(all));
      }),
    );
  });
});
