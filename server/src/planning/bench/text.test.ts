import { expect, test } from 'vitest';
import { grouped, milliseconds, share, tableText } from './text.ts';

test('columns line up, the first to the left', () => {
  expect(
    tableText(
      ['kind', 'time'],
      [
        ['event', '7 ms'],
        ['free', '12 ms'],
      ],
    ),
  ).toBe(['kind    time', 'event   7 ms', 'free   12 ms'].join('\n'));
});

test('thousands stand apart', () => {
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1 000', '1 234 567']);
});

test('times as people read them', () => {
  expect([0.734, 7.13, 85, 250.4, 12_340].map(milliseconds)).toEqual([
    '0.73 ms',
    '7.1 ms',
    '85 ms',
    '250 ms',
    '12.3 s',
  ]);
});

test('only the whole reads as 1', () => {
  expect([1, 0.99999, 0.5].map((part) => share(part))).toEqual(['1.0000', '0.9999', '0.5000']);
});
