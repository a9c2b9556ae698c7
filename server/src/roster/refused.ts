import { Refusal } from '../refusal.ts';

/** The refusal for a decision on a row that has changed since: `name` says whose, `what` what kind of thing it is. */
export const changedMeanwhile = ({ name }: { readonly name: string }): Refusal =>
  new Refusal('conflict', `${name} was changed meanwhile: look again, and decide again.`, {
    params: { what: 'person', name },
  });

/** The refusal for somebody who is not on the roster. */
export const notOnRoster = (): Refusal =>
  new Refusal('not-found', 'This person is no longer on the roster.', { params: { what: 'person' } });

/** A roster as large as a conference; beyond it somebody chose the wrong file. */
export const mostPeople = 5_000;

/** Refuses to let a roster grow beyond its limit. */
export function refuseCrowd(people: number): void {
  if (people <= mostPeople) return;
  throw new Refusal('invalid', `A roster has at most ${mostPeople} people: remove some first.`, {
    params: { reason: 'roster-full', most: mostPeople },
  });
}
