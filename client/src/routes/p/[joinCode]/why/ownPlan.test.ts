import type { OwnExplanation } from '@rotunda/shared/schema/explanation';
import type { Stop } from '@rotunda/shared/schema/phone';
import { describe, expect, it } from 'vitest';
import { ownNeeds, whyRound } from './ownPlan.ts';

const need = (id: string, topicId: string) => ({
  id,
  topicId,
  question: '',
  context: '',
  outcome: '',
  level: null,
  minimumLevel: null,
  link: '',
});
const me = {
  needs: [need('first', 'pricing'), need('second', 'hiring'), need('third', 'law')],
  topics: [
    { id: 'pricing', name: 'Pricing' },
    { id: 'hiring', name: 'Hiring' },
    { id: 'law', name: 'Law' },
  ],
};
const visit = (roundId: string, topic: string | null): Stop => ({
  roundId,
  seat: {
    as: 'mentee',
    conversationId: roundId,
    place: null,
    mentor: 'Amara',
    focus: topic === null ? null : { topic, question: '' },
    offers: topic === null ? ['Chess'] : [],
    company: [],
    held: false,
    seated: false,
  },
});
const free: Stop = { roundId: 'three', seat: { as: 'free' } };
const told: OwnExplanation = {
  kind: 'own',
  unmet: [{ needId: 'second', why: 'noSeatLeft' }],
  uncountedRoundIds: ['three'],
};
const plain = (text: string) => text.replace(/[⁨⁩]/gu, '');

describe('[UI-110] a phone tells why its plan is as it is', () => {
  it('of each need: with whom, why with nobody, or that it came later', () => {
    const texts = ownNeeds(me, [visit('one', 'Pricing')], told).map(({ text }) => plain(text));
    expect(texts).toEqual([
      'You talk about it with Amara.',
      'There is no seat for you in this plan with somebody who knows it. The next plan looks again.',
      'You wrote it after this plan was made. The next one counts it.',
    ]);
  });

  it('of each round: for which need, or in spite of none; and why there is nobody', () => {
    expect(plain(whyRound(me, visit('one', 'Hiring'), told))).toBe(
      'With Amara, who knows Hiring: your 2nd need.',
    );
    expect(plain(whyRound(me, visit('two', null), told))).toBe(
      'With Amara, who knows Chess. It is about none of your needs, and better than a round alone.',
    );
    expect(whyRound(me, free, told)).toContain('does not count on you');
    expect(whyRound(me, { ...free, roundId: 'four' }, told)).toContain('no seat for you');
  });

  it('without an answer of the server no more than the schedule says', () => {
    expect(ownNeeds(me, [], null).map(({ text }) => text)).toEqual(['', '', '']);
    expect(whyRound(me, free, null)).toContain('no seat for you');
  });
});
