import { isMeant, isOf } from '@rotunda/shared/rules/desk';
import type { Presence } from '@rotunda/shared/rules/presence';
import type { DeskPerson } from '@rotunda/shared/schema/desk';

export type StateFilter = 'all' | 'missing' | 'here' | 'gone';
export type RoleFilter = 'all' | 'mentors' | 'mentees';

export interface DeskQuestion {
  readonly typed: string;
  readonly state: StateFilter;
  readonly role: RoleFilter;
}

const stateOf: Record<Exclude<StateFilter, 'all'>, Presence> = {
  missing: 'expected',
  here: 'here',
  gone: 'gone',
};
// Whoever is still expected comes first: they are the ones who stand at the desk.
const order: Record<Presence, number> = { expected: 0, here: 1, gone: 2 };
const names = new Intl.Collator('en', { sensitivity: 'base' });

/** Everybody by name; sorted once, and not with each letter that is typed. */
export const byName = (people: readonly DeskPerson[]): DeskPerson[] =>
  people.toSorted((one, other) => names.compare(one.name, other.name) || one.number - other.number);

/**
 * Who is listed, in their order. What is typed is looked for among all: whoever stands at the desk is to be found whatever
 * list is open, also a mentor who waits for approval and is expected by no list. `acted` are those who were tapped in this
 * list: they stay in it.
 */
export function listed(
  sorted: readonly DeskPerson[],
  { typed, state, role }: DeskQuestion,
  presenceOf: (personId: string) => Presence,
  acted: ReadonlySet<string>,
): DeskPerson[] {
  const found =
    typed.trim() === ''
      ? sorted.filter(
          (person) =>
            isOf(person.role, role) &&
            !person.waits &&
            (state === 'all' || presenceOf(person.id) === stateOf[state] || acted.has(person.id)),
        )
      : sorted.filter((person) => isMeant(person, typed));
  return found.toSorted((one, other) => order[presenceOf(one.id)] - order[presenceOf(other.id)]);
}
