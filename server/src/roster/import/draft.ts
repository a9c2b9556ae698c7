import type { Extra, Imported } from '@rotunda/db/queries/people';
import type { Seating } from '@rotunda/db/queries/seating';
import type { Topic } from '@rotunda/shared/schema/event';
import { personInput, type PersonInput } from '@rotunda/shared/schema/roster';
import { isRole, roleWith } from './roles.ts';
import { checkText, emailOf, entriesOf, lineOf, roleOf, textOf, wholeOf } from './cells.ts';
import { isColumn, needColumn, needParts, mostNeeds, type Column } from './columns.ts';
import type { Edits } from './edits.ts';
import type { Faults, Wrong } from './faults.ts';
import { Fields } from './fields.ts';
import { mergedExpertise, mergedNeeds } from './mergeTopics.ts';
import type { MatchedRow } from './match.ts';
import { type PhoneBefore, withoutPhoneIn } from './phoneDraft.ts';
import type { FileRow } from './rosterFile.ts';
import { type Room, seatsOf } from './seatDraft.ts';
import type { TopicNames } from './topicNames.ts';
import { rememberedName, withUnsaid } from './unsaid.ts';
import { needTexts, skillTexts } from './wording.ts';

/** What a row makes of a person, but for pairs and tables, which depend on the other rows. */
export interface Draft extends MatchedRow {
  /** Pairs are those on the roster. */
  readonly person: PersonInput;
  /** What the file says now, and what the last import said. */
  readonly imported: Readonly<Record<string, string>>;
  readonly base: Imported;
  /** The number of the table to host, null for none; undefined when the file says nothing new. */
  readonly table: number | null | undefined;
  /** Fields of their own, as they will be. */
  readonly extra: Extra;
  /** What is said of their seats, but for whom they ask for. */
  readonly seating: Seating;
  /** Whether they take part without a phone. */
  readonly withoutPhone: boolean;
  /** The row's fields, for what depends on other rows. */
  readonly fields: Fields;
}

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
  bio: '',
};

const needColumns = Array.from({ length: mostNeeds }, (_, index) =>
  needParts.map((part) => needColumn(part, index + 1)),
).flat();

/** What else is known of a person before the import. */
export interface Before {
  readonly base: Imported;
  /** Numbers of the tables hosted in any round. */
  readonly hosted: ReadonlySet<number>;
  readonly seating: Seating | undefined;
  readonly phone: PhoneBefore;
}

/** What rows name of an event. */
export interface Listed {
  readonly topics: TopicNames;
  readonly topicList: readonly Topic[];
  readonly room: Room;
}

