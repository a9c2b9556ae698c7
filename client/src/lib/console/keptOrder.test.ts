import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptOrder } from './keptOrder.ts';

describe('rows that somebody works on', () => {
  it('[UI-101] stay where they are when their order would be another', () => {
    expect(keptOrder(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual(['a', 'b', 'c']);
  });

  it('[UI-101] newcomers come after them, and who is gone leaves', () => {
    expect(keptOrder(['a', 'b', 'c'], ['new', 'c', 'a'])).toEqual(['a', 'c', 'new']);
  });

  it('nobody is lost or twice', () => {
    const ids = fc.uniqueArray(fc.string());
    fc.assert(
      fc.property(ids, ids, (stood, wanted) => {
        expect(keptOrder(stood, wanted).toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });
});
