import type { Meaning } from '@rotunda/shared/rules/rosterMeanings';
import type { ColumnChoice, Confidence, TableChoice } from '@rotunda/shared/schema/rosterFiles';
import type { Profile } from './values.ts';

/** What one column probably means, and why. */
export interface ColumnGuess {
  readonly heading: string;
  readonly choice: ColumnChoice;
  readonly confidence: Confidence;
  /** In plain words, the weightiest first. */
  readonly reasons: readonly string[];
}

/** What a table probably is, and why. */
export interface TableGuess {
  /** Headings that are the same in any order have the same key. */
  readonly key: string;
  readonly choice: TableChoice;
  readonly columns: readonly ColumnGuess[];
  /** Why these are the roles of its people, and why it is used or not. */
  readonly reasons: readonly string[];
  /** Whether somebody chose this for the same headings before. */
  readonly isRemembered: boolean;
}

/** A column while it is judged. */
export interface Column {
  readonly place: number;
  readonly heading: string;
  readonly cells: readonly string[];
  readonly profile: Profile;
  guess: ColumnGuess;
}

export const choiceOf = (meaning: Meaning, rank = 1, topic = ''): ColumnChoice => ({
  meaning,
  rank,
  topic: topic.slice(0, 60),
  commas: 'auto',
});

/** Makes another guess for a column; its heading stays. */
export function reguess(
  column: Column,
  choice: ColumnChoice,
  confidence: Confidence,
  ...reasons: readonly string[]
): void {
  column.guess = { heading: column.heading, choice, confidence, reasons };
}

/** The columns that have one of these meanings. */
export const meaning = (columns: readonly Column[], ...meanings: readonly Meaning[]): Column[] =>
  columns.filter(({ guess }) => meanings.includes(guess.choice.meaning));

/** How many of the cells with something in them are something, in words. */
export function sharePhrase(share: number, filled: number, one: string, several: string): string {
  if (filled === 1 && share === 1) return `The only cell is ${one}.`;
  return share === 1
    ? `All ${filled} cells are ${several}.`
    : `${Math.round(share * filled)} of ${filled} cells are ${several}.`;
}
