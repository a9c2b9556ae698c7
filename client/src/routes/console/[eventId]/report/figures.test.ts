import type { Presence } from '@rotunda/shared/rules/presence';
import type { Conversation } from '@rotunda/shared/schema/plan';
import { describe, expect, it } from 'vitest';
import { somebody } from '#lib/console/testing/somebody.ts';
import { meeting } from '../plan/rows/testing/sample.ts';
import { type ReportQuestion, reportFigures } from './figures.ts';

const sales = { department: 'Sales' };
const people = [
  somebody('amara', 'Amara', { role: 'mentor', department: 'Finance' }),
  somebody('li', 'Li', { role: 'mentor' }),
  somebody('eva', 'Eva', { role: 'both', ...sales }),
  somebody('ana', 'Ana', sales),
  somebody('bo', 'Bo', { department: 'Finance' }),
  somebody('cy', 'Cyrus', sales),
  somebody('dee', 'Dee', sales),
];
const presence: Record<string, Presence> = {
  amara: 'here',
  li: 'here',
  eva: 'here',
  ana: 'gone',
  bo: 'here',
  cy: 'here',
  dee: 'expected',
};
const held = { held: true };
const rounds: Record<string, readonly Conversation[]> = {
  r1: [
    meeting('ana', 'amara', 'pricing', held),
    meeting('bo', 'amara', 'pricing', { ...held, rank: 2 }),
    meeting('dee', 'li', 'pricing'),
  ],
  r2: [
    meeting('ana', 'li', 'pricing', held),
    meeting('bo', 'eva', null, held),
    meeting('cy', 'amara', 'pricing'),
  ],
  r3: [meeting('bo', 'li', 'pricing')],
};
const figures = (over: Partial<ReportQuestion> = {}) =>
  reportFigures({
    people,
    rounds: ['r1', 'r2', 'r3'].map((id) => ({ id, title: id })),
    conversationsOf: (id) => rounds[id] ?? [],
    presenceOf: (id) => presence[id] ?? 'expected',
    ...over,
  });

describe('what happened, in figures', () => {
  it('[UI-91] counts conversations that were held, and nothing that was only planned', () => {
    expect(figures()).toMatchObject({ planned: 7, held: 4, open: 1, firstMet: 1, anyMet: 2 });
  });

  it('[UI-92] takes shares of the mentees who took part: here, or in a conversation; who never came is in none', () => {
    // Ana has left, Bo and Cyrus are here. Dee never came; Eva is here and hosts.
    expect(figures()).toMatchObject({ people: 7, here: 5, gone: 1, mentees: 3 });
  });

  it('counts a pair as from two departments only where both are known', () => {
    expect(figures().cross).toBe(2);
    expect(figures({ people: people.map((person) => ({ ...person, department: '' })) }).cross).toBeNull();
  });

  it('says how many conversations mentors had, of those who had any', () => {
    expect(figures().perMentor).toEqual({ mentors: 3, least: 1, most: 2 });
    expect(figures({ conversationsOf: () => [] }).perMentor).toBeNull();
  });

  it('goes round by round; a round that has held nothing yet leaves nobody out', () => {
    expect(figures().rounds).toEqual([
      { id: 'r1', title: 'r1', planned: 3, held: 2, first: 1, out: 1 },
      { id: 'r2', title: 'r2', planned: 3, held: 2, first: 1, out: 1 },
      { id: 'r3', title: 'r3', planned: 1, held: 0, first: 0, out: null },
    ]);
  });
});
