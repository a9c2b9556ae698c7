import type { Refusal } from '@rotunda/shared/schema/http';

/** What is wrong with a cell: what is in a few words, and what to do about it in one sentence. */
export interface Wrong {
  readonly reason: string;
  readonly mend: string;
}

/** Longer values are cut in what is said about them. */
const longestValue = 200;

/** Collects what is wrong with the rows of a file. A row with any fault is refused, alone. */
export class Faults {
  readonly #refused: Refusal[] = [];
  readonly #lines = new Set<number>();
  /** Where the row on a line is, in words. */
  readonly where: (line: number) => string;

  constructor(where: (line: number) => string = (line) => `line ${line}`) {
    this.where = where;
  }

  /** How many faults there are. */
  get count(): number {
    return this.#refused.length;
  }

  /** Refuses the row on this line because of one of its cells; `column` is empty for the row as a whole. */
  add(line: number, column: string, value: string, { reason, mend }: Wrong): void {
    const cut = value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
    this.#refused.push({ line, column, value: cut, reason, mend });
    this.#lines.add(line);
  }

  /** Whether the row on this line is refused. */
  has(line: number): boolean {
    return this.#lines.has(line);
  }

  /** All refusals in the order of the file. */
  inOrder(): Refusal[] {
    return this.#refused.toSorted((one, other) => one.line - other.line);
  }
}
