import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PlaceholderValues,
  filled,
  mailAudiences,
  placeholders,
  unknownPlaceholders,
  usualMailTexts,
  valuesFor,
} from './mailTexts.ts';

const event = { name: 'Spring', date: '2027-03-10', startTime: '10:00', place: 'Hall' };
const ana = valuesFor(event, { name: 'Ana Ruiz', link: 'http://x/p/CODE#t=1', code: 'RTD4K7' });

describe('a text', () => {
  test('[MAIL-1] says of each person what is theirs', () => {
    expect(
      filled('{firstname} of {name}: {event}, {date}, {time}, {place}; {link} {address} {code}', ana),
    ).toBe(
      'Ana of Ana Ruiz: Spring, Wednesday, 10 March 2027, 10:00, Hall; http://x/p/CODE#t=1 http://x/p/CODE RTD4K7',
    );
  });

  test('[MAIL-2] names what means nothing, and leaves it as it is', () => {
    expect(unknownPlaceholders('{name} {nmae} {} {nmae} {Link}')).toEqual(['nmae', '', 'Link']);
    expect(filled('{nmae} {name}', ana)).toBe('{nmae} Ana Ruiz');
    expect(unknownPlaceholders('{ no } } {\n} {{name}}')).toEqual([' no ']);
  });

  test('[MAIL-1] is complete unless somebody edits it', () => {
    for (const audience of mailAudiences) {
      const { subject, body } = usualMailTexts[audience];
      expect(unknownPlaceholders(subject + body)).toEqual([]);
      expect(body).toContain('{link}');
      expect(filled(body, ana)).not.toMatch(/[{}]/u);
    }
  });

  test('[MAIL-1] puts in what was typed as it is, whatever it looks like', () => {
    const anyValues = fc.record(
      Object.fromEntries(placeholders.map((name) => [name, fc.string()])),
    ) as unknown as fc.Arbitrary<PlaceholderValues>;
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(filled('<{name}|{link}>', values)).toBe(`<${values.name}|${values.link}>`);
        expect(filled('{name}', { ...values, name: '{link} $& $1' })).toBe('{link} $& $1');
      }),
    );
  });
});
