import { describe, expect, test } from 'vitest';
import { levelIn, ratedTopic, scaleOf } from './levels.ts';
import { groupTopics, isSlip } from './nearTopics.ts';
import { topicSplitter } from './splitTopics.ts';

const split = (cells: string[], known: string[] = [], commas: 'auto' | 'split' | 'keep' = 'auto') =>
  cells.map(topicSplitter({ cells, commas }, known));

describe('[GUESS-1] several topics in one cell are taken apart, and topics with commas in them are not', () => {
  test('semicolons, lines and bullets separate, and commas then do not', () => {
    expect(split(['Sales, marketing; Hiring', 'Law\nTax', '• SQL\n• Pricing', 'Sales, marketing'])).toEqual([
      ['Sales, marketing', 'Hiring'],
      ['Law', 'Tax'],
      ['SQL', 'Pricing'],
      ['Sales, marketing'],
    ]);
  });

  test('commas separate a list, brackets hold', () => {
    expect(split(['Pricing, Hiring', 'Hiring, Tools (Excel, SQL), Law', 'Pricing'])).toEqual([
      ['Pricing', 'Hiring'],
      ['Hiring', 'Tools (Excel, SQL)', 'Law'],
      ['Pricing'],
    ]);
  });

  test("a topic of the event's list stays whole, however it is written", () => {
    expect(split(['pricing, sales, Marketing and PR, Law'], ['Sales, marketing and PR'])).toEqual([
      ['pricing', 'sales, Marketing and PR', 'Law'],
    ]);
  });

  test('what stands side by side again and again and never apart is one topic', () => {
    const cells = [
      'Pricing, Diversity, equity and inclusion',
      'Diversity, equity and inclusion, Law, Hiring',
      'Hiring, Law',
    ];
    expect(split(cells)).toEqual([
      ['Pricing', 'Diversity, equity and inclusion'],
      ['Diversity, equity and inclusion', 'Law', 'Hiring'],
      ['Hiring', 'Law'],
    ]);
    // Capitals do not hide it once it was seen three times.
    const three = ['Growth, Scale', 'Growth, Scale, Law', 'Hiring, Growth, Scale', 'Law, Hiring'];
    expect(split(three)[2]).toEqual(['Hiring', 'Growth, Scale']);
  });

  test('a list that two people happen to share is still a list, and so is one in small letters', () => {
    expect(split(['Pricing, Hiring', 'Pricing, Hiring', 'SQL'])[0]).toEqual(['Pricing', 'Hiring']);
    expect(split(['Pricing, hiring, and sales', 'Law, tax'])).toEqual([
      ['Pricing', 'hiring', 'sales'],
      ['Law', 'tax'],
    ]);
  });

  test('somebody may say that commas separate, or do not', () => {
    expect(split(['Growth, Scale', 'Growth, Scale', 'Growth, Scale'], [], 'split')[0]).toEqual([
      'Growth',
      'Scale',
    ]);
    expect(split(['Growth, Scale', 'Law'], [], 'keep')[0]).toEqual(['Growth, Scale']);
  });
});

describe('[GUESS-2] a level is read as a number, in words of several languages, or in stars', () => {
  test.each([
    ['4', 4],
    ['4/5', 4],
    ['3 - intermediate', 3],
    ['8/10', 4],
    ['★★★', 3],
    ['★★★★☆', 4],
    ['*****', 5],
    ['Expert', 5],
    ['Fortgeschritten', 4],
    ['débutante', 1],
    ['Intermedio', 3],
    ['gevorderd', 4],
    ['muito importante', 5],
    ['Somewhat important', 3],
    ['not at all', 0],
    ['6', null],
    ['maybe', null],
    ['2027-03-12', null],
  ])('%s', (cell, level) => {
    expect(levelIn(cell)).toBe(level);
  });

  test('a scale to ten is one to five', () => {
    expect(scaleOf(['3', '9'])).toBe(10);
    expect(['1', '5', '10'].map((cell) => levelIn(cell, 10))).toEqual([1, 3, 5]);
  });

  test('a slip among levels up to five makes no scale to ten, by which all others would be halved', () => {
    expect(scaleOf(['3', '9', '1', '5', '2'])).toBe(5);
    expect(scaleOf(['3', '9', '1', '5'])).toBe(10);
  });

  test.each([
    ['Pricing:5', 'Pricing', 5],
    ['Pricing (expert)', 'Pricing', 5],
    ['Excel – advanced', 'Excel', 4],
    ['Pricing ★★', 'Pricing', 2],
    ['Pricing 4/5', 'Pricing', 4],
    ['Tools (Excel)', 'Tools (Excel)', null],
    ['ISO 27001: audits', 'ISO 27001: audits', null],
    ['Web 2', 'Web 2', null],
  ])('%s', (entry, topic, level) => {
    expect(ratedTopic(entry)).toEqual({ topic, level });
  });
});

describe('[GUESS-3] ways to write one topic are joined, and different topics are not', () => {
  const group = (written: string[], known: string[] = []) =>
    groupTopics(
      written.map((text) => ({ text, rows: 1 })),
      known,
    ).map(({ name, isKnown, written: all }) => [name, isKnown, all.length]);

  test('case, spaces, signs, endings, light words and slips of the pen make no difference', () => {
    expect(group(['Pricing', 'pricing ', 'Price setting?', 'Pricng'])).toEqual([['Pricing', false, 4]]);
    expect(group(['Negotiation', 'Negotiation', 'negotiating', 'Negotiations', 'Negotation'])).toEqual([
      ['Negotiation', false, 5],
    ]);
  });

  test("the event's names win", () => {
    expect(group(['pricing?', 'HIRING', 'hire'], ['Price setting', 'Hiring'])).toEqual([
      ['Hiring', true, 2],
      ['Price setting', true, 1],
    ]);
  });

  test('what is something else stays apart', () => {
    const different = [
      'Java',
      'JavaScript',
      'B2B sales',
      'B2C sales',
      'Project management',
      'Management',
      'C',
      'C++',
    ];
    expect(group(different)).toHaveLength(different.length);
    expect(isSlip('scales', 'sales')).toBe(false);
  });
});
