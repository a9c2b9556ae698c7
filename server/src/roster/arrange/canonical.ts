import { headingOf, type Meaning, meaningsOfKind } from '@rotunda/shared/rules/rosterMeanings';
import { levelIn, scaleOf, type Scale } from '../guess/levels.ts';
import { withoutPhoneOf } from '../guess/phoneCells.ts';
import type { HeadedTable } from '../guess/heading.ts';
import type { TableChoice } from '@rotunda/shared/schema/rosterFiles';
import type { Wrong } from '../import/faults.ts';
import { columnOf, mostNeeds, needColumn, type Column, type NeedPart } from '../import/columns.ts';
import type { FileRow } from '../import/rosterFile.ts';
import type { RawRow } from './rawRow.ts';
import { columnNumber, rowNumber } from './place.ts';
import type { TopicNaming } from './topicNaming.ts';

/** A row in the documented columns, with where each came from. */
export interface ArrangedRow extends FileRow {
  readonly table: number;
  /** The numbers of the rows that it was made of, its own first. */
  readonly rows: readonly number[];
  /** The number of the file's own column that each documented column came from. */
  readonly origins: ReadonlyMap<Column, number>;
  /** What is wrong with it already, and the numbers of the columns that are. */
  readonly wrong: readonly (Wrong & { readonly column: number })[];
}

/** Meanings whose cells are a documented column as they are; names and roles are made of several. */
const singles = asColumns(
  meaningsOfKind('one').filter((meaning) => meaning !== 'name' && meaning !== 'role'),
);
const lists = asColumns(meaningsOfKind('list'));

function asColumns(meanings: readonly Meaning[]): (readonly [Meaning, Column])[] {
  return meanings.flatMap((meaning) => {
    const column = columnOf(headingOf(meaning));
    return column === null ? [] : [[meaning, column] as const];
  });
}

const details: readonly (readonly [Meaning, NeedPart])[] = [
  ['question', 'question'],
  ['context', 'context'],
  ['outcome', 'outcome'],
  ['level', 'level'],
  ['minimum-level', 'minimum level'],
  ['link', 'link'],
];

/** Writes rows of one table down as the documented columns have them, so that one import judges all files. */
export class Canonical {
  readonly #columns: readonly { readonly meaning: Meaning; readonly rank: number; readonly place: number }[];
  readonly #turnsNames: boolean;
  readonly #scales: ReadonlyMap<Meaning, Scale>;

  readonly index: number;
  readonly headed: HeadedTable;
  readonly choice: TableChoice;
  readonly naming: TopicNaming;

  constructor(index: number, headed: HeadedTable, choice: TableChoice, naming: TopicNaming) {
    this.index = index;
    this.headed = headed;
    this.choice = choice;
    this.naming = naming;
    this.#columns = choice.columns
      .slice(0, headed.headings.length)
      .map(({ meaning, rank }, place) => ({ meaning, rank, place }));
    const [name] = this.#of('name');
    const names = name
      ? headed.rows.map(({ cells }) => cells[name.place] ?? '').filter((cell) => cell !== '')
      : [];
    const turned = names.filter((cell) => /^[^,]+, [^,]+$/u.test(cell)).length;
    // "Berg, Tom" in most rows is how a list is kept, and not a name.
    this.#turnsNames = names.length > 0 && turned / names.length >= 0.6;
    this.#scales = new Map(details.map(([meaning]) => [meaning, this.#scaleOf(meaning)]));
  }

