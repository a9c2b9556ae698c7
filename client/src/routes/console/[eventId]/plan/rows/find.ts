import { searchName } from '@rotunda/shared/rules/people';
import type { MentorRow } from './mentorRows.ts';
import type { PersonRow } from './personRows.ts';
import type { TablePlace } from './planned.ts';

export const mentorFilters = ['all', 'open', 'break'] as const;
export type MentorFilter = (typeof mentorFilters)[number];

export const personFilters = ['all', 'unmet', 'out', 'mentors'] as const;
export type PersonFilter = (typeof personFilters)[number];

/** Whether a filter of the mentors' grid lets a row through: open conversations, or rounds to which nobody comes. */
export function mentorPasses({ cells }: MentorRow, filter: MentorFilter): boolean {
  if (filter === 'open')
    return cells.some((cell) => cell.is === 'company' && cell.groups.some(({ topic }) => topic === null));
  if (filter === 'break') return cells.some(({ is }) => is === 'break');
  return true;
}

/** Whether a filter of the list of people lets a row through. */
export function personPasses({ idle, unmet, person }: PersonRow, filter: PersonFilter): boolean {
  if (filter === 'unmet') return unmet !== null;
  if (filter === 'out') return idle > 0;
  if (filter === 'mentors') return person.role !== 'mentee';
  return true;
}

const wordsOf = (place: TablePlace | null): string[] =>
  place ? [place.table.label, place.zone?.name ?? ''] : [];

const contains = (texts: readonly string[], wanted: string): boolean =>
  texts.some((text) => searchName(text).includes(wanted));

/**
 * Whether what was typed means this name. An empty search means nobody in particular.
 * @param wanted what was typed, as `searchName` folds it
 */
export const isMeant = (name: string, wanted: string): boolean =>
  wanted !== '' && searchName(name).includes(wanted);

/** Whether a row is meant by what was typed: the table's number, its label or zone, a topic, or anybody who sits there. */
export function mentorMatches({ mentor, place, cells }: MentorRow, typed: string): boolean {
  const wanted = searchName(typed);
  if (wanted === '') return true;
  if (/^\d+$/u.test(wanted)) return place?.table.number === Number(wanted);
  const company = cells.flatMap((cell) => (cell.is === 'company' ? cell.groups : []));
  return (
    contains([mentor.name, mentor.department, ...wordsOf(place)], wanted) ||
    company.some(({ topic, guests }) =>
      contains([topic ?? '', ...guests.map(({ person }) => person.name)], wanted),
    )
  );
}

/** Whether a person is meant by what was typed: their name, number or department. */
export function personMatches({ person }: PersonRow, typed: string): boolean {
  const wanted = searchName(typed);
  if (wanted === '' || String(person.number) === wanted) return true;
  return contains([person.name, person.department], wanted);
}

/** How many rows each filter lets through. */
export function countMentors(rows: readonly MentorRow[]): Record<MentorFilter, number> {
  const count = (filter: MentorFilter): number => rows.filter((row) => mentorPasses(row, filter)).length;
  return { all: rows.length, open: count('open'), break: count('break') };
}

/** How many rows each filter lets through. */
export function countPeople(rows: readonly PersonRow[]): Record<PersonFilter, number> {
  const count = (filter: PersonFilter): number => rows.filter((row) => personPasses(row, filter)).length;
  return { all: rows.length, unmet: count('unmet'), out: count('out'), mentors: count('mentors') };
}
