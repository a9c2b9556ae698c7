import { mayBeOne } from '@rotunda/shared/rules/likeness';
import { normaliseEmail, searchName } from '@rotunda/shared/rules/people';
import { sameAddressField } from '@rotunda/shared/rules/registration';
import { type MergeableField, mergeableFields } from '@rotunda/shared/rules/merging';
import type { Person } from '@rotunda/shared/schema/roster';
import { merge } from '#lib/messages/merge.ts';

/** The fields of which somebody has to say whose value counts. */
export const differing = (one: Person, other: Person): MergeableField[] =>
  mergeableFields.filter((field) => one[field] !== other[field]);

/** Two rows that may be one person: one of them added at the door, or by themselves. */
export interface Likely {
  /** Of the roster: stays. */
  readonly listed: Person;
  readonly walkIn: Person;
  /** What speaks for it. */
  readonly because: 'address' | 'name' | 'resembles';
}

/**
 * Walk-ins who may have been on the roster all along, and people who registered and have the address or the name of a row
 * before theirs; nobody of whom somebody said that they are two. Those who share an address come first.
 */
export function likelyTwice(people: readonly Person[]): Likely[] {
  const byAddress = new Map(people.map((person) => [normaliseEmail(person.email), person]));
  const found = people.flatMap((walkIn): Likely[] => {
    const address = walkIn.extra[sameAddressField];
    const same = address === undefined ? undefined : byAddress.get(normaliseEmail(address));
    const listed = same ? [same] : walkIn.walkIn ? resembling(walkIn, people) : namesakes(walkIn, people);
    const because = same ? 'address' : walkIn.walkIn ? 'resembles' : 'name';
    return listed
      .filter(({ id }) => id !== walkIn.id && !walkIn.toldApart.includes(id))
      .map((person) => ({ listed: person, walkIn, because }));
  });
  return found.toSorted(
    (one, other) => Number(other.because === 'address') - Number(one.because === 'address'),
  );
}

const resembling = ({ name }: Person, people: readonly Person[]): Person[] =>
  people.filter((person) => !person.walkIn && mayBeOne(person.name, name));

/** Whoever registered days before is asked about only where the whole name is the same: many are called alike. */
function namesakes({ name, number, registered }: Person, people: readonly Person[]): Person[] {
  if (!registered) return [];
  const searched = searchName(name);
  return people.filter((person) => person.number < number && searchName(person.name) === searched);
}

/** Whether somebody came onto the roster at the door or by themselves. */
export const isNewcomer = ({ walkIn, registered }: Person): boolean => walkIn || registered;

/** What tells somebody from another of the same name. */
export const tellingOf = ({ number, department, email, extra }: Person): string[] => [
  merge.dialog.number(number),
  department,
  email || (extra[sameAddressField] ?? ''),
];

/** Both by their names, and by their numbers as well where the names do not tell them apart. */
export const bothNames = (one: Person, other: Person): [string, string] =>
  searchName(one.name) === searchName(other.name)
    ? [merge.numbered(one.name, one.number), merge.numbered(other.name, other.number)]
    : [one.name, other.name];
