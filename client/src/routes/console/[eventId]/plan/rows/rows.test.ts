import { describe, expect, it } from 'vitest';
import { byTopic, mentorRows, mentorsWithoutTable } from './mentorRows.ts';
import { personRows } from './personRows.ts';
import { type PlannedEvent, indexPlan } from './planned.ts';
import { somebody } from '#lib/console/testing/somebody.ts';
import { meeting, sampleEvent } from './testing/sample.ts';
import { topicLoads } from './topics.ts';

const mentorsOf = (event: PlannedEvent) => mentorRows(event, indexPlan(event));
const peopleOf = (event: PlannedEvent) => personRows(event, indexPlan(event));
const personOf = (event: PlannedEvent, id: string) => peopleOf(event).find((row) => row.id === id)!;

describe('the rows of mentors', () => {
  it('stand in the order of the tables, and leave out who hosts nothing', () => {
    const rows = mentorsOf(sampleEvent());
    expect(rows.map(({ place, id }) => [place?.table.number, id])).toEqual([
      [2, 'eva'],
      [7, 'amara'],
      [12, 'li'],
    ]);
    expect(rows[1]?.place?.zone?.name).toBe('Garden side');
  });

  it('[UI-80] a round of a mentor is company, a break, a visit to another table, or nothing', () => {
    const cells = new Map(mentorsOf(sampleEvent()).map((row) => [row.id, row.cells.map(({ is }) => is)]));
    expect(cells.get('amara')).toEqual(['company', 'company']);
    expect(cells.get('li')).toEqual(['break', 'break']);
    expect(cells.get('eva')).toEqual(['break', 'visit']);
  });

  it('[UI-81] who is not there to be planned has no break: they are not here', () => {
    const rows = mentorsOf(sampleEvent({ countsOn: (id) => id !== 'li' }));
    expect(rows.find(({ id }) => id === 'li')?.cells.map(({ is }) => is)).toEqual(['absent', 'absent']);
  });

  it('[UI-194] whoever will not be there in a round, as is known beforehand, has no break and does not sit out in it', () => {
    const event = sampleEvent({ isOff: (id, roundId) => roundId === 'r2' || id === 'cy' });
    const cells = (rows: readonly { id: string; cells: readonly { is: string }[] }[], id: string) =>
      rows.find((row) => row.id === id)?.cells.map(({ is }) => is);
    expect(cells(mentorsOf(event), 'li')).toEqual(['break', 'off']);
    expect(cells(mentorsOf(event), 'amara')).toEqual(['company', 'company']);
    expect(cells(peopleOf(event), 'ana')).toEqual(['seat', 'off']);
    expect(cells(peopleOf(event), 'zoe')).toEqual(['standby', 'off']);
    expect([personOf(event, 'ana').idle, personOf(event, 'cy').unmet]).toEqual([0, null]);
  });

  it('[UI-195] in a round that was added since nobody has a break or sits out: it is not planned yet', () => {
    const event = sampleEvent({
      isPlanned: (roundId) => roundId === 'r1',
      conversationsOf: (roundId) => (roundId === 'r1' ? sampleEvent().conversationsOf(roundId) : []),
    });
    const mentors = new Map(mentorsOf(event).map((row) => [row.id, row.cells.map(({ is }) => is)]));
    expect(mentors.get('amara')).toEqual(['company', 'unplanned']);
    expect(mentors.get('li')).toEqual(['break', 'unplanned']);
    expect(personOf(event, 'ana').cells.map(({ is }) => is)).toEqual(['seat', 'unplanned']);
    expect([personOf(event, 'ana').idle, personOf(event, 'bo').idle]).toEqual([0, 0]);
  });

  it('announced seats keep their table, even when the mentor has moved since', () => {
    const event = sampleEvent({ hosting: [{ mentorId: 'amara', tableId: 't12', roundId: 'r1' }] });
    const [first, second] = mentorsOf(event).find(({ id }) => id === 'amara')!.cells;
    expect(first?.is === 'company' && first.place?.table.number).toBe(7);
    expect(second?.is === 'company' && second.place).toBeNull();
  });

  it('gather guests by topic, open conversations last', () => {
    const guest = (id: string, topic: string | null) => ({
      conversation: meeting(id, 'amara', null),
      person: somebody(id, id),
      topic,
    });
    const groups = byTopic([
      guest('a', null),
      guest('b', 'Hiring'),
      guest('c', 'Pricing'),
      guest('d', 'Hiring'),
    ]);
    expect(groups.map(({ topic, guests }) => [topic, guests.map(({ person }) => person.id)])).toEqual([
      ['Hiring', ['b', 'd']],
      ['Pricing', ['c']],
      [null, ['a']],
    ]);
  });

  it('[UI-191] mentors without a table are named below, those included who sit as a mentee', () => {
    expect(mentorsWithoutTable(sampleEvent()).map(({ id }) => id)).toEqual(['zoe']);
    const nowhere = mentorsWithoutTable(sampleEvent({ hosting: [] })).map(({ id }) => id);
    expect(nowhere).toEqual(expect.arrayContaining(['zoe', 'li', 'amara']));
    expect(nowhere).toHaveLength(4);
  });

  it('somebody who left the roster is not shown', () => {
    const event = sampleEvent();
    const without = { ...event, people: event.people.filter(({ id }) => id !== 'ana') };
    const [first] = mentorsOf(without).find(({ id }) => id === 'amara')!.cells;
    expect(first?.is === 'company' && first.groups.map(({ topic }) => topic)).toEqual([null]);
  });
});

