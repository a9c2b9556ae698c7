import { mayBeOne } from '@rotunda/shared/rules/likeness';
import { type MergeableField, mergeableFields } from '@rotunda/shared/rules/merging';
import type { Person } from '@rotunda/shared/schema/roster';

/** The fields of which somebody has to say whose value counts. */
export const differing = (one: Person, other: Person): MergeableField[] =>
  mergeableFields.filter((field) => one[field] !== other[field]);

/** Two rows that may be one person: one of them added at the door. */
export interface Likely {
  /** Of the roster: stays. */
  readonly listed: Person;
  readonly walkIn: Person;
}

/** Walk-ins who may have been on the roster all along, in roster order; nobody of whom somebody said that they are two. */
export function likelyTwice(people: readonly Person[]): Likely[] {
  const listed = people.filter((person) => !person.walkIn);
  return people
    .filter((person) => person.walkIn)
    .flatMap((walkIn) =>
      listed
        .filter(({ id, name }) => mayBeOne(name, walkIn.name) && !walkIn.toldApart.includes(id))
        .map((person) => ({ listed: person, walkIn })),
    );
}
