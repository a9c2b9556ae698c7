import type { Conversation, Instance } from '@rotunda/shared/rules/planning';
import { randomFrom, shuffle } from '../../random.ts';
import { dealt, type Dealing } from './dealing.ts';
import { idleFewestFirst } from './greedy.ts';

/** How many of the free seats somebody looks at before giving up. */
const LOOKS = 8;

/** Chance alone: in each round everybody draws a free seat, those with the fewest conversations first. */
export function randomPlan(instance: Instance, seed: number): { readonly assign: Conversation[] } {
  const random = randomFrom(seed);
  return dealt(instance, (dealing, round) => {
    const seats = [...shuffle(Int32Array.from(seatsInARow(dealing, round)), random)];
    for (const mentee of idleFewestFirst(dealing, round)) {
      const place = seats.slice(0, LOOKS).findIndex((mentor) => dealing.trySit(mentee, mentor, round));
      if (place >= 0) seats.splice(place, 1);
    }
  });
}

/** The mentor of every seat of a round, table by table. */
export function seatsInARow({ model }: Dealing, round: number): number[] {
  return Array.from({ length: model.mentors }, (_, mentor) =>
    new Array<number>(model.seats[mentor * model.rounds + round]).fill(mentor),
  ).flat();
}
