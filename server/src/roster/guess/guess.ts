import { createHash } from 'node:crypto';
import { searchName } from '@rotunda/shared/rules/people';
import type { ColumnChoice, TableChoice, TableRole } from '@rotunda/shared/schema/rosterFiles';
import { guessColumn } from './columnGuess.ts';
import { folded } from './fold.ts';
import { meaning, type Column, type TableGuess } from './guessed.ts';
import type { HeadedTable } from './heading.ts';
import { matrixHeadings } from './matrix.ts';
import { settleBelongings, settleColumns } from './settleColumns.ts';
import { guessRole, settleSides } from './tableRole.ts';
import { profileOf } from './values.ts';

/** What somebody chose for headings before, by the headings as `headingNames` calls them. */
export interface Remembered {
  readonly role: TableRole;
  readonly columns: Readonly<Record<string, ColumnChoice>>;
}

/** Columns that a file of refused rows has besides its own. */
export const refusalHeadings = ['Why it was refused', 'What to do'] as const;
const ofRefusals = new Set(refusalHeadings.map(folded));

/** Headings as they are compared; the second of the same name gets a number. */
export function headingNames(headings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return headings.map((heading) => {
    const name = folded(heading);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

/** The same for the same headings in any order, with or without those of a file of refused rows. */
export function headingsKey(headings: readonly string[]): string {
  const names = headingNames(headings).filter((name) => !ofRefusals.has(name));
  return createHash('sha256').update(JSON.stringify(names.sort())).digest('hex').slice(0, 32);
}

/**
 * Guesses what a table's columns mean and who its people are, from headings in several languages, from what its cells
 * look like, and from the event's topics. Pure: the same table always gets the same guess.
 */
export function guessTable(
  headed: HeadedTable,
  knownTopics: readonly string[],
  remembered: ReadonlyMap<string, Remembered> = new Map(),
): TableGuess {
  const key = headingsKey(headed.headings);
  const before = remembered.get(key);
  const columns = columnsOf(headed, knownTopics);
  settleColumns(columns);
  let roles = guessRole(headed, columns);
  settleSides(roles.role, columns, headed.rows);
  settleBelongings(columns);
  if (before) {
    recall(columns, headed.headings, before);
    roles = recalledRole(guessRole(headed, columns), before);
  }
  const isNamed = meaning(columns, 'name', 'first-name', 'last-name').length > 0;
  const choice: TableChoice = {
    use: isNamed && headed.rows.length > 0,
    role: roles.role,
    columns: columns.map(({ guess }) => guess.choice),
  };
  return {
    key,
    choice,
    columns: columns.map(({ guess }) => guess),
    reasons: isNamed ? [roles.reason] : ['No column has names of people.'],
    isRemembered: before !== undefined,
  };
}

function columnsOf({ headings, rows }: HeadedTable, knownTopics: readonly string[]): Column[] {
  const matrix = matrixHeadings(headings);
  const known = new Set(knownTopics.map(searchName));
  return headings.map((heading, place) => {
    const cells = rows.map((row) => row.cells[place] ?? '');
    const profile = profileOf(cells);
    const guess = guessColumn({ heading, cells, profile, known, matrix: matrix.get(place) });
    return { place, heading, cells, profile, guess };
  });
}

function recall(columns: readonly Column[], headings: readonly string[], before: Remembered): void {
  const names = headingNames(headings);
  for (const column of columns) {
    const name = names[column.place] ?? '';
    const choice = before.columns[name];
    // What was empty before is guessed.
    if (!choice) continue;
    column.guess = {
      heading: column.heading,
      choice,
      confidence: 'certain',
      reasons: ['Chosen for the same headings before.'],
    };
  }
}

/** A file of mentors and one of mentees may have the same headings: what its name says comes first. */
function recalledRole(
  guess: ReturnType<typeof guessRole>,
  { role }: Remembered,
): ReturnType<typeof guessRole> {
  const isNamed = guess.role === 'mentor' || guess.role === 'mentee';
  const says = guess.reason.includes(' called ') || guess.reason.startsWith('Above');
  return isNamed && says ? guess : { role, reason: 'Chosen for the same headings before.' };
}
