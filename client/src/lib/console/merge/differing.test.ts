import type { Person } from '@rotunda/shared/schema/roster';
import { sameAddressField } from '@rotunda/shared/rules/registration';
import { expect, test } from 'vitest';
import { somebody } from '../testing/somebody.ts';
import { bothNames, differing, likelyTwice, tellingOf } from './differing.ts';

const person = (name: string, fields: Partial<Person> = {}) => somebody(name, name, fields);

test('[UI-160] walk-ins are compared with whom they resemble on the roster, and with no other walk-in', () => {
  const walkIns = [person('Ana Sousa', { walkIn: true }), person('Anna Souza', { walkIn: true })];
  const found = likelyTwice([person('Ana Souza'), person('Bo Berg'), ...walkIns]);
  expect(found.map(({ listed, walkIn }) => [listed.name, walkIn.name])).toEqual([['Ana Souza', 'Ana Sousa']]);
});

test('[MERGE-12] whoever registers is compared with whose address or whole name they have, the address first', () => {
  const people = [
    person('Ana Souza', { number: 1, email: 'Ana@example.org' }),
    person('Bo Berg', { number: 2, registered: true }),
    { ...person('Bo', { number: 3, registered: true }), name: 'BO  BERG' },
    person('A. Souza', { number: 4, registered: true, extra: { [sameAddressField]: 'ana@example.org' } }),
    person('Ana Sousa', { number: 5, registered: true }),
  ];
  expect(
    likelyTwice(people).map(({ listed, walkIn, because }) => [listed.name, walkIn.name, because]),
  ).toEqual([
    ['Ana Souza', 'A. Souza', 'address'],
    ['Bo Berg', 'BO  BERG', 'name'],
  ]);
});

test('[MERGE-13] people of one name are told apart by number, organisation and address', () => {
  const will = person('Will Smith', { number: 7, email: 'm7@example.org', department: 'Ops' });
  const namesake = person('will smith', { number: 41 });
  expect(bothNames(will, namesake)).toEqual(['Will Smith (No. 7)', 'will smith (No. 41)']);
  expect(bothNames(will, person('Wil Smith'))).toEqual(['Will Smith', 'Wil Smith']);
  expect(tellingOf(will)).toEqual(['No. 7', 'Ops', 'm7@example.org']);
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
