import { isMentee, isMentor } from '@rotunda/shared/rules/people';
import type { CardsAnswer } from '@rotunda/shared/schema/http';

export type Card = CardsAnswer['cards'][number];

export const cardFilters = ['all', 'mentor', 'mentee'] as const;
export type CardFilter = (typeof cardFilters)[number];

export const cardOrders = ['name', 'number'] as const;
export type CardOrder = (typeof cardOrders)[number];

/** Two columns of five on A4, so that the cuts of every page are the same. */
export const cardsOnPage = 10;

/** The cards of some people in the order they are to be handed out in, page by page. */
export function cardPages(cards: readonly Card[], which: CardFilter, order: CardOrder): Card[][] {
  const wanted = cards.filter(
    ({ role }) => which === 'all' || (which === 'mentor' ? isMentor(role) : isMentee(role)),
  );
  const sorted = wanted.toSorted((a, b) =>
    order === 'name' ? a.name.localeCompare(b.name) || a.number - b.number : a.number - b.number,
  );
  return Array.from({ length: Math.ceil(sorted.length / cardsOnPage) }, (_, page) =>
    sorted.slice(page * cardsOnPage, (page + 1) * cardsOnPage),
  );
}
