import { searchName } from '@rotunda/shared/rules/people';
import type { FileRefusal, RosterFilesBody } from '@rotunda/shared/schema/rosterFiles';
import type { ArrangedRow } from '../arrange/canonical.ts';
import { columnOfNumber, placeOf, placeWords } from '../arrange/place.ts';
import type { Breathe } from '../../breath.ts';
import { Asking, type Decision } from '../import/asking.ts';
import { Edits } from '../import/edits.ts';
import { Faults } from '../import/faults.ts';
import { prepare, type ImportWorld, type Prepared } from '../import/prepare.ts';
import { isColumn } from '../import/columns.ts';
import type { ReadAnswer } from '../reading/readRoster.ts';
import type { LeftRows } from './leftFiles.ts';

/** What somebody decided about an import; `mayAdd` says which topics may be added to the list. */
export type Decisions = Pick<RosterFilesBody, 'decisions' | 'takes'> & {
  readonly mayAdd: (name: string) => boolean;
};

/** What importing files that were read would do. */
export interface Judged {
  readonly prepared: Prepared;
  readonly refused: readonly FileRefusal[];
  readonly questions: Asking['questions'];
  readonly edits: Edits['kept'];
  /** Rows that are refused or wait for a decision. */
  readonly left: LeftRows;
  /** How many these are; somebody on two lists is one. */
  readonly leftCount: number;
}

/** Judges rows against the event as it is. Pure but for fresh ids, and `breathe` between rows. */
export async function judge(
  read: ReadAnswer,
  world: ImportWorld,
  { decisions, takes, mayAdd }: Decisions,
  breathe: Breathe,
): Promise<Judged> {
  const faults = new Faults(placeWords(read.tables));
  for (const row of read.rows) {
    for (const { column, reason, mend } of row.wrong) {
      const { heading, value } = originOf(read, row, column);
      faults.add(row.line, heading, value, { reason, mend });
    }
  }
  const asking = new Asking(new Map(decisions.map(({ row, as }) => [row, decisionOf(as)])));
  const edits = new Edits(new Set(takes.map(({ row, field }) => Edits.key(row, field))));
  const prepared = await prepare(read, world, mayAdd, faults, breathe, { asking, edits });
  const refused = refusalsOf(read, prepared);
  const waiting = asking.questions.filter(({ decision }) => decision === null || decision === 'skip');
  const left = leftRows(
    refused,
    waiting.map(({ row }) => row),
  );
  const leftCount = left.size;
  // Somebody on two lists is left out of both.
  for (const { line, rows } of read.rows) {
    const why = left.get(line);
    if (why) for (const row of rows) left.set(row, why);
  }
  return {
    prepared,
    refused,
    questions: asking.questions.filter(({ row }) => !faults.has(row)),
    edits: edits.kept.filter(({ row }) => !left.has(row)),
    left,
    leftCount,
  };
}

/** Which names somebody looked at, and said may become topics. */
export function among(names: readonly string[]): (name: string) => boolean {
  const allowed = new Set(names.map(searchName));
  return (name) => allowed.has(searchName(name));
}

const decisionOf = (as: string): Decision => (as === 'new' || as === 'skip' ? as : { personId: as });

/** The heading of a file's own column, and what a row has in it. */
function originOf({ tables, cells }: ReadAnswer, { rows }: ArrangedRow, column: number) {
  const { table, place } = columnOfNumber(column);
  const row = rows.find((each) => placeOf(each).table === table) ?? -1;
  return {
    heading: tables[table]?.guess.columns[place]?.heading ?? '',
    value: cells.get(row)?.[place] ?? '',
  };
}

/** Refusals in the words of the file: its own headings and values, and where in which table. */
function refusalsOf(read: ReadAnswer, { refused }: Prepared): FileRefusal[] {
  const rows = new Map(read.rows.map((row) => [row.line, row]));
  return refused.map(({ line, column, value, reason, mend }) => {
    const arranged = rows.get(line);
    const number = isColumn(column) ? arranged?.origins.get(column) : undefined;
    const place = { row: line, ...placeOf(line) };
    if (!arranged || number === undefined) return { ...place, column, value, reason, mend };
    const origin = originOf(read, arranged, number);
    return { ...place, column: origin.heading, value: cut(origin.value), reason, mend };
  });
}

const cut = (value: string): string => (value.length > 200 ? `${value.slice(0, 200)}…` : value);

const undecided = {
  column: '',
  reason: 'Nobody said whom this row is about',
  mend: 'Give it an e-mail address, or decide while you import it.',
};

function leftRows(
  refused: readonly FileRefusal[],
  waiting: readonly number[],
): Map<number, Pick<FileRefusal, 'column' | 'reason' | 'mend'>[]> {
  const left = new Map<number, Pick<FileRefusal, 'column' | 'reason' | 'mend'>[]>();
  for (const refusal of refused) left.set(refusal.row, [...(left.get(refusal.row) ?? []), refusal]);
  for (const row of waiting) if (!left.has(row)) left.set(row, [undecided]);
  return left;
}
