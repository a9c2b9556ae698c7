import type { Presence } from '@rotunda/shared/rules/presence';
import type { DeskPerson } from '@rotunda/shared/schema/desk';
import { describe, expect, test } from 'vitest';
import { byName, type DeskQuestion, listed } from './rows.ts';

const person = (
  number: number,
  name: string,
  role: DeskPerson['role'] = 'mentee',
  waits = false,
): DeskPerson => ({
  id: name,
  number,
  name,
  role,
  department: '',
  claimed: false,
  withoutPhone: false,
  walkIn: false,
  waits,
});

const people = byName([
  person(1, 'Zoë Berg', 'mentor'),
  person(2, 'Ana Ruiz'),
  person(3, 'ana berg', 'both'),
  person(4, 'Cy Okoro'),
  person(5, 'Max Falk', 'mentor', true),
]);
const presences: Record<string, Presence> = { 'Ana Ruiz': 'here', 'Cy Okoro': 'gone' };
const names = (question: Partial<DeskQuestion>, acted: readonly string[] = []): string[] =>
  listed(
    people,
    { typed: '', state: 'all', role: 'all', ...question },
    (id) => presences[id] ?? 'expected',
    new Set(acted),
  ).map(({ name }) => name);

describe('[DESK-10] the list of a desk', () => {
  test('has by name who is still expected, then who is here, then who has gone', () => {
    expect(names({})).toEqual(['ana berg', 'Zoë Berg', 'Ana Ruiz', 'Cy Okoro']);
  });

  test('can be of those who are missing, by role; whoever is both is in either', () => {
    expect(names({ state: 'missing' })).toEqual(['ana berg', 'Zoë Berg']);
    expect(names({ state: 'missing', role: 'mentees' })).toEqual(['ana berg']);
    expect(names({ role: 'mentors' })).toEqual(['ana berg', 'Zoë Berg']);
    expect(names({ state: 'gone' })).toEqual(['Cy Okoro']);
  });

  test('keeps whoever was tapped in it', () => {
    expect(names({ state: 'missing' }, ['Ana Ruiz'])).toEqual(['ana berg', 'Zoë Berg', 'Ana Ruiz']);
  });

  test('[DESK-14] has mentors who wait for approval only when they are looked for', () => {
    expect(names({ typed: 'falk' })).toEqual(['Max Falk']);
    expect(names({ state: 'missing' })).not.toContain('Max Falk');
  });

  test('is of everybody who is meant once something is typed', () => {
    expect(names({ typed: 'ana', state: 'gone', role: 'mentors' })).toEqual(['ana berg', 'Ana Ruiz']);
  });
});