/** Makes a draft of a row. What is wrong with it is added to `faults`, what was edited meanwhile to `edits`. */
export function draftOf(
  matched: MatchedRow,
  current: PersonInput | undefined,
  { base, hosted, seating, phone }: Before,
  { topics, topicList, room }: Listed,
  faults: Faults,
  edits: Edits,
): Draft {
  const { row, name, email, before } = matched;
  const { line } = row;
  const cells = withUnsaid(row.cells, base);
  for (const [column, cell] of cells) {
    if (cell === '') continue;
    const wrong = checkText(cell);
    if (wrong) faults.add(line, column, cell, wrong);
  }
  for (const [heading, cell] of row.extra ?? []) {
    const wrong = checkText(cell) ?? tooLong(cell);
    if (wrong) faults.add(line, heading, cell, wrong);
  }
  const had = current ?? { ...empty, name };
  const fields = new Fields({ ...matched, row: { ...row, cells } }, base, faults, edits);
  const { says, cell, was, tell } = fields;
  // Nobody's role is guessed: a new person's is asked for even where the file has no such column.
  if (!before && !says('role')) tell('role', rolelessWrong);

  const context = { cell, was, tell, topics, topicList };
  const nameOf = (topicId: string): string => topicList.find(({ id }) => id === topicId)?.name ?? '';
  const person: PersonInput = {
    name: before ? fields.take('name', { parse: (text) => lineOf(text, 120), now: had.name }) : name,
    email: before ? fields.take('email', { parse: emailOf, now: had.email }) : email,
    role:
      row.addsRole && before
        ? addedRole(says('role'), had.role, cell('role'))
        : fields.take('role', { parse: roleOf, now: had.role }),
    department: fields.take('department', { parse: (text) => lineOf(text, 80), now: had.department }),
    expertise: says('topics')
      ? mergedExpertise(had.expertise, {
          ...context,
          fileCounts: () =>
            fields.differs({
              field: 'topics',
              textOf: (of) => of('topics'),
              now: () => skillTexts(had, nameOf).join('; '),
            }),
        })
      : had.expertise,
    needs: needColumns.some(says)
      ? mergedNeeds(had.needs, {
          ...context,
          fileCounts: () =>
            fields.differs({
              field: 'needs',
              textOf: needCells,
              now: () => needTexts(had, nameOf).join('; '),
            }),
        })
      : had.needs,
    forbidden: had.forbidden,
    required: had.required,
    mostConversations: fields.take('most conversations', {
      parse: (text) => wholeOf(text, 1, 400),
      now: had.mostConversations,
    }),
    mostRounds: fields.take('most rounds', { parse: (text) => wholeOf(text, 1, 20), now: had.mostRounds }),
    remark: fields.take('remark', { parse: (text) => textOf(text, 1_000), now: had.remark }),
    bio: fields.take('bio', { parse: (text) => textOf(text, 400), now: had.bio }),
  };
  const seats = seatsOf(fields, seating, room);
  const withoutPhone = withoutPhoneIn(fields, phone);
  const table = tableOf();
  checkWhole(person, tell, faults.has(line));
  return {
    ...matched,
    person,
    base,
    table,
    imported: { ...importedWith(base, cells), ...rememberedName(email, base) },
    extra: extraWith(before?.extra ?? null, row),
    seating: seats,
    withoutPhone,
    fields,
  };

  function tableOf(): number | null | undefined {
    if (!says('table') || namesExactly(cell('table'), hosted)) return undefined;
    const parsed = wholeOf(cell('table'), 1, 999);
    if ('wrong' in parsed) {
      tell('table', parsed.wrong);
      return null;
    }
    // Tables that a mentor was given without a file saying so are nobody's wish.
    const isMoved = was('table') !== '' && hosted.size > 0 && !namesExactly(was('table'), hosted);
    const now = [...hosted].sort((one, other) => one - other).join('; ');
    return isMoved && !fields.differs({ field: 'table', textOf: (of) => of('table'), now: () => now })
      ? undefined
      : parsed.value;
  }
}

/** Fields of their own are notes, not documents. */
const longestExtra = 1_000;
const tooLong = (cell: string): Wrong | null =>
  cell.length > longestExtra
    ? { reason: `Longer than ${longestExtra} characters`, mend: `Shorten it to ${longestExtra} characters.` }
    : null;

/** What the cells about needs say, in one text. */
const needCells = (of: (column: Column) => string): string => needColumns.map(of).filter(Boolean).join('; ');

/** Whoever is on the list of the other role has both from now on; a list takes no role away. */
const addedRole = (says: boolean, now: PersonInput['role'], cell: string): PersonInput['role'] =>
  says && isRole(cell) ? roleWith(now, cell) : now;

/** Empty cells need no room: what is missing counts as empty. */
function importedWith(base: Imported, cells: FileRow['cells']): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [column, cell] of Object.entries(base ?? {})) {
    if (cell !== '' && !(isColumn(column) && cells.has(column))) said[column] = cell;
  }
  for (const [column, cell] of cells) if (cell !== '') said[column] = cell;
  return said;
}

/** Fields that the file has become what it says, others stay. */
function extraWith(now: Extra, { extra }: FileRow): Extra {
  if (!extra) return now;
  const all = Object.entries({ ...now, ...Object.fromEntries(extra) }).filter(([, cell]) => cell !== '');
  return all.length === 0 ? null : Object.fromEntries(all);
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
