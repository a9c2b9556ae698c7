import type { Conversation } from '@rotunda/shared/schema/plan';
import { describe, expect, it } from 'vitest';
import { somebody } from '#lib/console/testing/somebody.ts';
import { movedSeats, tableMatches, tableViews, type TablesQuestion } from './tables.ts';

const conversation = (id: string, menteeId: string, mentorId: string): Conversation => ({
  id,
  menteeId,
  mentorId,
  tableId: 't1',
  needId: null,
  topicId: 'pricing',
  rank: 1,
  held: false,
});

const people = new Map(
  [somebody('amara', 'Amara Nwosu'), somebody('ana', 'Ana Belén Ruiz'), somebody('bo', 'Bo Lindqvist')].map(
    (each) => [each.id, each],
  ),
);

const question = (over: Partial<TablesQuestion> = {}): TablesQuestion => ({
  tables: [
    { id: 't2', number: 12, label: '', seats: 3, zoneId: null, videoLink: '' },
    { id: 't1', number: 7, label: 'Window', seats: 3, zoneId: 'garden', videoLink: '' },
  ],
  zones: [{ id: 'garden', name: 'Garden side', shape: 'triangle' }],
  hosting: [{ mentorId: 'amara', tableId: 't1', roundId: 'r1' }],
  roundId: 'r1',
  conversations: [conversation('c1', 'bo', 'amara'), conversation('c2', 'ana', 'amara')],
  people,
  topicNames: new Map([['pricing', 'Pricing']]),
  presenceOf: () => 'here',
  seated: new Set(),
  walking: false,
  anybodyHere: true,
  over: false,
  ...over,
});

describe('tables of a round', () => {
  it('are in order of their numbers, with host, zone and guests', () => {
    const [first, second] = tableViews(question());
    expect(first?.table.number).toBe(7);
    expect(first?.zone?.name).toBe('Garden side');
    expect(first?.mentor?.name).toBe('Amara Nwosu');
    expect(first?.seats.map((seat) => [seat.person.name, seat.topic])).toEqual([
      ['Ana Belén Ruiz', 'Pricing'],
      ['Bo Lindqvist', 'Pricing'],
    ]);
    expect(second?.mentor).toBeNull();
  });

  it('[UI-193] once it is over, say what took place and miss nobody', () => {
    const held = { ...conversation('c2', 'ana', 'amara'), held: true };
    const conversations = [conversation('c1', 'bo', 'amara'), held];
    const [table] = tableViews(question({ over: true, conversations, presenceOf: () => 'gone' }));
    expect(table?.seats.map((seat) => [seat.person.id, seat.state])).toEqual([
      ['ana', 'here'],
      ['bo', 'not-held'],
    ]);
    expect(table).toMatchObject({ mentorMissing: false, mentorHere: true, ready: true });
  });

  it('[UI-3] while people walk, only who tapped at the table is there', () => {
    const [table] = tableViews(question({ walking: true, seated: new Set(['c2']) }));
    expect(table?.seats.map((seat) => seat.state)).toEqual(['here', 'walking']);
    expect(table?.ready).toBe(false);
  });

  it('[PAPER-3] while people walk, whoever has no phone to tap on is waited for no longer', () => {
    const ana = somebody('ana', 'Ana Belén Ruiz', { withoutPhone: true });
    const walking = { walking: true, people: new Map([...people, ['ana', ana]]) };
    const [table] = tableViews(question({ ...walking, seated: new Set(['c1']) }));
    expect(table?.seats.map((seat) => seat.state)).toEqual(['here', 'here']);
    expect(table?.ready).toBe(true);
    const presenceOf = () => 'expected' as const;
    expect(tableViews(question({ ...walking, presenceOf }))[0]?.seats[0]?.state).toBe('expected');
  });

  it('[UI-3] a mentor who is not here is missing once anybody has come', () => {
    const presenceOf = (id: string) => (id === 'amara' ? ('expected' as const) : ('here' as const));
    expect(tableViews(question({ presenceOf }))[0]?.mentorMissing).toBe(true);
    expect(tableViews(question({ presenceOf, anybodyHere: false }))[0]?.mentorMissing).toBe(false);
    expect(tableViews(question({ presenceOf }))[0]?.mentorGone).toBe(false);
  });

  it('[UI-3] before anybody has come no mentor is missing, and no table with people is ready', () => {
    const presenceOf = () => 'expected' as const;
    const [table] = tableViews(question({ presenceOf, anybodyHere: false }));
    expect(table).toMatchObject({ mentorMissing: false, mentorHere: false, ready: false });
    const menteesHere = (id: string) => (id === 'amara' ? ('expected' as const) : ('here' as const));
    expect(tableViews(question({ presenceOf: menteesHere, anybodyHere: false }))[0]?.ready).toBe(false);
  });

  it('a mentor who left is missing, and gone', () => {
    const presenceOf = (id: string) => (id === 'amara' ? ('gone' as const) : ('here' as const));
    const [table] = tableViews(question({ presenceOf }));
    expect([table?.mentorMissing, table?.mentorGone]).toEqual([true, true]);
  });

  it.each([
    ['7', true],
    ['12', false],
    ['belen', true],
    ['window', true],
    ['zoe', false],
    ['', true],
  ])('“%s” finds the table: %s', (typed, found) => {
    const [table] = tableViews(question());
    expect(table && tableMatches(table, typed)).toBe(found);
  });
});

describe('moved seats', () => {
  it('counts whoever was told another mentor, or none', () => {
    const before = [[conversation('c1', 'ana', 'amara'), conversation('c2', 'bo', 'amara')]];
    const after = [[conversation('c3', 'ana', 'li')]];
    expect(movedSeats(before, after)).toBe(2);
    expect(movedSeats(before, before)).toBe(0);
  });
});