describe('topics', () => {
  it('are counted by conversations, with the mentors who have a table and know them', () => {
    expect(
      topicLoads(sampleEvent()).map(({ name, conversations, mentors }) => [name, conversations, mentors]),
    ).toEqual([
      ['Pricing', 2, 1],
      ['Hiring', 0, 2],
      ['Visa law', 0, 0],
    ]);
  });

  it('[UI-198] that nobody with a table offers are there as soon as somebody needs them', () => {
    const visa = (people: PlannedEvent['people']) =>
      topicLoads(sampleEvent({ people })).find(({ id }) => id === 'visa');
    const { people } = sampleEvent();
    expect(visa(people)).toMatchObject({ conversations: 0, mentors: 0, wanting: 1 });
    expect(visa(people.filter(({ id }) => id !== 'bo'))).toBeUndefined();
  });
});

describe('the rows of people', () => {
  it('list everybody by name, with where they are in each round', () => {
    const rows = peopleOf(sampleEvent());
    expect(rows.map(({ id }) => id)).toEqual(['amara', 'ana', 'bo', 'cy', 'eva', 'li', 'zoe']);
    const cells = new Map(rows.map((row) => [row.id, row.cells.map(({ is }) => is)]));
    expect(cells.get('amara')).toEqual(['host', 'host']);
    expect(cells.get('ana')).toEqual(['seat', 'out']);
    expect(cells.get('eva')).toEqual(['break', 'seat']);
    expect(cells.get('li')).toEqual(['break', 'break']);
    expect(cells.get('zoe')).toEqual(['standby', 'standby']);
  });

  it('a seat says where, with whom and about what', () => {
    const [first] = personOf(sampleEvent(), 'ana').cells;
    expect(first).toMatchObject({
      is: 'seat',
      place: { table: { number: 7 } },
      mentor: { name: 'Amara Nwosu' },
      topic: 'Pricing',
    });
  });

  it('[UI-82] only mentees who are there sit out', () => {
    expect(personOf(sampleEvent(), 'ana').idle).toBe(1);
    expect(personOf(sampleEvent(), 'li').idle).toBe(0);
    const away = personOf(sampleEvent({ countsOn: (id) => id !== 'ana' }), 'ana');
    expect([away.idle, away.cells.map(({ is }) => is)]).toEqual([0, ['seat', 'absent']]);
  });

  it('[UI-83] why nobody talks about one’s needs is said as far as it is a fact, and no further', () => {
    const event = sampleEvent();
    expect(personOf(event, 'ana').unmet).toBeNull();
    expect(personOf(event, 'li').unmet).toBeNull();
    expect(personOf(event, 'cy').unmet).toEqual({ why: 'no-needs' });
    // Zoë offers Visa law, but has no table.
    expect(personOf(event, 'bo').unmet).toEqual({ why: 'nobody-offers', topics: ['Visa law'] });
    const unseated = sampleEvent({ conversationsOf: () => [] });
    expect(personOf(unseated, 'ana').unmet).toEqual({ why: 'unseated' });
    // Eva needs pricing; the only other one who offers anything of hers is Amara.
    const alone = { ...unseated, hosting: unseated.hosting.filter(({ mentorId }) => mentorId === 'eva') };
    expect(personOf(alone, 'eva').unmet).toEqual({ why: 'nobody-offers', topics: ['Pricing'] });
  });

  it('somebody who is not there at all has no need unmet', () => {
    const event = sampleEvent({ countsOn: (id) => id !== 'cy' });
    expect(personOf(event, 'cy').unmet).toBeNull();
  });
});
