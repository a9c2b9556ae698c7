import type { Certificate, PlanFigures } from '@rotunda/shared/schema/plan';
import { describe, expect, it } from 'vitest';
import { certificateLines } from './certificate.ts';

const figures: PlanFigures = {
  mentees: 60,
  covered: 58,
  firstNeedMet: 40,
  firstNeeds: 59,
  conversations: 200,
  openConversations: 0,
  crossDepartment: 100,
  idleLeast: 1,
  idleMost: 2,
};
const levels = { covered: 58, idle2: 90, value: 100_000 };
const linesOf = (over: Partial<Certificate['achieved']>, bound = levels) =>
  certificateLines({ figures, certificate: { achieved: { ...levels, ...over }, bound } });

describe('[UI-150] the certificate says what is proved and no more', () => {
  it('that no plan helps more people, shares breaks more fairly or fits better', () => {
    expect(linesOf({})).toEqual([
      'No plan could help more people: 58 of 60 talk about at least one of their needs.',
      'No plan that helps as many shares the breaks more fairly.',
      'And no such plan fits needs, levels and wishes better.',
    ]);
    expect(linesOf({ idle2: 0 }, { ...levels, idle2: 0 })[1]).toBe('Nobody sits out.');
  });

  it('how far it is from what is possible, on the first level that falls short, and nothing of the rest', () => {
    expect(linesOf({ covered: 57, value: 1 })).toEqual([
      'No plan could help more than 58 people; in this one 57 of 60 talk about at least one of their needs.',
    ]);
    expect(linesOf({ idle2: 92 })).toHaveLength(2);
    expect(linesOf({ value: 99_999 }).at(-1)).toBe(
      'It fits needs, levels and wishes to at least 99.9 % of the best possible.',
    );
  });

  it('nothing when nothing was proved', () => {
    expect(certificateLines({ figures, certificate: null })).toEqual([]);
  });
});
