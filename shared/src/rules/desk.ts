import { isMentee, isMentor, type Role, searchName } from './people.ts';
import type { Presence } from './presence.ts';
import { type Instant, between, minutes } from './time.ts';

/** Somebody as a desk counts them. */
export interface Counted {
  readonly role: Role;
  readonly presence: Presence;
}

export interface Tally {
  readonly here: number;
  readonly missing: number;
  readonly gone: number;
}

/** Who is here, still missing, and gone. Whoever is both counts as mentor and as mentee, and once among all. */
export function tally(people: readonly Counted[], which: 'all' | 'mentors' | 'mentees'): Tally {
  const count = (presence: Presence): number =>
    people.filter((each) => each.presence === presence && isOf(each.role, which)).length;
  return { here: count('here'), missing: count('expected'), gone: count('gone') };
}

export const isOf = (role: Role, which: 'all' | 'mentors' | 'mentees'): boolean =>
  which === 'all' || (which === 'mentors' ? isMentor(role) : isMentee(role));

/** How many of these came in each of the last `count` minutes, oldest first; the last one is the minute under way. */
export function arrivalsByMinute(since: readonly Instant[], now: Instant, count: number): number[] {
  const columns = Array.from({ length: count }, () => 0);
  for (const at of since) {
    const ago = Math.floor(Math.max(0, between(at, now)) / minutes(1));
    const column = count - 1 - ago;
    if (column in columns) columns[column] = (columns[column] ?? 0) + 1;
  }
  return columns;
}

/** Whether somebody is meant by what a desk typed: any part of the name, in any order, without accents, or the number. */
export function isMeant(person: { readonly name: string; readonly number: number }, typed: string): boolean {
  const wanted = searchName(typed);
  if (/^\d+$/u.test(wanted)) return String(person.number) === wanted;
  const name = searchName(person.name);
  return wanted.split(' ').every((part) => name.includes(part));
}

/** No letters or digits that are mistaken for one another; as long as the code on a card. */
const code = /^[2-9A-HJKMNP-Z]{6}$/u;

/** What was typed, if it can be the code on somebody's card; case, spaces and dashes do not count. */
export function codeIn(typed: string): string | null {
  const cleaned = typed.replace(/[\s-]/gu, '').toUpperCase();
  return code.test(cleaned) ? cleaned : null;
}

/** The secret in what a camera read: a personal link's, or a bare code. Null for any other picture. */
export function secretIn(scanned: string): string | null {
  const token = /#t=([\w.~-]{20,200})$/u.exec(scanned.trim())?.[1];
  return token ?? codeIn(scanned);
}
