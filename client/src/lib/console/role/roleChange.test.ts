import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Role } from '@rotunda/shared/rules/people';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';
import { describe, expect, it } from 'vitest';
import { somebody } from '../testing/somebody.ts';
import { effects } from './effects.ts';
import { nextAction, roleChange, type RoleWorld } from './roleChange.ts';

const person = (id: string, role: Role, more: Partial<Person> = {}): Person =>
  somebody(id, id, {
    role,
    expertise: role === 'mentee' ? [] : [{ topicId: 'pricing', level: null }],
    ...more,
  });
const seat = (menteeId: string, held: boolean): Conversation => ({
  id: `${menteeId} ${held ? 'held' : 'planned'}`,
  menteeId,
  mentorId: 'Amara',
  tableId: 't4',
  needId: null,
  topicId: null,
  rank: null,
  held,
});
const rounds = ['r1', 'r2', 'r3'];
const hosts = (mentorId: string, tableId: string): Hosting[] =>
  rounds.map((roundId) => ({ mentorId, tableId, roundId }));
const table = (number: number) => ({
  id: `t${number}`,
  number,
  label: '',
  seats: 3,
  zoneId: null,
  videoLink: '',
});

/** Amara hosts table 4 and Li table 2; the first round is under way; Stan is free, and so is Uma, whom Bo must not meet. */
const everybody = [
  person('Amara', 'mentor', { required: [{ personId: 'Ana', roundId: null }] }),
  person('Li', 'mentor'),
  person('Stan', 'mentor'),
  person('Uma', 'mentor', { forbidden: ['Bo'] }),
  person('Ana', 'mentee'),
  person('Bo', 'mentee'),
];
const world: RoleWorld = {
  people: new Map(everybody.map((each) => [each.id, each])),
  tables: [table(4), table(2), table(5)],
  hosting: [...hosts('Amara', 't4'), ...hosts('Li', 't2')],
  rounds,
  toCome: ['r2', 'r3'],
  underWay: 'r1',
  conversationsOf: (roundId) =>
    roundId === 'r1' ? [seat('Ana', true)] : roundId === 'r2' ? [seat('Bo', false), seat('Ana', false)] : [],
};
const change = (name: string, role: Role, more: Partial<RoleWorld> = {}) =>
  roleChange(world.people.get(name) ?? person(name, role), role, { ...world, ...more });

describe('[ROLE-9] what a change of role does', () => {
  it('to a mentor: table, guests, whom they sit with now, and who could take over', () => {
    expect(change('Amara', 'mentee')).toMatchObject({
      held: 1,
      guestsNow: ['Ana'],
      leaves: [{ table: 4, rounds: [2, 3] }],
      guests: { seats: 2, people: 2 },
      notMeeting: ['Ana'],
      lacksNeeds: true,
      gets: null,
    });
    expect(change('Amara', 'mentee').standIns.map(({ id }) => id)).toEqual(['Stan']);
  });

  it('to a mentee: the table they get, or that there is none, and the seats they had', () => {
    expect(change('Ana', 'mentor')).toMatchObject({
      gets: { table: 5, rounds: [2, 3] },
      ownSeats: 1,
      standby: false,
      lacksTopics: true,
    });
    expect(change('Ana', 'both')).toMatchObject({ gets: { table: 5, rounds: [2] }, ownSeats: 0 });
    expect(change('Ana', 'mentor', { tables: [table(4), table(2)] })).toMatchObject({
      gets: null,
      standby: true,
    });
  });

  it('to a mentor who is to be both: they go on hosting', () => {
    expect(change('Amara', 'both')).toMatchObject({
      leaves: [],
      keeps: [{ table: 4, rounds: [2, 3] }],
      guests: { seats: 0, people: 0 },
    });
  });

  it('is said in sentences, first what becomes of others', () => {
    const said = (standIn: string | null) =>
      effects('Amara', 'mentee', change('Amara', 'mentee'), { standIn, over: false, rounds: 2 })
        .join(' ')
        .replaceAll(/[\u2068\u2069]/gu, '');
    expect(said(null)).toContain('Amara goes on talking with Ana until this round is over.');
    expect(said(null)).toContain('Amara no longer hosts table 4 in rounds 2–3.');
    expect(said(null)).toContain('2 people lose 2 seats there.');
    expect(said('Stan')).toContain('Stan takes over: 2 people go where they were told to go.');
  });
});

it('[ROLE-9] what is to be done next is one thing: seats for those who lost theirs, then what is missing', () => {
  const next = (name: string, role: Role, hasStandIn = false, published = true, over = false) =>
    nextAction(change(name, role), { hasStandIn, published, over });
  expect(next('Ana', 'mentor')).toBe('topics');
  expect(next('Amara', 'mentee')).toBe('plan');
  expect(next('Amara', 'mentee', true)).toBe('needs');
  expect(next('Amara', 'mentee', false, false)).toBe('needs');
  const full = { ...change('Amara', 'mentee'), lacksNeeds: false };
  expect(nextAction(full, { hasStandIn: true, published: true, over: false })).toBeNull();
  expect(next('Amara', 'mentee', false, true, true)).toBeNull();
});
