import { searchName } from '@rotunda/shared/rules/people';

/** Cells of columns whose topics are told apart together, because they speak of the same ones. */
export interface TopicCells {
  readonly cells: readonly string[];
  /** Whether commas separate topics; `auto` weighs what the cells show. */
  readonly commas: 'auto' | 'split' | 'keep';
}

/** Takes a cell apart into its topics. */
export type Splitter = (cell: string) => string[];

const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** At signs that no topic has in it. */
const atStrong = (cell: string): string[] =>
  cell
    .replace(/^\s*(?:[-•*·–]|\d{1,2}[.)])\s+/gmu, '\n')
    .split(/[;\n|•]/u)
    .map(clean)
    .filter((part) => part !== '');

/** At commas that stand outside brackets, in any script. */
function atCommas(part: string): string[] {
  const tokens: string[] = [];
  let depth = 0;
  let token = '';
  for (const sign of part) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,،、，]/u.test(sign)) {
      tokens.push(token);
      token = '';
    } else token += sign;
  }
  return [...tokens, token].map(clean).filter((each) => each !== '');
}

/** More words that hang together by commas are no topic. */
const longestRun = 4;

/**
 * Makes a splitter for the cells of a column. Semicolons and lines always separate. Commas do so too, unless the column
 * has semicolons or lines to do it, or pieces hang together: because the event has a topic of that name, or because they
 * stand side by side again and again and never apart.
 */
export function topicSplitter({ cells, commas }: TopicCells, known: readonly string[]): Splitter {
  const strong = cells.filter((cell) => atStrong(cell).length > 1).length;
  const parts = cells.flatMap(atStrong);
  const withCommas = cells.filter((cell) => atStrong(cell).some((part) => atCommas(part).length > 1)).length;
  // One slip of the pen in a column of commas does not make semicolons the rule.
  const strongRules = strong > 0 && strong * 4 >= withCommas;
  if (commas === 'keep' || (commas === 'auto' && strongRules)) {
    return atStrong;
  }
  const whole = new Set(known.map(searchName));
  const together = commas === 'auto' ? new Cohesion(parts.map(atCommas)) : null;
  return (cell) => atStrong(cell).flatMap((part) => joined(atCommas(part), whole, together));
}

/** Puts tokens together again that are one topic: first those of the event, then those that hang together. */
function joined(tokens: readonly string[], known: ReadonlySet<string>, together: Cohesion | null): string[] {
  const isKnown = (run: readonly string[]): boolean => known.has(searchName(run.join(', ')));
  const named = runs(tokens, (run) => isKnown(run));
  const topics = runs(named, (run) =>
    run.every(
      (token, index) =>
        index === 0 || (together?.hold(run[index - 1] ?? '', token) === true && !isKnown([token])),
    ),
  );
  // "a, b, and c" is a list as people write it.
  return topics.map((topic, index) =>
    index > 0 ? topic.replace(/^(?:and|und|et|y|e|en|&)\s+(?=\S)/iu, '') : topic,
  );
}

/** Joins the longest runs of tokens that are one. */
function runs(tokens: readonly string[], areOne: (run: readonly string[]) => boolean): string[] {
  const found: string[] = [];
  for (let at = 0; at < tokens.length;) {
    let length = Math.min(longestRun, tokens.length - at);
    while (length > 1 && !areOne(tokens.slice(at, at + length))) length -= 1;
    found.push(tokens.slice(at, at + length).join(', '));
    at += length;
  }
  return found;
}

/** Which neighbours are never seen apart. */
class Cohesion {
  readonly #alone = new Map<string, number>();
  readonly #pairs = new Map<string, number>();
  /** Whether later tokens begin with capitals, as the options of a survey do. */
  readonly #capitals: boolean;

  constructor(lists: readonly (readonly string[])[]) {
    let later = 0;
    let capital = 0;
    for (const tokens of lists) {
      for (const [index, token] of tokens.entries()) {
        this.#count(this.#alone, searchName(token));
        if (index === 0) continue;
        this.#count(this.#pairs, keyOf(tokens[index - 1] ?? '', token));
        later += 1;
        if (/^[\p{Lu}\d]/u.test(token)) capital += 1;
      }
    }
    this.#capitals = later > 0 && capital / later >= 0.6;
  }

  #count(counts: Map<string, number>, key: string): void {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  hold(one: string, other: string): boolean {
    const together = this.#pairs.get(keyOf(one, other)) ?? 0;
    const apart = (token: string): boolean => (this.#alone.get(searchName(token)) ?? 0) > together;
    if (together === 0 || apart(one) || apart(other)) return false;
    const goesOn = this.#capitals && /^\p{Ll}/u.test(other);
    return goesOn || together >= 3;
  }
}

const keyOf = (one: string, other: string): string => `${searchName(one)}\u0000${searchName(other)}`;
