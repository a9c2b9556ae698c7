import { expect, test } from 'vitest';
import { type Reach, outOfReach, withoutLanguage } from './outOfReach.ts';
import type { Role } from './people.ts';

const person = (id: string, role: Role) => ({ id, role, approval: 'approved' as const });
const hosts = (mentorId: string, tableId: string, roundId = 'r1') => ({ mentorId, tableId, roundId });

const room: Reach = {
  people: [
    person('amara', 'mentor'),
    person('li', 'mentor'),
    person('nia', 'mentor'),
    person('ana', 'mentee'),
  ],
  tables: [
    { id: 't1', videoLink: '' },
    { id: 't2', videoLink: '' },
  ],
  hosting: [hosts('amara', 't1'), hosts('li', 't2')],
  remote: new Set(['amara', 'nia', 'ana']),
};
const withLink = (id: string): Reach['tables'] =>
  room.tables.map((table) => (table.id === id ? { ...table, videoLink: 'https://meet.example.org' } : table));

test('[EVT-38] without any video link, a mentor who hosts and a mentee from afar meet nobody', () => {
  expect(outOfReach(room)).toEqual(['amara', 'ana']);
  expect(outOfReach({ ...room, remote: new Set() })).toEqual([]);
  expect(outOfReach({ ...room, hosting: [] })).toEqual([]);
});

test('[EVT-38] a link at another table helps the mentee, and one at their own the mentor', () => {
  expect(outOfReach({ ...room, tables: withLink('t2') })).toEqual(['amara']);
  expect(outOfReach({ ...room, tables: withLink('t1') })).toEqual([]);
});

test('[EVT-38] a mentor counts whose every table has a link', () => {
  const hosting = [hosts('amara', 't1'), hosts('amara', 't2', 'r2')];
  expect(outOfReach({ ...room, hosting, tables: withLink('t1') })).toEqual(['amara', 'ana']);
});

test('[UI-106] mentees who share no language with any mentor at a table, unless they are required to meet somebody', () => {
  const speak = (languages: Readonly<Record<string, readonly string[]>>, required: readonly unknown[] = []) =>
    withoutLanguage({
      people: room.people.map((each) => ({ ...each, required: each.id === 'ana' ? required : [] })),
      hosting: room.hosting,
      languagesOf: (id) => languages[id] ?? [],
    });
  expect(speak({ ana: ['Finnish'], amara: ['English'], nia: ['Finnish'] })).toEqual(['ana']);
  expect(speak({ ana: ['Finnish'], amara: ['English'], li: ['finnish'] })).toEqual([]);
  expect(speak({ ana: ['Finnish'] }, ['amara'])).toEqual([]);
  expect(speak({ amara: ['English'] })).toEqual([]);
});
