import { describe, expect, test } from 'vitest';
import { type Likely, likelyMentees, mostLikely } from './likely.ts';
import { type Somebody, smallWorld } from './testing/smallWorld.ts';

const likely = (
  people: Readonly<Record<string, Somebody>>,
  more: { forbidden?: readonly string[]; wishes?: Readonly<Record<string, readonly string[]>> } = {},
): Likely[] => {
  const { roster, presence } = smallWorld({ people });
  const pairs = (more.forbidden ?? []).map((menteeId) => ({
    menteeId,
    mentorId: 'tom',
    kind: 'forbidden' as const,
    roundId: null,
  }));
  return likelyMentees('tom', {
    roster: { ...roster, pairs },
    wishedBy: (id) => more.wishes?.[id] ?? [],
    isGone: (id) => presence.get(id)?.presence === 'gone',
  });
};
const shown = (found: readonly Likely[]) => found.map(({ mentee, need }) => [mentee.id, need.topicId]);

describe('[REG-10] likely mentees', () => {
  const tom: Somebody = { role: 'mentor', knows: { pricing: 5, hiring: 2 } };

  test('are those whose needs the mentor knows best, most wanted first, each with one need', () => {
    const people = {
      tom,
      ana: { needs: ['sql', 'pricing'] },
      bo: { needs: ['pricing', 'hiring'] },
      cy: { needs: ['hiring'] },
      di: { needs: ['sql'] },
    };
    expect(shown(likely(people))).toEqual([
      ['bo', 'pricing'],
      ['ana', 'pricing'],
      ['cy', 'hiring'],
    ]);
  });

  test('begin with those who ask for this mentor, as far as the mentor can help them', () => {
    const people = { tom, ana: { needs: ['pricing'] }, bo: { needs: ['hiring'] }, cy: { needs: ['sql'] } };
    const wishes = { bo: ['tom'], cy: ['tom'] };
    expect(shown(likely(people, { wishes }))).toEqual([
      ['bo', 'hiring'],
      ['ana', 'pricing'],
    ]);
  });

  test('are nobody who must never meet the mentor, who has gone, or whom the mentor knows too little for', () => {
    const people: Record<string, Somebody> = {
      tom,
      ana: { needs: ['pricing'] },
      bo: { needs: ['pricing'], presence: 'gone' },
      cy: { needs: [['hiring', 3]] },
      di: { role: 'mentor', needs: ['pricing'] },
      eve: { needs: ['pricing'] },
    };
    expect(shown(likely(people, { forbidden: ['ana'] }))).toEqual([['eve', 'pricing']]);
  });

  test('are no more than one reads beforehand', () => {
    const many = Object.fromEntries(
      Array.from({ length: mostLikely + 5 }, (_, index) => [`mentee${index}`, { needs: ['pricing'] }]),
    );
    expect(likely({ tom, ...many })).toHaveLength(mostLikely);
  });
});
