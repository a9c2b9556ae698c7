import type { TableChoice, TopicChoice } from '@rotunda/shared/schema/rosterFiles';
import { arrange } from '../arrange/arrange.ts';
import type { ArrangedRow } from '../arrange/canonical.ts';
import { rowNumber } from '../arrange/place.ts';
import type { TopicProposal } from '../arrange/topicNaming.ts';
import type { Reading, RosterUpload } from '../files/table.ts';
import { readTables } from '../files/tables.ts';
import { guessTable, type Remembered } from '../guess/guess.ts';
import type { TableGuess } from '../guess/guessed.ts';
import { setAside } from '../guess/setAside.ts';
import { withHeadings, type HeadedTable } from '../guess/heading.ts';
import { badFile } from '../import/csv.ts';
import { mostRows } from '../import/rosterFile.ts';

/** What is to be read, and all that reading depends on. */
export interface ReadJob {
  readonly uploads: readonly RosterUpload[];
  /** How tables are to be read, in their order; null leaves it to the guess. */
  readonly choices: readonly TableChoice[] | null;
  readonly topicChoices: readonly TopicChoice[];
  readonly knownTopics: readonly string[];
  readonly remembered: ReadonlyMap<string, Remembered>;
}

/** One table as it was read. */
export interface ReadTable {
  readonly fileName: string;
  readonly sheet: string;
  readonly reading: Reading | null;
  /** The line of the headings; null for a table that has none. */
  readonly headingLine: number | null;
  readonly rows: number;
  /** What each column holds: the first different values, and how many cells are filled. */
  readonly columns: readonly { readonly samples: readonly string[]; readonly filled: number }[];
  readonly guess: TableGuess;
  readonly choice: TableChoice;
}

export interface ReadAnswer {
  readonly tables: readonly ReadTable[];
  readonly rows: readonly ArrangedRow[];
  readonly topics: readonly TopicProposal[];
  /** Every row as it stands in its file, by its number, for a file of those that are refused. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
}

const mostSamples = 3;
const longestSample = 120;

/**
 * Reads files all the way to rows in the documented columns. Pure but for time. Throws `bad-file` for what is no roster:
 * `no-name-column` when no table has names of people and nothing else was chosen.
 */
export async function readRoster({
  uploads,
  choices,
  topicChoices,
  knownTopics,
  remembered,
}: ReadJob): Promise<ReadAnswer> {
  const tables = (await readTables(uploads)).map(withHeadings);
  const guesses = setAside(tables.map((table) => guessTable(table, knownTopics, remembered)));
  const chosen = guesses.map((guess, index) => fitting(choices?.[index], guess));
  const rows = tables.reduce((sum, table, index) => sum + (chosen[index]?.use ? table.rows.length : 0), 0);
  if (rows > mostRows) {
    throw badFile(`These files have ${rows} rows; at most ${mostRows} can be imported at once.`, {
      reason: 'too-many-rows',
      rows,
      most: mostRows,
    });
  }
  const arranged = arrange(tables, chosen, knownTopics, topicChoices);
  return {
    tables: tables.map((table, index) => summary(table, guesses[index], chosen[index])),
    ...arranged,
    cells: cellsOf(tables, chosen),
  };
}

/** A choice that was made for another file is none. */
const fitting = (choice: TableChoice | undefined, guess: TableGuess): TableChoice =>
  choice?.columns.length === guess.columns.length ? choice : guess.choice;

function summary(
  { table, line, rows, headings }: HeadedTable,
  guess: TableGuess | undefined,
  choice: TableChoice | undefined,
): ReadTable {
  if (!guess || !choice) throw new Error('A table was read without a guess');
  return {
    fileName: table.fileName,
    sheet: table.sheet,
    reading: table.reading,
    headingLine: line,
    rows: rows.length,
    columns: headings.map((_, place) => {
      const filled = rows.map(({ cells }) => cells[place] ?? '').filter((cell) => cell !== '');
      const samples = [...new Set(filled)].slice(0, mostSamples);
      return {
        filled: filled.length,
        samples: samples.map((each) =>
          each.length > longestSample ? `${each.slice(0, longestSample)}…` : each,
        ),
      };
    }),
    guess,
    choice,
  };
}

function cellsOf(
  tables: readonly HeadedTable[],
  chosen: readonly TableChoice[],
): Map<number, readonly string[]> {
  const cells = new Map<number, readonly string[]>();
  for (const [index, { rows }] of tables.entries()) {
    if (!chosen[index]?.use) continue;
    for (const row of rows) cells.set(rowNumber(index, row.line), row.cells);
  }
  return cells;
}
