import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canTalk,
  foldedLanguages,
  languageCodes,
  languageName,
  languageNames,
  namingLanguages,
} from './languages.ts';

describe('[PLAN-146] a language', () => {
  test.each([
    ['German', 'German'],
    ['deutsch', 'German'],
    ['allemand', 'German'],
    ['Alemán', 'German'],
    ['tedesco', 'German'],
    ['ALEMÃO', 'German'],
    ['Duits', 'German'],
    ['de', 'German'],
    ['DE', 'German'],
    ['deu', 'German'],
    ['ger', 'German'],
    ['de-CH', 'German'],
    ['pt_BR', 'Portuguese'],
    ['Français', 'French'],
    ['francais', 'French'],
    ['fra', 'French'],
    ['Castellano', 'Spanish'],
    ['Mandarin', 'Chinese'],
    ['中文', 'Chinese'],
    ['Farsi', 'Persian'],
    ['Norsk', 'Norwegian'],
    ['nb', 'Norwegian'],
    ['Türkçe', 'Turkish'],
    ['Українська', 'Ukrainian'],
    ['日本語', 'Japanese'],
  ])('is one, however it is written: %s', (typed, name) => {
    expect(languageName(typed)).toBe(name);
  });

  test.each(['Klingon', 'German Sign Language', 'no', 'x', 'zz', 'a-very-long-tag', 'Schwäbisch', '', 'de-'])(
    'that is not known stays as it was written: %s',
    (typed) => {
      expect(languageName(typed)).toBe(typed);
    },
  );

  test('is known by its name in every language that files are understood in, and by its own', () => {
    for (const code of languageCodes) {
      const name = languageName(code === 'no' || code === 'so' || code === 'is' ? `${code}-${code}` : code);
      for (const language of [code, ...namingLanguages]) {
        const called = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code);
        if (called !== undefined) expect([called, languageName(called)]).toEqual([called, name]);
      }
    }
    expect(new Set(languageCodes.map(languageName)).size).toBe(languageCodes.length);
  });

  test('that was named stays what it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...languageCodes)), (typed) => {
        expect(languageName(languageName(typed))).toBe(languageName(typed));
      }),
    );
  });

  test('is common to two whatever its case; who names none takes any', () => {
    const talk = (wanted: string[], spoken: string[]) =>
      canTalk(foldedLanguages(wanted), foldedLanguages(spoken));
    expect(talk(['German', 'Dutch'], ['DUTCH'])).toBe(true);
    expect(talk([], ['Dutch'])).toBe(true);
    expect(talk(['German'], ['Dutch'])).toBe(false);
    expect(talk(['German'], [])).toBe(false);
  });

  test('is listed once, where it was named first', () => {
    expect(languageNames(['Deutsch', 'en', 'German', 'Klingon', 'english', 'KLINGON'])).toEqual([
      'German',
      'English',
      'Klingon',
    ]);
  });
});
