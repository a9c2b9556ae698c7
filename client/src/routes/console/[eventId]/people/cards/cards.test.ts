import { describe, expect, it } from 'vitest';
import { type Card, cardPages } from './cards.ts';

const card = (number: number, name: string, role: Card['role']): Card => ({
  personId: `p${number}`,
  number,
  name,
  role,
  code: 'ABC234',
  link: 'http://rotunda.test/p/JOIN#t=x',
});

describe('cards to print', () => {
  const cards = [card(2, 'Bo', 'mentee'), card(1, 'Élodie', 'mentor'), card(3, 'Ana', 'both')];
  const names = (pages: Card[][]): string[][] => pages.map((page) => page.map(({ name }) => name));

  it('[UI-37] come in the order they are handed out in', () => {
    expect(names(cardPages(cards, 'all', 'name'))).toEqual([['Ana', 'Bo', 'Élodie']]);
    expect(names(cardPages(cards, 'all', 'number'))).toEqual([['Élodie', 'Bo', 'Ana']]);
  });

  it('[UI-37] are those of mentors or mentees; whoever is both has one on either pile', () => {
    expect(names(cardPages(cards, 'mentor', 'name'))).toEqual([['Ana', 'Élodie']]);
    expect(names(cardPages(cards, 'mentee', 'name'))).toEqual([['Ana', 'Bo']]);
  });

  it('fill pages of ten', () => {
    const many = Array.from({ length: 21 }, (_, index) => card(index + 1, `P${index}`, 'mentee'));
    expect(cardPages(many, 'all', 'number').map((page) => page.length)).toEqual([10, 10, 1]);
    expect(cardPages([], 'all', 'name')).toEqual([]);
  });
});
