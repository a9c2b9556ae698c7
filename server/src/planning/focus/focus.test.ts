import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Conversation, Instance, Need, Offer } from '@rotunda/shared/rules/planning';
import { suitabilityOf } from '../facts.ts';
import { figuresOf } from '../figures.ts';
import { anyInstance } from '../testing/arbitrary.ts';
import { instanceOf, mentee, mentor } from '../testing/people.ts';
import { focusesOf, type Meeting } from './focus.ts';
import { modelOf } from '../problem/model.ts';

/** Focuses of one mentee with these needs who meets one mentor after the other. */
function focuses(
  needs: readonly Need[],
  offers: readonly (readonly Offer[])[],
  fixed: readonly number[] = [],
): number[] {
  const mentors = offers.map((own) => mentor({ offers: own }));
  const instance = instanceOf({ mentees: [mentee({ needs })], mentors });
  const meetings = mentors.map((_, index): Meeting => {
    return index < fixed.length ? { mentor: index, focus: fixed[index] } : { mentor: index };
  });
  return focusesOf(modelOf(instance), 0, meetings);
}

describe('a conversation is about', () => {
  test('the best matching need', () => {
    expect(
      focuses(
        [
          [0, 5, 0],
          [1, 3, 0],
        ],
        [
          [
            [0, 40],
            [1, 100],
          ],
        ],
      ),
    ).toEqual([1]);
  });

  test('another need when the best one has had its conversation', () => {
    expect(
      focuses(
        [
          [0, 5, 0],
          [1, 3, 0],
        ],
        [
          [[0, 100]],
          [
            [0, 80],
            [1, 80],
          ],
        ],
      ),
    ).toEqual([0, 1]);
  });

  test('a need only where the mentor is as good as the mentee asks', () => {
    expect(focuses([[0, 5, 60]], [[[0, 40]], [[0, 60]]])).toEqual([-1, 0]);
  });

  test('the need that matches, even when one more conversation about it counts nothing', () => {
    const good: Offer[] = [[0, 80]];
    expect(focuses([[0, 5, 0]], [good, good, good, good])).toEqual([0, 0, 0, 0]);
  });

  test('nothing declared, when nothing matches', () => {
    expect(focuses([], [[[0, 80]]])).toEqual([-1]);
    expect(focuses([[1, 5, 0]], [[[0, 80]]])).toEqual([-1]);
  });

  test('what was held, and the others make the best of it', () => {
    const both: Offer[] = [
      [0, 80],
      [1, 80],
    ];
    expect(
      focuses(
        [
          [0, 5, 0],
          [1, 3, 0],
        ],
        [both, both],
        [1],
      ),
    ).toEqual([1, 0]);
    expect(
      focuses(
        [
          [0, 5, 0],
          [1, 3, 0],
        ],
        [both, both],
        [-1],
      ),
    ).toEqual([-1, 0]);
  });
});

test('no other choice of focuses is worth more', () => {
  const bestByTryingAll = (instance: Instance, chosen: readonly Conversation[], next: number): number => {
    if (next >= instance.mentors.length) return figuresOf(instance, chosen).value;
    const options = [-1, ...(instance.mentees[0]?.needs ?? []).keys()].map((focus): Conversation => [
      0,
      next,
      next,
      focus,
    ]);
    const offered = options.filter((option) => option[3] < 0 || suitabilityOf(instance, option) > 0);
    return Math.max(...offered.map((option) => bestByTryingAll(instance, [...chosen, option], next + 1)));
  };
  fc.assert(
    fc.property(anyInstance({ mentees: 1, mentors: 5, rounds: 1 }), (any) => {
      fc.pre(any.mentees.length === 1);
      const instance = { ...any, rounds: 5, wishes: [] };
      const chosen = focusesOf(
        modelOf(instance),
        0,
        instance.mentors.map((_, index) => ({ mentor: index })),
      );
      const assign = chosen.map((focus, index): Conversation => [0, index, index, focus]);
      expect(figuresOf(instance, assign).value).toBe(bestByTryingAll(instance, [], 0));
    }),
  );
});
