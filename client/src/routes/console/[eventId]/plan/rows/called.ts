import { firstName, searchName, shortName } from '@rotunda/shared/rules/people';
import type { Person } from '@rotunda/shared/schema/roster';

/** `M.` and `Dr.` are no names to call anybody by. */
const isName = (word: string): boolean => !word.endsWith('.') && searchName(word).length > 1;

/**
 * What each person can be called by among these people, by id: the first name where it is theirs alone, else the first
 * name with an initial, else the whole name. Narrow columns use it; it is never a name with its end cut off.
 */
export function calledBy(people: readonly Person[]): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  const forms = ({ name }: Person): string[] => [...new Set([firstName(name), shortName(name)])];
  for (const person of people) {
    for (const form of forms(person)) {
      const key = searchName(form);
      taken.set(key, (taken.get(key) ?? 0) + 1);
    }
  }
  return new Map(
    people.map((person) => {
      const own = forms(person).find((form) => isName(firstName(form)) && taken.get(searchName(form)) === 1);
      return [person.id, own ?? person.name];
    }),
  );
}
