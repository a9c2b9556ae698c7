import { describe, expect, it } from 'vitest';
import { type SeatQuestion, factsAbout } from './facts.ts';
import { factText } from './factText.ts';
import { somebody } from '#lib/console/testing/somebody.ts';
import { meeting, needing } from '../rows/testing/sample.ts';

const ana = somebody('ana', 'Ana Ruiz', {
  department: 'Sales',
  needs: [needing('pricing', { level: 2, minimumLevel: 4 })],
});
const amara = somebody('amara', 'Amara Nwosu', {
  role: 'mentor',
  department: 'Finance',
  expertise: [{ topicId: 'pricing', level: 5 }],
});
const topicNames = new Map([['pricing', 'Pricing']]);

const question = (over: Partial<SeatQuestion> = {}): SeatQuestion => {
  const conversation = over.conversation ?? meeting('ana', 'amara', 'pricing');
  const day = [conversation];
  const languagesOf = (): string[] => [];
  return { mentee: ana, mentor: amara, conversation, day, round: 0, topicNames, languagesOf, ...over };
};
/** What is said, without the marks that keep names of any script apart from the words around them. */
const said = (over: Partial<SeatQuestion> = {}): string[] => {
  const asked = question(over);
  return factsAbout(asked).map((fact) => factText(fact, asked).replace(/[\u2068\u2069]/gu, ''));
};

describe('facts about a seat', () => {
  it('[UI-84] are need, levels, whether they meet again, and departments; none says that nothing better was possible', () => {
    expect(said()).toEqual([
      'Ana is at level 2, Amara at 5.',
      'Ana asked for level 4 or more.',
      'Meets Amara in no other round.',
      'From Sales, meets Finance.',
    ]);
  });

  it('count earlier conversations about the same need, and other rounds with the same mentor', () => {
    const conversation = meeting('ana', 'amara', 'pricing');
    const day = [conversation, undefined, conversation];
    expect(said({ conversation, day, round: 2 })).toContain('Their 2nd conversation about this need.');
    expect(said({ conversation, day, round: 2 })).toContain('Meets Amara also in round 1.');
    expect(said({ conversation, day, round: 0 })).not.toContain('Their 2nd conversation about this need.');
  });

  it('say of an open conversation what the mentor knows', () => {
    expect(said({ conversation: meeting('ana', 'amara', null) })[0]).toBe(
      'About none of Ana’s needs. Amara knows Pricing.',
    );
    expect(
      said({ conversation: meeting('ana', 'amara', null), mentor: { ...amara, expertise: [] } })[0],
    ).toBe('About none of Ana’s needs.');
  });

  it('say what took place', () => {
    const conversation = meeting('ana', 'amara', 'pricing', { held: true });
    expect(said({ conversation })[0]).toBe('This conversation took place.');
  });

  it('[UI-197] say that two share no language, and what they speak', () => {
    const speaking = (ana: string[], amara: string[]) =>
      said({ languagesOf: (id) => (id === 'ana' ? ana : amara) });
    expect(speaking(['German', 'Dutch'], ['English'])).toContain(
      'They share no language: Ana speaks German and Dutch, Amara English.',
    );
    expect(speaking(['German'], [])).toContain(
      'They may share no language: Ana speaks German, and of Amara none is named.',
    );
    expect(speaking(['German'], ['german']).join(' ')).not.toContain('language');
    expect(speaking([], ['English']).join(' ')).not.toContain('language');
  });

  it.each([
    [null, 5, 'Amara is at level 5.'],
    [2, null, 'Ana is at level 2; Amara gave no level.'],
    [null, null, 'Amara gave no level.'],
  ])('know that levels are optional: %s and %s', (level, offered, sentence) => {
    expect(
      said({
        mentee: { ...ana, needs: [needing('pricing', { level })] },
        mentor: { ...amara, expertise: [{ topicId: 'pricing', level: offered }] },
      })[0],
    ).toBe(sentence);
  });

  it('know that a mentor may have taken a topic off their list, and that departments may be unknown or the same', () => {
    expect(said({ mentor: { ...amara, expertise: [] } })[0]).toBe('Amara does not list this topic.');
    expect(said({ mentor: { ...amara, department: 'Sales' } }).at(-1)).toBe('Both from Sales.');
    expect(said({ mentor: { ...amara, department: '' } }).at(-1)).toBe('Meets Amara in no other round.');
  });
});
