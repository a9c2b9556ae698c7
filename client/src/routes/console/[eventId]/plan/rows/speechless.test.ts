import { describe, expect, it } from 'vitest';
import { meeting, sampleEvent } from './testing/sample.ts';
import { speechlessPairs } from './speechless.ts';

const pairs = (languages: Readonly<Record<string, readonly string[]>>, held = false) =>
  speechlessPairs(
    sampleEvent({
      conversationsOf: (roundId) => (roundId === 'r1' ? [meeting('ana', 'amara', 'pricing', { held })] : []),
    }),
    (id) => languages[id] ?? [],
  );

describe('[UI-197] pairs that share no language', () => {
  it('are named with their round', () => {
    expect(pairs({ ana: ['German'], amara: ['English'] })).toEqual([
      { menteeId: 'ana', mentorId: 'amara', roundId: 'r1' },
    ]);
    expect(pairs({ ana: ['German'] })).toHaveLength(1);
  });

  it('are none where a mentee takes any language, one is common to both, or they have talked', () => {
    expect(pairs({ amara: ['English'] })).toEqual([]);
    expect(pairs({ ana: ['German', 'english'], amara: ['English'] })).toEqual([]);
    expect(pairs({ ana: ['German'], amara: ['English'] }, true)).toEqual([]);
  });
});
