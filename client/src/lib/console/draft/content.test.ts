import { describe, expect, it } from 'vitest';
import { forgetIds, giveIds, idsGiven, mergedFields, saysTheSame } from './content.ts';

const row = (key: string, id: string | null, name: string) => ({ key, id, name });

describe('what a form says', () => {
  it('does not depend on keys, nor on ids that are still to come', () => {
    expect(saysTheSame([row('new-1', null, 'Hiring')], [row('t1', 't1', 'Hiring')])).toBe(true);
  });

  it.each([
    ['another word', [row('t1', 't1', 'Hiring')], [row('t1', 't1', 'Pricing')]],
    ['another id', [row('t1', 't1', 'Hiring')], [row('t2', 't2', 'Hiring')]],
    ['another order', [row('a', 'a', 'A'), row('b', 'b', 'B')], [row('b', 'b', 'B'), row('a', 'a', 'A')]],
    ['one row more', [row('a', 'a', 'A')], [row('a', 'a', 'A'), row('b', null, 'B')]],
    ['a field more', { name: 'A' }, { name: 'A', level: 3 }],
  ])('differs by %s', (_, one, other) => {
    expect(saysTheSame(one, other)).toBe(false);
    expect(saysTheSame(other, one)).toBe(false);
  });
});

describe('ids of rows', () => {
  const sent = { zones: [row('new-1', null, 'Library')], tables: [row('t1', 't1', 'One')] };
  const saved = { zones: [row('z9', 'z9', 'Library')], tables: [row('t1', 't1', 'One')] };

  it('come to the rows that waited for them, though these have been typed in and moved since', () => {
    const typed = {
      zones: [row('new-2', null, 'Gallery'), row('new-1', null, 'Library side')],
      tables: [row('t1', 't1', 'One')],
    };
    giveIds(typed, idsGiven(sent, saved));
    expect(typed.zones).toEqual([row('new-2', null, 'Gallery'), row('new-1', 'z9', 'Library side')]);
  });

  it('[UI-23] are forgotten where somebody else removed the row', () => {
    const typed = [row('a', 'a', 'A'), row('b', 'b', 'B')];
    forgetIds(typed, [row('b', 'b', 'B')]);
    expect(typed).toEqual([row('a', null, 'A'), row('b', 'b', 'B')]);
  });
});

describe('two changes at once', () => {
  const base = { name: 'Spring', place: 'Hall', date: '2026-03-12' };

  it('[UI-21] both stand when they concern different fields', () => {
    const merged = mergedFields(base, { ...base, name: 'Autumn' }, { ...base, place: 'Library' });
    expect(merged).toEqual({ name: 'Autumn', place: 'Library', date: '2026-03-12' });
  });

  it('need nobody to decide when both say the same', () => {
    const both = { ...base, name: 'Autumn' };
    expect(mergedFields(base, both, both)).toEqual(both);
  });

  it('[UI-21] need somebody to decide when one field became two things', () => {
    expect(mergedFields(base, { ...base, name: 'Autumn' }, { ...base, name: 'Winter' })).toBeNull();
  });
});
