import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NoteText, type TextVersion, heads, versionsOf } from './notes.ts';

const text = (device: string, rev: number, base: readonly TextVersion[] = []): NoteText => ({
  device,
  rev,
  base,
  text: `${device}${rev}`,
});
const textsOf = (texts: readonly NoteText[]): string[] => heads(texts).map((each) => each.text);

describe('[NOTE-1] what remains of the texts of one field', () => {
  test('nothing of nothing', () => {
    expect(heads([])).toEqual([]);
  });

  test('a device’s newest text, in whatever order they came', () => {
    expect(textsOf([text('a', 3), text('a', 1), text('a', 2)])).toEqual(['a3']);
  });

  test('texts of two devices that knew nothing of each other are both kept', () => {
    expect(textsOf([text('b', 1), text('a', 7)])).toEqual(['a7', 'b1']);
  });

  test('a text typed upon another device’s supersedes it, and all that device wrote before', () => {
    const typed = text('b', 1, [{ device: 'a', rev: 2 }]);
    expect(textsOf([text('a', 1), text('a', 2), typed])).toEqual(['b1']);
  });

  test('a text typed upon an older one leaves the newer standing', () => {
    const typed = text('b', 1, [{ device: 'a', rev: 1 }]);
    expect(textsOf([text('a', 1), text('a', 2), typed])).toEqual(['a2', 'b1']);
  });

  test('joining two supersedes both', () => {
    const both = [text('a', 1), text('b', 1)];
    expect(textsOf([...both, text('a', 2, versionsOf(both))])).toEqual(['a2']);
  });

  test('an empty text stays: what a person deletes stays deleted', () => {
    const deleted = { ...text('b', 1, [{ device: 'a', rev: 1 }]), text: '' };
    expect(textsOf([text('a', 1), deleted])).toEqual(['']);
  });
});

/** A text as a step of a story: which device types, and which of the texts saved so far it had on the screen. */
const step = fc.record({
  device: fc.constantFrom('a', 'b', 'c'),
  seen: fc.array(fc.nat({ max: 30 }), { maxLength: 4 }),
  gap: fc.integer({ min: 1, max: 3 }),
});

/** Texts in the order they were saved; each base names only what was saved before. */
const stories = fc.array(step, { maxLength: 14 }).map((steps) => {
  const saved: NoteText[] = [];
  const revs = new Map<string, number>();
  for (const { device, seen, gap } of steps) {
    const rev = (revs.get(device) ?? 0) + gap;
    revs.set(device, rev);
    const base = seen.flatMap((index) => saved[index] ?? []);
    saved.push(text(device, rev, versionsOf(base)));
  }
  return saved;
});

const isCovered = (over: NoteText, one: NoteText): boolean =>
  (over.device === one.device && over.rev > one.rev) ||
  over.base.some(({ device, rev }) => device === one.device && rev >= one.rev);

/** Whether a chain of texts, each superseding the one before, leads from one to some of these. */
function leadsTo(one: NoteText, some: readonly NoteText[], all: readonly NoteText[]): boolean {
  const reached = [one];
  for (const each of reached) {
    if (some.includes(each)) return true;
    reached.push(...all.filter((other) => !reached.includes(other) && isCovered(other, each)));
  }
  return false;
}

describe('[NOTE-2] whatever is typed on whatever devices', () => {
  test('no text is ever lost: it is shown, or something that is shown was typed upon it', () => {
    fc.assert(
      fc.property(stories, (saved) => {
        const shown = heads(saved);
        for (const each of saved) expect(leadsTo(each, shown, saved)).toBe(true);
      }),
    );
  });

  test('nothing that is shown was superseded by anything', () => {
    fc.assert(
      fc.property(stories, (saved) => {
        for (const shown of heads(saved)) {
          expect(saved.some((other) => other !== shown && isCovered(other, shown))).toBe(false);
        }
      }),
    );
  });

  test('the order in which texts come does not matter', () => {
    const shuffled = stories.chain((saved) =>
      fc.tuple(fc.constant(saved), fc.shuffledSubarray(saved, { minLength: saved.length })),
    );
    fc.assert(
      fc.property(shuffled, ([saved, order]) => {
        expect(heads(order)).toEqual(heads(saved));
      }),
    );
  });

  test('joining everything that is shown leaves one text', () => {
    fc.assert(
      fc.property(stories, (saved) => {
        const joined = text('d', 1, versionsOf(heads(saved)));
        expect(heads([...saved, joined])).toEqual([joined]);
      }),
    );
  });
});
