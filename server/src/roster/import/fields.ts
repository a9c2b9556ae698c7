import type { Imported } from '@rotunda/db/queries/people';
import type { EditedField } from '@rotunda/shared/schema/rosterFiles';
import type { Parsed } from './cells.ts';
import type { Column } from './columns.ts';
import { type Edits, settled } from './edits.ts';
import type { Faults, Wrong } from './faults.ts';
import type { MatchedRow } from './match.ts';

/** Answers whether a file says something about a column that it did not say when it was last read. */
export type Says = (column: Column) => boolean;

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

/** What somebody's hand made of a field, in words, beside what files say. */
interface Edit {
  readonly field: EditedField;
  readonly textOf: (of: (column: Column) => string) => string;
  readonly now: () => string;
}

/** How a field is read, and what stands in it. */
interface FieldOf<Value> {
  readonly parse: (text: string) => Parsed<Value>;
  readonly now: Value;
  /** In words; numbers and texts are their own. */
  readonly show?: (value: Value) => string;
}

/** The fields of one row: what the file says, what the last one said, and what becomes of both. */
export class Fields {
  readonly says: Says;
  readonly #matched: MatchedRow;
  readonly #base: Imported;
  readonly #faults: Faults;
  readonly #edits: Edits;

  constructor(matched: MatchedRow, base: Imported, faults: Faults, edits: Edits) {
    this.#matched = matched;
    this.#base = base;
    this.#faults = faults;
    this.#edits = edits;
    this.says = saysOf(matched.row.cells, base);
  }

  readonly cell = (column: Column): string =>
    this.#matched.row.cells.get(column) ?? this.#base?.[column] ?? '';

  readonly was = (column: Column): string => this.#base?.[column] ?? '';

  readonly tell = (column: Column, wrong: Wrong): void => {
    const { row } = this.#matched;
    this.#faults.add(row.line, column, row.cells.get(column) ?? '', wrong);
  };

  /** Writes down that somebody edited what the file says something new about; answers whether the file counts. */
  differs({ field, textOf, now }: Edit): boolean {
    const { before, row } = this.#matched;
    return (
      before !== null &&
      this.#edits.differ({
        row: row.line,
        personId: before.id,
        name: before.name,
        field,
        before: textOf(this.was),
        file: textOf(this.cell),
        now: now(),
      })
    );
  }

  /** What a field becomes that one column says all of. */
  take<Value>(column: EditedField & Column, { parse, now, show = asText }: FieldOf<Value>): Value {
    if (!this.says(column)) return now;
    const parsed = parse(this.cell(column));
    if ('wrong' in parsed) {
      this.tell(column, parsed.wrong);
      return now;
    }
    if (!this.#matched.before) return parsed.value;
    return this.settle(column, { before: this.#past(column, parse), file: parsed.value, now }, show);
  }

  /** What a field becomes of what the last file said, this one says, and what there is. */
  settle<Value>(
    column: EditedField & Column,
    values: { readonly before: Value | undefined; readonly file: Value; readonly now: Value },
    show: (value: Value) => string = asText,
  ): Value {
    return settled(values, isNothing, () =>
      this.differs({ field: column, textOf: (of) => of(column), now: () => show(values.now) }),
    );
  }

  #past<Value>(column: Column, parse: (text: string) => Parsed<Value>): Value | undefined {
    if (!this.#base || !Object.hasOwn(this.#base, column)) return undefined;
    const told = parse(this.was(column));
    return 'value' in told ? told.value : undefined;
  }
}

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const isNothing = (value: unknown): boolean =>
  value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0);
