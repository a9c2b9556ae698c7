import type { Conversation, Instance } from '@rotunda/shared/rules/planning';
import { dealt } from './dealing.ts';
import { seatsInARow } from './random.ts';

/** Seats that everybody moves on by: the most that tables have, so that nobody stays at the same one. */
const STEP = 4;

/** The bell rings and everybody moves on by one table: what is done without a computer. */
export function rotationPlan(instance: Instance): { readonly assign: Conversation[] } {
  return dealt(instance, (dealing, round) => {
    const seats = seatsInARow(dealing, round);
    const { mentees } = dealing.model;
    const places = Math.max(mentees, seats.length);
    for (let mentee = 0; mentee < mentees; mentee++) {
      const place = (Math.floor((mentee * places) / mentees) + round * STEP) % places;
      if (place < seats.length) dealing.trySit(mentee, seats[place], round);
    }
  });
}
