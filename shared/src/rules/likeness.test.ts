import { describe, expect, test } from 'vitest';
import { mayBecome, mayBeOne } from './likeness.ts';

describe('[MERGE-1] names that may be one person’s', () => {
  test.each([
    ['Ana Sousa', 'Ana Souza'],
    ['Souza, Ana', 'Ana Souza'],
    ['Ana Maria Souza', 'Ana Souza'],
    ['A. Souza', 'Ana Souza'],
    ['Jürgen Müller', 'Jurgen Muller'],
    ['Anne-Marie Kok', 'Anne Marie Kok'],
    ['Quynh', 'Quynh'],
    ['Stephen Okoro', 'Stehpen Okoro'],
  ])('%s and %s', (one, other) => {
    expect(mayBeOne(one, other)).toBe(true);
    expect(mayBeOne(other, one)).toBe(true);
  });

  test.each([
    ['Ana', 'Ana Souza'],
    ['Li Wei', 'Lu Wei'],
    ['Ana Souza', 'Bo Souza'],
    ['Ana Souza', 'Ana Berg'],
    ['A. S.', 'Ana Souza'],
    ['', ''],
    ['Anna Anna', 'Anna Berg'],
  ])('not %s and %s', (one, other) => {
    expect(mayBeOne(one, other)).toBe(false);
    expect(mayBeOne(other, one)).toBe(false);
  });
});

describe('[DESK-5] while a walk-in’s name is typed, who it may be', () => {
  test.each([
    ['sou', 'Ana Souza'],
    ['ana so', 'Ana Souza'],
    ['Souza A', 'Ana Souza'],
    ['Ana Sousa', 'Ana Souza'],
    ['ángel', 'Angela Ruiz'],
  ])('%s may become %s', (typed, name) => {
    expect(mayBecome(typed, name)).toBe(true);
  });

  test.each([
    ['an', 'Ana Souza'],
    ['uza', 'Ana Souza'],
    ['Ana Berg', 'Ana Souza'],
    ['ana ana', 'Ana Souza'],
  ])('%s does not become %s', (typed, name) => {
    expect(mayBecome(typed, name)).toBe(false);
  });
});
