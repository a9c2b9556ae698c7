import { describe, expect, it } from 'vitest';
import { calledBy } from './called.ts';
import { somebody } from '#lib/console/testing/somebody.ts';

const called = (...names: string[]): (string | undefined)[] => {
  const map = calledBy(names.map((name, index) => somebody(String(index), name)));
  return names.map((_, index) => map.get(String(index)));
};

describe('what people are called by', () => {
  it('[UI-85] is the shortest name that is theirs alone, and never a name with its end cut off', () => {
    expect(called('Ana Ruiz', 'Bo Lindqvist')).toEqual(['Ana', 'Bo']);
    expect(called('Ana Ruiz', 'Ana Demir')).toEqual(['Ana R.', 'Ana D.']);
    expect(called('Ana Ruiz', 'Ana Rossi')).toEqual(['Ana Ruiz', 'Ana Rossi']);
    expect(called('Ana', 'Ana Rossi')).toEqual(['Ana', 'Ana R.']);
  });

  it('is the whole name where the first word is none', () => {
    expect(called('M. de Albuquerque', 'Dr. Li Wei', 'O Brien')).toEqual([
      'M. de Albuquerque',
      'Dr. Li Wei',
      'O Brien',
    ]);
  });

  it('does not take accents for a difference', () => {
    expect(called('José García', 'Jose Ruiz')).toEqual(['José G.', 'Jose R.']);
  });
});
