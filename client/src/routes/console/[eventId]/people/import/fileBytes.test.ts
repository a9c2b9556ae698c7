import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rosterFiles } from '#lib/messages/rosterFiles.ts';
import { base64Of, filesOf, mostBytes } from './fileBytes.ts';
import { meaningOptions, valueOf } from './meaningOptions.ts';

describe('[UI-35] a roster’s file is sent as it is', () => {
  it('whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
        expect(new Uint8Array(Buffer.from(base64Of(bytes), 'base64'))).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('and not at all when it is larger than any roster', async () => {
    const large = new File([new Uint8Array(mostBytes + 1)], 'a.csv');
    expect(await filesOf([large])).toBe('too-large');
    expect(await filesOf([new File(['Name\n'], 'a.csv')])).toEqual([
      { name: 'a.csv', content: btoa('Name\n') },
    ]);
  });
});

it('[UI-36] a column can mean everything that the server knows, and what it means now is among the choices', () => {
  const now = { meaning: 'need', rank: 7, topic: '', commas: 'keep' } as const;
  const options = meaningOptions({ heading: 'Rate this [Pricing]', choice: now });
  expect(new Set(options.map(({ choice }) => choice.meaning))).toEqual(
    new Set(Object.keys(rosterFiles.meanings)),
  );
  expect(options.map(({ value }) => value)).toContain(valueOf(now));
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  expect(options.every(({ choice }) => choice.commas === 'keep')).toBe(true);
  expect(options.find(({ choice }) => choice.meaning === 'skill')?.choice.topic).toBe('Pricing');
});
