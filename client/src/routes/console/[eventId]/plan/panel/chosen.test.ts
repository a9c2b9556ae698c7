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

  it('is nothing beyond the last round', () => {
    expect(mentor('amara', 2)).toBeNull();
    expect(person('ana', 2)).toBeNull();
  });
});
