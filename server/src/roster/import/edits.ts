import { isDeepStrictEqual } from 'node:util';
import type { EditedField } from '@rotunda/shared/schema/rosterFiles';

/** A field that was edited by hand since the last import, and that the file says something new about as well. */
export interface Kept {
  readonly row: number;
  readonly personId: string;
  readonly name: string;
  readonly field: EditedField;
  /** What the last import said, what this one says, and what there is. */
  readonly before: string;
  readonly file: string;
  readonly now: string;
  /** Whether somebody decided that the file counts. */
  readonly taken: boolean;
}

/** Remembers where an edit and a file differ. Edits stay, unless somebody says that the file counts. */
export class Edits {
  readonly #takes: ReadonlySet<string>;
  readonly #kept = new Map<string, Kept>();

  /** `takes` are fields of which the file counts, as `key` writes them. */
  constructor(takes: ReadonlySet<string> = new Set()) {
    this.#takes = takes;
  }

  static key(row: number, field: EditedField): string {
    return `${row} ${field}`;
  }

  get kept(): Kept[] {
    return [...this.#kept.values()].sort((one, other) => one.row - other.row);
  }

  /** Writes an edit down that the file says something else about. Answers whether the file counts. */
  differ(kept: Omit<Kept, 'taken'>): boolean {
    const key = Edits.key(kept.row, kept.field);
    const taken = this.#takes.has(key);
    this.#kept.set(key, { ...kept, taken });
    return taken;
  }
}

/**
 * What a field becomes that a file says something new about: the file's, unless somebody edited it since the last import.
 * `before` is undefined for what was never imported; then only what is empty was not typed by somebody.
 */
export function settled<Value>(
  { before, file, now }: { readonly before: Value | undefined; readonly file: Value; readonly now: Value },
  isEmpty: (value: Value) => boolean,
  fileCounts: () => boolean,
): Value {
  const isUntouched = before === undefined ? isEmpty(now) : isDeepStrictEqual(now, before);
  if (isUntouched || isDeepStrictEqual(now, file)) return file;
  return fileCounts() ? file : now;
}
