import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeField, mergeLists } from './merge.ts';

interface Item {
  readonly key: string;
  readonly level: number | null;
}
const item = (key: string, level: number | null = null): Item => ({ key, level });
const merge = (before: Item[], file: Item[], current: Item[]): Item[] =>
  mergeLists(before, file, current, (old, wished, kept) => ({
    key: kept.key,
    level: mergeField(old?.level ?? null, wished.level, kept.level),
  }));

const items = fc.uniqueArray(
  fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), level: fc.constantFrom(null, 1, 2, 3) }),
  { selector: ({ key }) => key },
);

test('a file that says what it said before changes nothing', () => {
  fc.assert(
    fc.property(items, items, (file, current) => {
      expect(merge(file, file, current)).toEqual(current);
    }),
  );
});

test('where nobody changed anything by hand, the file decides', () => {
  fc.assert(
    fc.property(items, items, (before, file) => {
      expect(merge(before, file, before)).toEqual(file);
    }),
  );
});

test('the second import of a file changes nothing more than the first', () => {
  fc.assert(
    fc.property(items, items, items, (before, file, current) => {
      const once = merge(before, file, current);
      expect(merge(file, file, once)).toEqual(once);
    }),
  );
});

test('what both sides changed is joined item by item', () => {
  const before = [item('a', 1), item('b', 2), item('c', 3)];
  const file = [item('a', 5), item('b', 2), item('d')];
  const current = [item('c', 4), item('a', 1), item('e')];
  // a: new level of the file; b: removed by hand; c: removed by the file; d: added by the file; e: added by hand.
  expect(merge(before, file, current)).toEqual([item('a', 5), item('d'), item('e')]);
});
