import type { Hosting } from '@rotunda/shared/rules/hosting';
import { type Role, isApprovedMentor, isMentee, isMentor, searchName } from '@rotunda/shared/rules/people';
import type { Presence } from '@rotunda/shared/rules/presence';
import type { Table } from '@rotunda/shared/schema/event';
import type { Person } from '@rotunda/shared/schema/roster';

export const roleFilters = ['all', 'mentor', 'mentee', 'waiting', 'noTable', 'withoutPhone'] as const;
export type RoleFilter = (typeof roleFilters)[number];

export const presenceFilters = ['anyone', 'expected', 'here', 'gone'] as const;
export type PresenceFilter = (typeof presenceFilters)[number];

export interface RosterFilter {
  readonly role: RoleFilter;
  readonly presence: PresenceFilter;
  readonly typed: string;
}

/** What a filter is judged by, besides the person. */
export interface RosterWorld {
  readonly hosts: ReadonlySet<string>;
  readonly presenceOf: (personId: string) => Presence;
}

/** Everybody's words to search in, made once for a roster: a thousand names are not folded at every keystroke. */
export const searchWords = (people: readonly Person[]): ReadonlyMap<string, string> =>
  new Map(
    people.map(({ id, name, email, number, extra }) => [
      id,
      `${searchName(name)} ${email.toLowerCase()} ${number} ${searchName(Object.values(extra).join(' '))}`,
    ]),
  );

export function isOfRole(person: Person, role: RoleFilter, hosts: ReadonlySet<string>): boolean {
  switch (role) {
    case 'all':
      return true;
    case 'mentor':
      return isMentor(person.role);
    case 'mentee':
      return isMentee(person.role);
    case 'noTable':
      return isApprovedMentor(person) && !hosts.has(person.id);
    case 'waiting':
      return isMentor(person.role) && person.approval === 'waiting';
    case 'withoutPhone':
      return person.withoutPhone;
    default:
      return role satisfies never;
  }
}

/** The people that a filter lets through, in the order of the roster. Each word that is typed must be found. */
export function filtered(
  people: readonly Person[],
  words: ReadonlyMap<string, string>,
  { role, presence, typed }: RosterFilter,
  { hosts, presenceOf }: RosterWorld,
): Person[] {
  const searched = searchName(typed).split(' ').filter(Boolean);
  return people.filter(
    (person) =>
      isOfRole(person, role, hosts) &&
      (presence === 'anyone' || presenceOf(person.id) === presence) &&
      searched.every((word) => words.get(person.id)?.includes(word)),
  );
}

/** How many people each filter would let through, the others aside. */
export function roleCounts(
  people: readonly Person[],
  hosts: ReadonlySet<string>,
): Record<RoleFilter, number> {
  const countOf = (role: RoleFilter): number =>
    people.filter((person) => isOfRole(person, role, hosts)).length;
  return {
    all: people.length,
    mentor: countOf('mentor'),
    mentee: countOf('mentee'),
    waiting: countOf('waiting'),
    noTable: countOf('noTable'),
    withoutPhone: countOf('withoutPhone'),
  };
}

/** How many people of the role that is looked at are here, are not yet, and are gone. */
export function presenceCounts(
  people: readonly Person[],
  role: RoleFilter,
  { hosts, presenceOf }: RosterWorld,
): Record<Presence, number> {
  const counts = { expected: 0, here: 0, gone: 0 };
  for (const person of people) if (isOfRole(person, role, hosts)) counts[presenceOf(person.id)] += 1;
  return counts;
}

/** Numbers of the tables that each mentor hosts, in the order of the tables. */
export function hostedNumbers(
  hosting: readonly Hosting[],
  tables: readonly Table[],
): ReadonlyMap<string, readonly number[]> {
  const numberOf = new Map(tables.map(({ id, number }) => [id, number]));
  const numbers = new Map<string, Set<number>>();
  for (const { mentorId, tableId } of hosting) {
    const number = numberOf.get(tableId);
    if (number !== undefined) numbers.set(mentorId, (numbers.get(mentorId) ?? new Set()).add(number));
  }
  return new Map([...numbers].map(([id, all]) => [id, [...all].sort((a, b) => a - b)]));
}

/** What somebody offers, with levels, and what they need, most wanted first, in a few words. */
export function topicWords(
  person: Pick<Person, 'role' | 'expertise' | 'needs'>,
  topicNames: ReadonlyMap<string, string>,
): { readonly offers: string; readonly needs: string } {
  const nameOf = (topicId: string): string => topicNames.get(topicId) ?? '';
  const offers = person.expertise.map(({ topicId, level }) =>
    level === null ? nameOf(topicId) : `${nameOf(topicId)} ${level}`,
  );
  return {
    offers: isMentor(person.role) ? offers.join(', ') : '',
    needs: isMentee(person.role) ? person.needs.map(({ topicId }) => nameOf(topicId)).join(', ') : '',
  };
}

/** People who could sit down with somebody of this role, as mentor or as mentee. */
export const possiblePartners = (people: readonly Person[], role: Role, selfId: string | null): Person[] =>
  people.filter(
    (other) =>
      other.id !== selfId &&
      ((isMentor(role) && isMentee(other.role)) || (isMentee(role) && isMentor(other.role))),
  );
