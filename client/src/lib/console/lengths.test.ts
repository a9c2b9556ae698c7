import { duration, minutes, seconds } from '@rotunda/shared/rules/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthText, parseLength } from './lengths.ts';

describe('a length in a field', () => {
  it.each([
    ['10', minutes(10)],
    ['0', minutes(0)],
    [' 2:30 ', seconds(150)],
    ['0:45', seconds(45)],
    ['90:00', minutes(90)],
    ['2.5', seconds(150)],
    ['2,5', seconds(150)],
    ['0.25', seconds(15)],
    ['720', minutes(720)],
  ])('reads %j', (text, length) => {
    expect(parseLength(text)).toBe(length);
  });

  it.each(['', ' ', 'ten', '-1', '2:5', '2:60', '2:', ':30', '1:02:03', '1e2', '721', '0.01', '10 min'])(
    'does not take %j',
    (text) => {
      expect(parseLength(text)).toBeNull();
    },
  );

  it('[UI-24] writes whole minutes as a number, and the rest with seconds', () => {
    expect(lengthText(minutes(10))).toBe('10');
    expect(lengthText(seconds(150))).toBe('2:30');
    expect(lengthText(seconds(5))).toBe('0:05');
    expect(lengthText(duration(1_999))).toBe('0:01');
  });

  it('[UI-24] reads back whatever it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 43_200 }), (count) => {
        expect(parseLength(lengthText(seconds(count)))).toBe(seconds(count));
      }),
    );
  });
});
