import type { Person } from '@rotunda/shared/schema/roster';
import { expect, test } from 'vitest';
import { somebody } from '../testing/somebody.ts';
import { differing, likelyTwice } from './differing.ts';

const person = (name: string, fields: Partial<Person> = {}) => somebody(name, name, fields);

test('[UI-160] walk-ins are compared with whom they resemble on the roster, and with no other walk-in', () => {
  const walkIns = [person('Ana Sousa', { walkIn: true }), person('Anna Souza', { walkIn: true })];
  const found = likelyTwice([person('Ana Souza'), person('Bo Berg'), ...walkIns]);
  expect(found.map(({ listed, walkIn }) => [listed.name, walkIn.name])).toEqual([['Ana Souza', 'Ana Sousa']]);
});

test('[MERGE-10] nobody is asked again about two who were told apart', () => {
  const people = (toldApart: string[]) => [
    person('Ana Souza', {}),
    person('Ana Sousa', { walkIn: true, toldApart }),
  ];
  expect(likelyTwice(people([]))).toHaveLength(1);
  expect(likelyTwice(people(['Ana Souza']))).toEqual([]);
});

test('[UI-161] before a merge only what differs is asked', () => {
  expect(differing(person('Ana', { department: 'Sales' }), person('Ana', { remark: 'late' }))).toEqual([
    'department',
    'remark',
  ]);
});
