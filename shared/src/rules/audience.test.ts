import { describe, expect, test } from 'vitest';
import { type PrivateField, audience, mayExport, mayRead, privateFields, readers } from './audience.ts';

describe('[AUTH-26] the audience table', () => {
  test('shows to nobody what a condition keeps, until it holds', () => {
    expect(mayRead('options', 'mentor')).toBe(false);
    expect(mayRead('options', 'mentor', { shared: false })).toBe(false);
    expect(mayRead('options', 'mentor', { mutual: true })).toBe(false);
    expect(mayRead('options', 'mentor', { shared: true })).toBe(true);
    expect(mayExport('options', 'conversations.csv')).toBe(false);
    expect(mayExport('options', 'conversations.csv', { 'takeaways exported': true })).toBe(true);
  });

  const everything = {
    'in focus': true,
    'open conversation': true,
    published: true,
    shared: true,
    mutual: true,
    'takeaways exported': true,
    'stage names': true,
    'found at open doors': true,
    'handed over': true,
    'entered for them': true,
    'questions published': true,
    'mentors shown': true,
  } as const;
  const readBy = (field: PrivateField) => readers.filter((reader) => mayRead(field, reader, everything));

  test('promises some things whatever holds', () => {
    expect(readBy('note')).toEqual(['author']);
    expect(readBy('sharing choice')).toEqual(['facilitator', 'author']);
    expect(mayRead('sharing choice', 'facilitator')).toBe(false);
    expect(mayRead('options', 'facilitator')).toBe(false);
    expect(readBy('personal link')).toEqual(['facilitator', 'helper', 'author']);
    expect(mayRead('personal link', 'helper')).toBe(false);
    for (const field of ['remark', 'forbidden pair', 'required pair', 'email', 'limits'] as const) {
      expect(readBy(field)).toEqual(['facilitator']);
    }
    for (const field of ['question', 'context', 'outcome', 'document link', 'level'] as const) {
      expect(readBy(field)).toEqual(['facilitator', 'author', 'mentor', 'likely mentor']);
    }
    for (const field of ['password', 'session secret', 'event key', 'set-up secret'] as const) {
      expect(readBy(field)).toEqual([]);
    }
  });

  test('lets no note to oneself, wish or choice stand in any file', () => {
    const inFiles = privateFields.filter((field) => Object.keys(audience[field].standsIn).length > 0);
    expect(inFiles).not.toContain('note');
    expect(inFiles).not.toContain('meet again');
    expect(inFiles).not.toContain('sharing choice');
  });
});
