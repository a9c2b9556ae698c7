import type { Limits } from '@rotunda/shared/schema/roster';
import { describe, expect, it } from 'vitest';
import { chosenMentor, chosenPerson } from './chosen.ts';
import { mentorRows } from '../rows/mentorRows.ts';
import { personRows } from '../rows/personRows.ts';
import { indexPlan } from '../rows/planned.ts';
import { sampleEvent } from '../rows/testing/sample.ts';

const event = sampleEvent();
const index = indexPlan(event);
const mentor = (id: string, round: number) =>
  chosenMentor(
    mentorRows(event, index).find((row) => row.id === id)!,
    round,
  );
const person = (id: string, round: number) =>
  chosenPerson(
    personRows(event, index).find((row) => row.id === id)!,
    round,
    event.roundIds[round] ?? '',
    index,
  );

describe('the cell that is explained', () => {
  it('is a whole table, from the mentor’s row or a guest’s', () => {
    const table = { is: 'table', mentor: { id: 'amara' }, place: { table: { number: 7 } } };
    expect(mentor('amara', 0)).toMatchObject(table);
    const fromGuest = person('ana', 0);
    expect(fromGuest).toMatchObject(table);
    expect(fromGuest?.is === 'table' && fromGuest.guests.map((guest) => guest.person.id)).toEqual([
      'ana',
      'bo',
    ]);
    expect(person('amara', 0)).toMatchObject(table);
  });

  it.each([
    [mentor('li', 0), 'Li Wei has a break: nobody comes to this table in this round.'],
    [mentor('eva', 1), 'Eva Both sits with Amara Nwosu in this round.'],
    [person('ana', 1), 'Ana Belén Ruiz sits out in this round.'],
    [person('li', 0), 'Li Wei has a break: nobody comes to this table in this round.'],
    [person('zoe', 0), 'Zoë Stern is on standby: a mentor without a table.'],
  ])('says why somebody is alone (%#)', (chosen, why) => {
    expect(chosen?.is === 'alone' && chosen.why).toBe(why);
  });

  it('of a seat lists whose row it is first, and then who sits there too', () => {
    const table = person('bo', 0);
    expect(table?.is === 'table' && table.guests.map((guest) => guest.person.id)).toEqual(['bo', 'ana']);
  });

  it('[UI-194] says of a break that the mentor has all the conversations or rounds that they want', () => {
    const whyOf = (limits: Partial<Limits>) => {
      const people = event.people.map((each) => (each.id === 'amara' ? { ...each, ...limits } : each));
      const limited = sampleEvent({
        people,
        conversationsOf: (id) => (id === 'r1' ? event.conversationsOf(id) : []),
      });
      const found = indexPlan(limited);
      const row = mentorRows(limited, found).find(({ id }) => id === 'amara')!;
      const own = personRows(limited, found).find(({ id }) => id === 'amara')!;
      const said = [chosenMentor(row, 1), chosenPerson(own, 1, 'r2', found)];
      return [...new Set(said.map((chosen) => chosen?.is === 'alone' && chosen.why))];
    };
    expect(whyOf({ mostConversations: 2 })).toEqual([
      'Amara Nwosu has a break, having 2 conversations: no more are wanted.',
    ]);
    expect(whyOf({ mostRounds: 1 })).toEqual([
      'Amara Nwosu has a break, having company in 1 round: no more are wanted.',
    ]);
    expect(whyOf({ mostConversations: 3, mostRounds: 2 })).toEqual([
      'Amara Nwosu has a break: nobody comes to this table in this round.',
    ]);
  });

  it('[UI-194] says of whoever will not be there that this was known', () => {
    const off = sampleEvent({ isOff: (id, roundId) => roundId === 'r2' && ['ana', 'li'].includes(id) });
    const found = indexPlan(off);
    const [ana, li] = ['ana', 'li'].map((id) => personRows(off, found).find((row) => row.id === id)!);
    const table = mentorRows(off, found).find(({ id }) => id === 'li')!;
    for (const chosen of [
      chosenPerson(ana!, 1, 'r2', found),
      chosenPerson(li!, 1, 'r2', found),
      chosenMentor(table, 1),
    ]) {
      expect(chosen?.is === 'alone' && chosen.why).toContain('will not be there in this round');
    }
  });

  it('is nothing beyond the last round', () => {
    expect(mentor('amara', 2)).toBeNull();
    expect(person('ana', 2)).toBeNull();
  });
});
