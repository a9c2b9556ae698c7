import { isMentee, isMentor, type Role } from '@rotunda/shared/rules/people';
import type { TableRole } from '@rotunda/shared/schema/rosterFiles';
import { folded, wordsOf } from './fold.ts';
import { choiceOf, meaning, reguess, type Column } from './guessed.ts';
import type { HeadedTable } from './heading.ts';
import { roleIn, yesNoOf } from './values.ts';

export interface RoleGuess {
  readonly role: TableRole;
  readonly reason: string;
}

const mentors = wordsOf('mentor|mentors|mentoren|mentorinnen|mentores|mentoras|mentori|mentor innen');
const mentees = wordsOf('mentee|mentees|mentis|menti|mentores e|mentorados|mentorandos|mentorandi|proteges');

/** The role that the name of a file or sheet, or a title, gives all people in it. */
function roleNamed(text: string): Role | null {
  const words = folded(text.replace(/mentoré/giu, ' mentee ').replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))
    .replace(/\d+/gu, ' ')
    .replace(/\s+/gu, ' ');
  const [says, saysToo] = [mentors.test(words), mentees.test(words)];
  return says === saysToo ? null : says ? 'mentor' : 'mentee';
}

/** Who the people of a table are: as a column says, else as its name says, else by what their rows are filled with. */
export function guessRole({ table, title }: HeadedTable, columns: readonly Column[]): RoleGuess {
  const [says] = meaning(columns, 'role', 'is-mentor', 'is-mentee', 'is-both');
  if (says) return { role: 'column', reason: `“${says.heading}” says who is a mentor and who is a mentee.` };
  const names = [
    ['The sheet is called', table.sheet],
    ['The file is called', table.fileName.replace(/\.[a-z]{2,5}$/iu, '')],
    ['Above the headings stands', title],
  ] as const;
  for (const [where, name] of names) {
    const role = roleNamed(name);
    if (role) return { role, reason: `${where} “${name.trim().slice(0, 60)}”.` };
  }
  const offers = meaning(columns, 'topics', 'skill').length > 0;
  const needs = meaning(columns, 'need', 'needs', 'want').length > 0;
  if (offers && needs) {
    return {
      role: 'content',
      reason: 'Whoever offers something is a mentor, whoever needs something a mentee.',
    };
  }
  if (offers)
    return { role: 'mentor', reason: 'Its columns say what people offer, and nothing of what they need.' };
  if (needs)
    return { role: 'mentee', reason: 'Its columns say what people need, and nothing of what they offer.' };
  return { role: 'column', reason: 'Nothing says who is a mentor and who is a mentee.' };
}

/** The role that the columns of a row say; null when they say none. */
export function roleByColumns(
  columns: readonly Pick<Column, 'guess' | 'place'>[],
  cells: readonly string[],
): Role | null {
  const at = (which: 'role' | 'is-mentor' | 'is-mentee' | 'is-both'): string | undefined => {
    const column = columns.find(({ guess }) => guess.choice.meaning === which);
    return column && (cells[column.place] ?? '');
  };
  return roleOfCells({
    role: at('role'),
    isMentor: at('is-mentor'),
    isMentee: at('is-mentee'),
    isBoth: at('is-both'),
  });
}

export interface RoleCells {
  readonly role: string | undefined;
  readonly isMentor: string | undefined;
  readonly isMentee: string | undefined;
  readonly isBoth: string | undefined;
}

/** Joins what several columns say of a role; undefined columns are not there. */
export function roleOfCells({ role, isMentor: mentor, isMentee: mentee, isBoth }: RoleCells): Role | null {
  if (isBoth !== undefined && yesNoOf(isBoth) === true) return 'both';
  const said = role === undefined ? null : roleIn(role);
  const [yesMentor, yesMentee] = [mentor, mentee].map((cell) => cell !== undefined && yesNoOf(cell) === true);
  if (yesMentor && yesMentee) return 'both';
  if (said) return said;
  if (yesMentor) return 'mentor';
  if (yesMentee) return 'mentee';
  // Where only one of the two is asked, no means the other.
  if (mentor !== undefined && mentee === undefined && role === undefined && yesNoOf(mentor) === false)
    return 'mentee';
  if (mentee !== undefined && mentor === undefined && role === undefined && yesNoOf(mentee) === false)
    return 'mentor';
  return null;
}

/** Less of the people of a role than this have something in a column that is not for them. */
const few = 0.15;

/** Decides whether columns about topics say what people offer or what they need, by who filled them in. */
export function settleSides(role: TableRole, columns: readonly Column[], rows: HeadedTable['rows']): void {
  const roles = rows.map(({ cells }) => {
    if (role === 'column') return roleByColumns(columns, cells);
    return role === 'content' ? null : role;
  });
  settleTogether(columns, meaning(columns, 'topics-by-role'), role, roles);
  settleTogether(columns, meaning(columns, 'rating-by-role'), role, roles);
  // What was said to be an offer only becomes a need where nothing else says what mentees need.
  if (meaning(columns, 'need', 'needs', 'want').length > 0) return;
  settleTogether(columns, meaning(columns, 'topics').filter(isDocumented), role, roles);
}

/** How many of the people of a side have something in any of the columns. */
function filledBy(
  columns: readonly Column[],
  roles: readonly (Role | null)[],
  is: (role: Role) => boolean,
): number {
  const places = roles.flatMap((role, index) =>
    role !== null && role !== 'both' && is(role) ? [index] : [],
  );
  const filled = places.filter((index) => columns.some(({ cells }) => cells[index] !== ''));
  return places.length === 0 ? 0 : filled.length / places.length;
}

function settleTogether(
  all: readonly Column[],
  columns: readonly Column[],
  role: TableRole,
  roles: readonly (Role | null)[],
): void {
  const byMentors = filledBy(columns, roles, isMentor) > few;
  const byMentees = filledBy(columns, roles, isMentee) > few;
  if (!byMentors && !byMentees && role !== 'mentor' && role !== 'mentee') return;
  for (const column of columns) {
    const { choice, reasons } = column.guess;
    const isRating = choice.meaning === 'rating-by-role';
    if (!byMentees && choice.meaning === 'topics') continue;
    if (!byMentees) {
      const next = { ...choice, meaning: isRating ? 'skill' : 'topics' } as const;
      reguess(column, next, 'likely', ...reasons, 'Only mentors have something in it.');
    } else if (!byMentors) {
      const why = 'Only mentees have something in it.';
      if (isRating) reguess(column, { ...choice, meaning: 'want' }, 'likely', ...reasons, why);
      else if (isNumbered(all)) reguess(column, { ...choice, meaning: 'need' }, 'likely', ...reasons, why);
      else reguess(column, choiceOf('needs'), 'likely', ...reasons, why);
    } else if (choice.meaning === 'topics') {
      const why = 'Mentees have something in it too, and no column says what they need.';
      reguess(column, { ...choice, meaning: 'topics-by-role' }, 'likely', ...reasons, why);
    }
  }
}

const isDocumented = ({ guess }: Column): boolean =>
  guess.reasons.some((reason) => reason.includes('documented'));

/** Whether topics stand in several columns, one each. */
const isNumbered = (columns: readonly Column[]): boolean =>
  meaning(columns, 'topics-by-role', 'need').some(({ guess }) => guess.choice.rank > 1);