  /** Whoever keeps to a documented heading knows that levels go up to 5; in other columns their numbers tell. */
  #scaleOf(meaning: Meaning): Scale {
    const { headings, rows } = this.headed;
    const guessed = this.#of(meaning).filter(({ place }) => columnOf(headings[place] ?? '') === null);
    return scaleOf(guessed.flatMap(({ place }) => rows.map(({ cells }) => cells[place] ?? '')));
  }

  #of(...meanings: readonly Meaning[]) {
    return this.#columns.filter(({ meaning }) => meanings.includes(meaning));
  }

  row(raw: RawRow): ArrangedRow {
    const cells = new Map<Column, string>();
    const origins = new Map<Column, number>();
    const at = (place: number): string => unescaped(raw.row.cells[place] ?? '');
    const set = (column: Column, value: string, place: number | undefined): void => {
      cells.set(column, value);
      if (place !== undefined) {
        origins.set(column, columnNumber(this.index, place));
      }
    };
    this.#setName(at, set);
    this.#setRole(raw, at, set);
    for (const [meaning, column] of singles) {
      const [found] = this.#of(meaning);
      if (found) set(column, at(found.place), found.place);
    }
    this.#setPhone(at, set);
    this.#setLists(at, set);
    this.#setTopics(raw, set);
    const wrong = raw.wrong.map(({ place, ...each }) => ({
      ...each,
      column: columnNumber(this.index, place),
    }));
    this.#setNeeds(raw, at, set, (place, each) =>
      wrong.push({ ...each, column: columnNumber(this.index, place) }),
    );
    const extra = new Map(
      this.#of('extra').map(
        ({ place }) => [extraName(this.headed.headings[place] ?? ''), at(place)] as const,
      ),
    );
    const line = rowNumber(this.index, raw.row.line);
    const addsRole = this.choice.role !== 'column' && raw.role !== null;
    return {
      line,
      table: this.index,
      rows: [line],
      cells,
      origins,
      wrong,
      ...(extra.size > 0 ? { extra } : {}),
      ...(addsRole ? { addsRole } : {}),
    };
  }

  #setName(at: (place: number) => string, set: Setter): void {
    const [name] = this.#of('name');
    if (name) {
      const cell = at(name.place);
      const [, last, first] = this.#turnsNames ? (/^([^,]+), ([^,]+)$/u.exec(cell) ?? []) : [];
      set(
        'name',
        last !== undefined && first !== undefined ? `${first.trim()} ${last.trim()}` : cell,
        name.place,
      );
      return;
    }
    const parts = [...this.#of('first-name'), ...this.#of('last-name')];
    set(
      'name',
      parts
        .map(({ place }) => at(place))
        .filter((part) => part !== '')
        .join(' '),
      parts[0]?.place,
    );
  }

  #setRole({ role }: RawRow, at: (place: number) => string, set: Setter): void {
    const [column] = this.#of('role', 'is-mentor', 'is-mentee', 'is-both');
    if (this.choice.role !== 'column') {
      if (role) set('role', role, undefined);
    } else if (column) {
      // What is no role is shown as it is written.
      set('role', role ?? (column.meaning === 'role' ? at(column.place) : ''), column.place);
    }
  }

  /** Files ask who has a phone, or who has none. */
  #setPhone(at: (place: number) => string, set: Setter): void {
    const [asked] = this.#of('has-phone');
    if (!asked || this.#of('without-phone').length > 0) return;
    const cell = at(asked.place);
    const says = withoutPhoneOf(cell, true);
    set('without phone', says === null ? cell : says ? 'yes' : 'no', asked.place);
  }

  /** What stands in several columns is put together. Who comes late or leaves early is away before or after. */
  #setLists(at: (place: number) => string, set: Setter): void {
    for (const [meaning, column] of lists) {
      const said = this.#of(meaning).map(({ place }) => ({ place, text: at(place) }));
      if (meaning === 'away')
        said.push(...this.#edge('arrives', 'before', at), ...this.#edge('leaves', 'after', at));
      const filled = said.filter(({ text }) => text !== '');
      const place = (filled[0] ?? said[0])?.place;
      if (place !== undefined) set(column, filled.map(({ text }) => text).join('; '), place);
    }
  }

  #edge(meaning: Meaning, word: string, at: (place: number) => string) {
    return this.#of(meaning).map(({ place }) => {
      const text = at(place);
      return { place, text: text === '' ? '' : `${word} ${text}` };
    });
  }

  #setTopics({ topics }: RawRow, set: Setter): void {
    const columns = this.#of('topics', 'topics-by-role', 'skill', 'rating-by-role');
    if (columns.length === 0) return;
    const levels = new Map<string, number | null>();
    for (const { written, level } of topics) {
      const name = this.naming.nameOf(written);
      // The same topic in two ways is one, as well known as the better of the two says.
      if (name !== null) levels.set(name, Math.max(level ?? 0, levels.get(name) ?? 0) || null);
    }
    const cell = [...levels].map(([name, level]) => (level === null ? name : `${name}:${level}`)).join('; ');
    set('topics', cell, topics[0]?.place ?? columns[0]?.place);
  }

  #setNeeds({ needs }: RawRow, at: (place: number) => string, set: Setter, tell: Tell): void {
    const columns = this.#of('need', 'needs', 'topics-by-role', 'want', 'rating-by-role');
    if (columns.length === 0) return;
    const named = new Map<string, (typeof needs)[number]>();
    for (const need of needs) {
      const name = this.naming.nameOf(need.written);
      if (name !== null && !named.has(name)) named.set(name, need);
    }
    const list = [...named];
    const [, beyond] = list[mostNeeds] ?? [];
    if (beyond) tell(beyond.place, tooMany);
    for (let rank = 1; rank <= mostNeeds; rank += 1) {
      const [name = '', need] = list[rank - 1] ?? [];
      set(needColumn('need', rank), name, need?.place ?? columns[0]?.place);
    }
    for (const [meaning, part] of details) {
      const read = (cell: string): string =>
        part.endsWith('level') ? levelText(cell, this.#scales.get(meaning)) : cell;
      this.#setDetails(needs, list, this.#of(meaning), part, (place) => read(at(place)), set, tell);
    }
  }

  /** What belongs to a need goes where the need goes, and is left out with it. */
  #setDetails(
    needs: RawRow['needs'],
    list: readonly (readonly [string, RawRow['needs'][number]])[],
    columns: readonly { readonly rank: number; readonly place: number }[],
    part: NeedPart,
    at: (place: number) => string,
    set: Setter,
    tell: Tell,
  ): void {
    if (columns.length === 0) return;
    for (let rank = 1; rank <= mostNeeds; rank += 1) {
      const need = list[rank - 1]?.[1];
      const column = need && columns.find((each) => each.rank === need.rank);
      set(needColumn(part, rank), column ? at(column.place) : '', column?.place);
    }
    for (const { rank, place } of columns) {
      if (at(place) !== '' && !needs.some((need) => need.rank === rank)) tell(place, topicless);
    }
  }
}

const tooMany: Wrong = {
  reason: `More than ${mostNeeds} needs`,
  mend: `Keep the ${mostNeeds} that matter most.`,
};
const topicless: Wrong = {
  reason: 'A need without its topic',
  mend: 'Name the topic that it belongs to, or clear it.',
};

type Tell = (place: number, wrong: Wrong) => void;
type Setter = (column: Column, value: string, place: number | undefined) => void;

/** A level in any way that it is written, as a number; what is none, as it is. */
function levelText(cell: string, scale: Scale | undefined): string {
  const level = levelIn(cell, scale);
  // Whoever knows nothing of it is at the beginning.
  return level === null ? cell : String(Math.max(1, level));
}

/** The name of a field of its own, as long as one may be. */
const extraName = (heading: string): string => heading.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').slice(0, 80);

/** Files that are safe to open in a spreadsheet have an apostrophe before what looks like a formula. */
const unescaped = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\uFF0B\uFF0D\uFF1D\uFF20])/u, '');
