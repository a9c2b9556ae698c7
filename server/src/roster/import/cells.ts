import { roles, type Role } from '@rotunda/shared/rules/people';
import { email as emailSchema, textUpTo, webLink } from '@rotunda/shared/schema/scalars';
import type { Wrong } from './faults.ts';

/** A cell's meaning, or what is wrong with it. */
export type Parsed<Value> = { readonly value: Value } | { readonly wrong: Wrong };

const wrong = (reason: string, mend: string): { wrong: Wrong } => ({ wrong: { reason, mend } });

/** Longer than any cell may be: only for what no text may contain. */
const anyLength = textUpTo(Number.MAX_SAFE_INTEGER);

/** Refuses what no text may contain: control characters and broken Unicode. */
export const checkText = (cell: string): Wrong | null =>
  anyLength.safeParse(cell).success
    ? null
    : { reason: 'Has characters that cannot be shown', mend: 'Type this cell anew.' };

const ofLength = (text: string, most: number): Parsed<string> =>
  text.length > most
    ? wrong(`Longer than ${most} characters`, `Shorten it to ${most} characters.`)
    : { value: text };

/** One line, inner white space folded. */
export const lineOf = (cell: string, most: number): Parsed<string> =>
  ofLength(cell.replace(/\s+/gu, ' '), most);

/** Text that may have several lines. */
export const textOf = ofLength;

/** The name of a person. */
export const nameOf = (cell: string): Parsed<string> =>
  cell === '' ? wrong('Name is empty', 'Type a name.') : lineOf(cell, 120);

/** An e-mail address, or nothing. */
export function emailOf(cell: string): Parsed<string> {
  if (cell === '') return { value: '' };
  const parsed = emailSchema.safeParse(cell);
  return parsed.success
    ? { value: parsed.data }
    : wrong('E-mail is not complete', 'Write it like name@example.org, or leave it empty.');
}

export function roleOf(cell: string): Parsed<Role> {
  const mend = 'Write mentor, mentee or both.';
  if (cell === '') return wrong('Role is empty', mend);
  const role = roles.find((each) => each === cell.toLowerCase());
  return role ? { value: role } : wrong('Not a role', mend);
}

/** A whole number within limits, or nothing. */
export function wholeOf(cell: string, least: number, most: number): Parsed<number | null> {
  if (cell === '') return { value: null };
  const value = /^\d{1,6}$/u.test(cell) ? Number(cell) : NaN;
  return value >= least && value <= most
    ? { value }
    : wrong(
        `Not a whole number from ${least} to ${most}`,
        `Write a number from ${least} to ${most}, or leave it empty.`,
      );
}

/** The address of a document, or nothing. */
export function linkOf(cell: string): Parsed<string> {
  const parsed = webLink.safeParse(cell);
  return parsed.success
    ? { value: parsed.data }
    : wrong('Not a web address', 'Write it like https://example.org/page, or leave it empty.');
}

/** How well somebody knows a topic, or nothing. */
export const levelOf = (cell: string): Parsed<number | null> => wholeOf(cell, 1, 5);

/** The entries of a cell with several: separated by semicolons or on lines of their own. */
export const entriesOf = (cell: string): string[] =>
  cell
    .split(/[;\n]/u)
    .map((entry) => entry.replace(/\s+/gu, ' ').trim())
    .filter((entry) => entry !== '');
