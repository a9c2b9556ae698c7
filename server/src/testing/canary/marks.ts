/** Something to find: what it is, in the words of the list of who may hear it, and whose. */
export interface Mark {
  readonly what: string;
  readonly whose: string;
}

/** A time that no clock shows during the test. */
const firstMoment = Date.UTC(2031, 4, 5, 6, 7, 8);
const firstNumber = 7_770_001;

/**
 * Texts and numbers that occur nowhere but where they were planted, and whatever else is to be found as it is. They survive
 * trimming, folding, JSON and CSV.
 */
export class Marks {
  readonly #needles = new Map<string, Mark>();
  #numbers = 0;

  /** A text to plant. */
  text(what: string, whose: string): string {
    const needle = `zq${`${what} ${whose}`.toLowerCase().replace(/[^a-z0-9]+/gu, '')}qz`;
    return this.#add(needle, { what, whose });
  }

  /** A whole number to plant. */
  number(what: string, whose: string): number {
    this.#numbers += 1;
    return Number(this.#add(String(firstNumber + this.#numbers), { what, whose }));
  }

  /** A moment to plant, in milliseconds; files say it as ISO time. */
  moment(what: string, whose: string): number {
    this.#numbers += 1;
    const at = firstMoment + this.#numbers * 1_000;
    this.watch(what, whose, new Date(at).toISOString().slice(0, 19));
    return Number(this.#add(String(at), { what, whose }));
  }

  /** Something that cannot be chosen, or that several things say together. */
  watch(what: string, whose: string, ...needles: readonly string[]): void {
    for (const needle of needles) this.#add(needle, { what, whose });
  }

  get all(): readonly Mark[] {
    return [...this.#needles.values()];
  }

  foundIn(text: string): Mark[] {
    return [...this.#needles].filter(([needle]) => text.includes(needle)).map(([, mark]) => mark);
  }

  #add(needle: string, mark: Mark): string {
    const before = this.#needles.get(needle);
    if (needle === '' || (before && (before.what !== mark.what || before.whose !== mark.whose))) {
      throw new Error(`"${needle}" cannot be told apart`);
    }
    this.#needles.set(needle, mark);
    return needle;
  }
}
