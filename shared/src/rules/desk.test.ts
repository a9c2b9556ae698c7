import { describe, expect, test } from 'vitest';
import { arrivalsByMinute, codeIn, isMeant, secretIn, tally } from './desk.ts';
import { instant } from './time.ts';

test('[DESK-8] here, missing and gone are counted by role; whoever is both counts on either side and once among all', () => {
  const people = [
    { role: 'mentor', presence: 'here' },
    { role: 'both', presence: 'here' },
    { role: 'mentee', presence: 'expected' },
    { role: 'mentee', presence: 'gone' },
  ] as const;
  expect(tally(people, 'all')).toEqual({ here: 2, missing: 1, gone: 1 });
  expect(tally(people, 'mentors')).toEqual({ here: 2, missing: 0, gone: 0 });
  expect(tally(people, 'mentees')).toEqual({ here: 1, missing: 1, gone: 1 });
});

describe('[DESK-9] arrivals by the minute', () => {
  const now = instant(1_000_000_000);
  const ago = (ms: number) => instant(now - ms);

  test('stand in the minute in which they came, the one under way last', () => {
    const since = [ago(0), ago(59_999), ago(60_000), ago(179_999), ago(180_000)];
    expect(arrivalsByMinute(since, now, 3)).toEqual([1, 1, 2]);
  });

  test('count a device’s clock that is behind as now', () => {
    expect(arrivalsByMinute([instant(now + 5_000)], now, 2)).toEqual([0, 1]);
  });
});

describe('[DESK-2] somebody is found', () => {
  const person = { name: 'Ana Łucía Souza', number: 12 };
  test.each(['ana', 'SOUZA', 'lucia', 'souza an', 'uz', '12'])('by %s', (typed) => {
    expect(isMeant(person, typed)).toBe(true);
  });
  test.each(['1', '120', 'ana berg', 'x'])('and not by %s', (typed) => {
    expect(isMeant(person, typed)).toBe(false);
  });
});

describe('[DESK-6] what a camera reads', () => {
  test('is the secret of a personal link, or a code', () => {
    const token = 'V1StGXR8_Z5jdHi6B-myT.abcdefghijklmnopqrstuv';
    expect(secretIn(`http://10.0.0.5:4780/p/ABCDEF#t=${token}`)).toBe(token);
    expect(secretIn(' rtd 4k7 ')).toBe('RTD4K7');
  });
  test.each(['https://example.org/', 'http://10.0.0.5:4780/p/ABCDEF', 'WIFI:S:Guests;;', ''])(
    'and nothing in %s',
    (scanned) => {
      expect(secretIn(scanned)).toBeNull();
    },
  );
  test('has no letters that cards do not have', () => {
    expect(codeIn('RTD4K0')).toBeNull();
    expect(codeIn('RTD4K')).toBeNull();
  });
});
