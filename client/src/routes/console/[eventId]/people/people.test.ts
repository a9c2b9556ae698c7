import type { Presence } from '@rotunda/shared/rules/presence';
import type { Person } from '@rotunda/shared/schema/roster';
import { describe, expect, it } from 'vitest';
import { somebody } from '#lib/console/testing/somebody.ts';
import {
  emptyNeed,
  emptyPerson,
  isFaulty,
  personFaults,
  personForm,
  personInput,
  topicsFor,
} from './person/personForm.ts';
import {
  filtered,
  hostedNumbers,
  possiblePartners,
  presenceCounts,
  roleCounts,
  searchWords,
  topicWords,
} from './roster.ts';

const person = (number: number, name: string, more: Partial<Person> = {}) =>
  somebody(`p${number}`, name, { number, ...more });

const people = [
  person(1, 'Amara Nwosu', { role: 'mentor', email: 'Amara@example.org' }),
  person(2, 'Zoë Żak', { role: 'both' }),
  person(3, 'Ana Belén Ruiz'),
  person(12, 'Bo Lindqvist', { withoutPhone: true }),
];
const states = new Map<string, Presence>([
  ['p1', 'here'],
  ['p3', 'gone'],
]);
const world = {
  hosts: new Set(['p1']),
  presenceOf: (id: string): Presence => states.get(id) ?? 'expected',
};
const everybody = { role: 'all', presence: 'anyone', typed: '' } as const;
const found = (filter: Partial<Parameters<typeof filtered>[2]>): string[] =>
  filtered(people, searchWords(people), { ...everybody, ...filter }, world).map(({ id }) => id);

describe('the roster', () => {
  it.each([
    ['everybody', {}, ['p1', 'p2', 'p3', 'p12']],
    ['a name without its accents', { typed: 'zoe zak' }, ['p2']],
    ['words in any order', { typed: 'ruiz ana' }, ['p3']],
    ['a number', { typed: '12' }, ['p12']],
    ['an address', { typed: 'AMARA@' }, ['p1']],
    ['mentors, whoever also sits', { role: 'mentor' }, ['p1', 'p2']],
    ['mentees, whoever also hosts', { role: 'mentee' }, ['p2', 'p3', 'p12']],
    ['mentors without a table', { role: 'noTable' }, ['p2']],
    ['who has no phone', { role: 'withoutPhone' }, ['p12']],
    ['who is not here yet', { presence: 'expected' }, ['p2', 'p12']],
    ['mentees who are gone', { role: 'mentee', presence: 'gone' }, ['p3']],
    ['nobody', { typed: 'nobody' }, []],
  ] as const)('[UI-32] finds %s', (_, filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });

  it('counts what each filter lets through', () => {
    expect(roleCounts(people, world.hosts)).toEqual({
      all: 4,
      mentor: 2,
      mentee: 3,
      waiting: 0,
      noTable: 1,
      withoutPhone: 1,
    });
    expect(presenceCounts(people, 'all', world)).toEqual({ expected: 2, here: 1, gone: 1 });
    expect(presenceCounts(people, 'mentor', world)).toEqual({ expected: 1, here: 1, gone: 0 });
  });

  it('names the tables of a mentor once each', () => {
    const table = (number: number) => ({
      id: `t${number}`,
      number,
      label: '',
      seats: 3,
      zoneId: null,
      videoLink: '',
    });
    const row = (tableId: string, roundId: string) => ({ mentorId: 'p1', tableId, roundId });
    const numbers = hostedNumbers([row('t7', 'r1'), row('t2', 'r2'), row('t7', 'r3')], [table(2), table(7)]);
    expect(numbers).toEqual(new Map([['p1', [2, 7]]]));
  });

  it('says what people offer and need', () => {
    const names = new Map([
      ['a', 'Pricing'],
      ['b', 'Hiring'],
    ]);
    const need = {
      id: 'n',
      topicId: 'b',
      question: '',
      context: '',
      outcome: '',
      level: null,
      minimumLevel: null,
      link: '',
    };
    const both = person(9, 'X', {
      role: 'both',
      expertise: [
        { topicId: 'a', level: 5 },
        { topicId: 'b', level: null },
      ],
      needs: [need],
    });
    expect(topicWords(both, names)).toEqual({ offers: 'Pricing 5, Hiring', needs: 'Hiring' });
    expect(topicWords({ ...both, role: 'mentee' }, names).offers).toBe('');
  });

  it('[UI-34] offers only people who could sit down with each other', () => {
    const ids = (role: Person['role'], self: string) =>
      possiblePartners(people, role, self).map(({ id }) => id);
    expect(ids('mentee', 'p3')).toEqual(['p1', 'p2']);
    expect(ids('mentor', 'p1')).toEqual(['p2', 'p3', 'p12']);
    expect(ids('both', 'p2')).toEqual(['p1', 'p3', 'p12']);
  });
});

describe('the form of a person', () => {
  const whole = person(1, 'Ana', {
    email: 'ana@example.org',
    role: 'both',
    expertise: [{ topicId: 'a', level: 4 }],
    needs: [
      {
        id: 'n1',
        topicId: 'b',
        question: 'How?',
        context: 'C',
        outcome: 'O',
        level: 2,
        minimumLevel: null,
        link: '',
      },
    ],
    forbidden: ['p7'],
    required: [{ personId: 'p8', roundId: null }],
    mostConversations: 6,
    remark: 'Early train',
  });

  it('[UI-33] asks for exactly what it was made from', () => {
    const {
      id: _id,
      revision: _r,
      number: _n,
      claimed: _c,
      withoutPhone: _p,
      walkIn: _w,
      approval: _a,
      registered: _g,
      toldApart: _t,
      extra: _e,
      needs,
      ...columns
    } = whole;
    expect(personInput(personForm(whole))).toEqual({
      ...columns,
      needs: needs.map(({ id: _needId, ...need }) => need),
    });
  });

  it('[UI-33] asks for nothing with rows in which nothing was chosen', () => {
    const form = personForm(whole);
    form.expertise.push({ key: 'x', topicId: '', level: '3' });
    form.needs.push(emptyNeed('y'));
    expect(personInput(form).expertise).toHaveLength(1);
    expect(personInput(form).needs).toHaveLength(1);
    expect(isFaulty(personFaults(form))).toBe(false);
  });

  it('says what is missing or cannot be read', () => {
    const form = emptyPerson();
    form.email = 'ana@nordlys';
    form.mostRounds = '21';
    form.needs.push({ ...emptyNeed('y'), question: 'How?' });
    const faults = personFaults(form);
    expect(faults).toEqual({
      name: true,
      email: true,
      mostConversations: false,
      mostRounds: true,
      needs: new Set(['y']),
      links: new Set(),
    });
    expect(isFaulty(faults)).toBe(true);
  });

  it('lets no two rows choose the same topic', () => {
    const rows = [
      { key: 'x', topicId: 'a' },
      { key: 'y', topicId: 'b' },
    ];
    const topics = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(topicsFor(topics, rows, 'x').map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
