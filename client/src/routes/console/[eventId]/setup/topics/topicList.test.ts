import { describe, expect, it } from 'vitest';
import {
  type TopicForm,
  duplicatesOf,
  linesOf,
  newNames,
  sorted,
  topicsInput,
  withPasted,
} from './topicList.ts';

const rows = (...names: string[]): TopicForm[] => names.map((name) => ({ key: name, id: name, name }));
const names = (topics: readonly TopicForm[]): string[] => topics.map(({ name }) => name);
const keys = () => {
  let made = 0;
  return () => `k${(made += 1)}`;
};

describe('a list of topics', () => {
  it('[UI-29] reads pasted lines with their marks, numbers and empty lines', () => {
    expect(linesOf('- Pricing\r\n• Hiring \n\n3. Public   speaking\n4) SQL\n2030 strategy')).toEqual([
      'Pricing',
      'Hiring',
      'Public speaking',
      'SQL',
      '2030 strategy',
    ]);
  });

  it('[UI-29] finds topics that are there twice, whatever their case and accents', () => {
    const topics = rows('Café', 'Hiring', 'cafe', '');
    expect(duplicatesOf(topics)).toEqual(new Map([['cafe', 'Café']]));
    expect(duplicatesOf(rows('', ' '))).toEqual(new Map());
  });

  it('[UI-29] takes only what is new from a list, each once', () => {
    expect(newNames(['hiring', 'SQL', 'sql', 'Pricing'], rows('Hiring'))).toEqual(['SQL', 'Pricing']);
  });

  it('puts pasted lines into an empty row and below it', () => {
    const topics = [...rows('Hiring'), { key: 'x', id: null, name: '' }, ...rows('SQL')];
    const after = withPasted(topics, 'x', ['Pricing', 'Feedback'], keys());
    expect(names(after)).toEqual(['Hiring', 'Pricing', 'Feedback', 'SQL']);
    expect(after[1]?.key).toBe('x');
  });

  it('puts pasted lines below a row that has a name', () => {
    expect(names(withPasted(rows('Hiring', 'SQL'), 'Hiring', ['Pricing'], keys()))).toEqual([
      'Hiring',
      'Pricing',
      'SQL',
    ]);
  });

  it('asks for nothing with an empty row', () => {
    expect(topicsInput({ topics: [...rows('Hiring'), { key: 'x', id: null, name: ' ' }] })).toEqual([
      { id: 'Hiring', name: 'Hiring' },
    ]);
  });

  it('sorts by name, empty rows last', () => {
    expect(names(sorted(rows('SQL', '', 'École', 'Hiring')))).toEqual(['École', 'Hiring', 'SQL', '']);
  });
});
