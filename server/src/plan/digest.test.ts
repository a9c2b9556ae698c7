import { describe, expect, test } from 'vitest';
import { asksTheSame, canonicalJson, digestOf } from './digest.ts';
import { conversation, heldAt, smallWorld, type Small } from './testing/smallWorld.ts';

const small: Small = {
  people: {
    m1: { role: 'mentor', hosts: 'T1', knows: { sql: 4 } },
    ana: { needs: ['sql'] },
    bo: {},
  },
};
const digest = digestOf(smallWorld(small));
const withPeople = (people: Small['people']): string =>
  digestOf(smallWorld({ ...small, people: { ...small.people, ...people } }));

describe('[PLAN-28] the digest of what a plan was asked', () => {
  test('is the same for the same question', () => {
    expect(digestOf(smallWorld(small))).toBe(digest);
  });

  test.each([
    ['another need', { ana: { needs: ['pricing'] } }],
    ['a minimum level', { ana: { needs: [['sql', 5]] } }],
    ['somebody new', { cy: {} }],
    ['another department', { bo: { department: 'Sales' } }],
    ['another level', { m1: { role: 'mentor', hosts: 'T1', knows: { sql: 5 } } }],
    ['hosting fewer rounds', { m1: { role: 'mentor', hosts: ['T1', null], knows: { sql: 4 } } }],
  ] as const)('changes with %s', (_, people) => {
    expect(asksTheSame(withPeople(people), digest)).toBe(false);
  });

  test('changes with seats, rounds and rules', () => {
    const pairs = [{ menteeId: 'ana', mentorId: 'm1', kind: 'forbidden', roundId: null }] as const;
    for (const change of [
      { tables: { T1: 3 } },
      { rounds: 4 },
      { pairs },
      { preferCrossDepartment: false },
    ]) {
      expect(asksTheSame(digestOf(smallWorld({ ...small, ...change })), digest)).toBe(false);
    }
  });

  test('stays with names, with the run and with what was held', () => {
    const world = smallWorld({
      ...small,
      horizon: { from: 1, standing: 'working', started: true },
      conversations: [conversation('ana', 'm1', 'r1', { heldAt })],
      wasHere: { r1: ['ana'] },
    });
    const { event } = world.setup;
    const renamed = {
      ...world,
      setup: { ...world.setup, event: { ...event, name: 'Another', doors: 'open' as const } },
    };
    expect(digestOf(renamed)).toBe(digest);
  });

  test('says apart from the question who cannot be counted on', () => {
    const someHere = withPeople({ bo: { presence: 'here' } });
    expect(someHere).not.toBe(digest);
    expect(asksTheSame(someHere, digest)).toBe(true);
  });

  test('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  });
});
