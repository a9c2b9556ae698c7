import type { Person } from '@rotunda/shared/schema/roster';
import { expect, test } from 'vitest';
import { differing, likelyTwice } from './differing.ts';

const person = (name: string, fields: Partial<Person> = {}): Person => ({
  id: name,
  revision: 1,
  number: 1,
  name,
  email: '',
  role: 'mentee',
  department: '',
  expertise: [],
  needs: [],
  forbidden: [],
  required: [],
  mostConversations: null,
  mostRounds: null,
  remark: '',
  claimed: false,
  walkIn: false,
  extra: {},
  bio: '',
  approval: 'approved',
  registered: false,
  ...fields,
});

test('[UI-160] walk-ins are compared with whom they resemble on the roster, and with no other walk-in', () => {
  const walkIns = [person('Ana Sousa', { walkIn: true }), person('Anna Souza', { walkIn: true })];
  const found = likelyTwice([person('Ana Souza'), person('Bo Berg'), ...walkIns]);
  expect(found.map(({ listed, walkIn }) => [listed.name, walkIn.name])).toEqual([['Ana Souza', 'Ana Sousa']]);
});

test('[UI-161] before a merge only what differs is asked', () => {
  expect(differing(person('Ana', { department: 'Sales' }), person('Ana', { remark: 'late' }))).toEqual([
    'department',
    'remark',
  ]);
});
