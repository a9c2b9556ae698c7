import type { Imported } from '@rotunda/db/queries/people';
import type { Topic } from '@rotunda/shared/schema/event';
import { personInput, type PersonInput } from '@rotunda/shared/schema/roster';
import { checkText, entriesOf, lineOf, roleOf, textOf, wholeOf, type Parsed } from './cells.ts';
import { needColumn, needParts, mostNeeds, type Column } from './columns.ts';
import type { Faults } from './faults.ts';
import { mergedExpertise, mergedNeeds } from './mergeTopics.ts';
import type { MatchedRow } from './match.ts';
import type { TopicNames } from './topicNames.ts';

/** What a row makes of a person, but for pairs and tables, which depend on the other rows. */
export interface Draft extends MatchedRow {
  /** Pairs are those on the roster. */
  readonly person: PersonInput;
  /** What the file says now, and what the last import said. */
  readonly imported: Readonly<Record<string, string>>;
  readonly base: Imported;
  /** The number of the table to host, null for none; undefined when the file says nothing new. */
  readonly table: number | null | undefined;
}

/** Answers whether a file says something about a column that it did not say when it was last read. */
export type Says = (column: Column) => boolean;

const empty: Omit<PersonInput, 'name'> = {
  email: '',
  role: 'mentee',
  department: '',
  expertise: [],
  needs: [],
  forbidden: [],
  required: [],
  mostConversations: null,
  mostRounds: null,
  remark: '',
};

const needColumns = Array.from({ length: mostNeeds }, (_, index) =>
  needParts.map((part) => needColumn(part, index + 1)),
).flat();

/**
 * Whether a file says something new about a column. What it said before is not news, whatever people made of it since; a
 * cell of a column that was never read before is news if there is anything in it.
 */
export const saysOf =
  (cells: ReadonlyMap<Column, string>, base: Imported): Says =>
  (column) => {
    const cell = cells.get(column);
    if (cell === undefined) return false;
    return cell !== (base && Object.hasOwn(base, column) ? base[column] : '');
  };

/** What else is known of a person before the import. */
export interface Before {
  readonly base: Imported;
  /** Numbers of the tables hosted in any round. */
  readonly hosted: ReadonlySet<number>;
}

/** Makes a draft of a row. What is wrong with it is added to `faults`. */
export function draftOf(
  matched: MatchedRow,
  current: PersonInput | undefined,
  { base, hosted }: Before,
  topics: TopicNames,
  topicList: readonly Topic[],
  faults: Faults,
): Draft {
  const { row, name, email, before } = matched;
  const { line, cells } = row;
  for (const [column, cell] of cells) {
    const wrong = checkText(cell);
    if (wrong) faults.add(line, column, cell, wrong);
  }
  const says = saysOf(cells, base);
  const had = current ?? { ...empty, name };
  const cell = (column: Column): string => cells.get(column) ?? base?.[column] ?? '';
  const tell = (column: Column, wrong: { reason: string; mend: string }): void =>
    faults.add(line, column, cells.get(column) ?? '', wrong);
  const field = <Value>(column: Column, parse: (text: string) => Parsed<Value>, otherwise: Value): Value => {
    if (!says(column)) return otherwise;
    const parsed = parse(cell(column));
    if ('value' in parsed) return parsed.value;
    tell(column, parsed.wrong);
    return otherwise;
  };
  // Nobody's role is guessed: a new person's is asked for even where the file has no such column.
  if (!before && !says('role')) tell('role', rolelessWrong);

  const was = (column: Column): string => base?.[column] ?? '';
  const context = { cell, was, tell, topics, topicList };
  const person: PersonInput = {
    name: says('name') || !before ? name : had.name,
    email: says('email') || !before ? email : had.email,
    role: field('role', roleOf, had.role),
    department: field('department', (text) => lineOf(text, 80), had.department),
    expertise: says('topics') ? mergedExpertise(had.expertise, context) : had.expertise,
    needs: needColumns.some(says) ? mergedNeeds(had.needs, context) : had.needs,
    forbidden: had.forbidden,
    required: had.required,
    mostConversations: field('most conversations', (text) => wholeOf(text, 1, 400), had.mostConversations),
    mostRounds: field('most rounds', (text) => wholeOf(text, 1, 20), had.mostRounds),
    remark: field('remark', (text) => textOf(text, 1_000), had.remark),
  };
  const saysTable = says('table') && !namesExactly(cell('table'), hosted);
  const table = saysTable ? field('table', (text) => wholeOf(text, 1, 999), null) : undefined;
  checkWhole(person, tell, faults.has(line));
  return { ...matched, person, base, table, imported: { ...base, ...Object.fromEntries(cells) } };
}

/** Whether a cell lists these tables, as a roster taken out of the product does. That asks for nothing. */
function namesExactly(cell: string, hosted: ReadonlySet<number>): boolean {
  const numbers = entriesOf(cell).map(Number);
  return new Set(numbers).size === hosted.size && numbers.every((number) => hosted.has(number));
}

const rolelessWrong = { reason: 'Role is empty', mend: 'Write mentor, mentee or both in a column "role".' };

/** Whatever the cells say, nothing gets in that a facilitator could not type. */
function checkWhole(
  person: PersonInput,
  tell: (column: Column, wrong: { reason: string; mend: string }) => void,
  isRefused: boolean,
): void {
  if (isRefused || personInput.safeParse(person).success) return;
  tell('name', { reason: 'Does not fit on the roster', mend: 'Shorten the lists of this row.' });
}
