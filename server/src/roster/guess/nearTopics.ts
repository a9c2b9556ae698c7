import { searchName } from '@rotunda/shared/rules/people';
import { folded } from './fold.ts';

/** How a topic is written, and by how many rows. */
export interface Written {
  readonly text: string;
  readonly rows: number;
}

/** Texts that mean one topic. */
export interface TopicGroup {
  /** The event's own name for it, else the way most write it. */
  readonly name: string;
  readonly isKnown: boolean;
  readonly written: readonly Written[];
}

/** Words that make no difference to what a topic is, in the languages that are known. */
const light = new Set(
  (
    'a an the of for in on to and or with about how your my our is are do i we ' +
    'skill skills setting settings basic basics introduction intro advice question questions topic topics help general tips tricks practice practices best technique techniques ' +
    'grundlagen fragen frage hilfe fur mit und oder der die das im zu zur zum thema tipps ' +
    'bases conseils de la le les des du et ou en un une pour sur aide question l d ' +
    'el los las y o consejos con para basico basicos il lo gli i e di consigli base noes dicas os as do da ' +
    'basis vragen vraag hulp bij van het een voor over'
  ).split(' '),
);

/** A word without its ending: price, prices and pricing are one. */
function stem(word: string): string {
  if (/\d/u.test(word) || word.length < 4) return word;
  for (const ending of ['ings', 'ing', 'ions', 'ion', 'ers', 'er', 'es', 's', 'e']) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) {
      const rest = word.slice(0, -ending.length);
      // Running is run, and planner plan; but selling is sell.
      return /([bdgmnprt])\1$/u.test(rest) ? rest.slice(0, -1) : rest;
    }
  }
  return word;
}

/** The words of a topic that say what it is about, in no order. */
function heavyWords(text: string): string[] {
  const words = folded(text).split(' ').filter(Boolean);
  const heavy = words.filter((word) => !light.has(word));
  return heavy.length > 0 ? heavy : words;
}

/** What two ways to write a topic have in common. */
export const topicKey = (text: string): string => [...new Set(heavyWords(text).map(stem))].sort().join(' ');

/** Whether two long keys differ by one slip of the pen: a letter too many, too few, another, or two exchanged. */
export function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 6 || Math.abs(one.length - other.length) > 1) return false;
  if (/\d/u.test(one) || /\d/u.test(other) || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = (text: string, skip: number): string => text.slice(start + skip);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2))
  );
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\s?!.,:]+$/u, '')
    .trim();

/**
 * Joins the ways in which topics are written. Those of the event keep their names; a text that is one of them, but for
 * case, accents and spaces, is that one whatever else it resembles. In the order of how many rows name them.
 */
export function groupTopics(all: readonly Written[], known: readonly string[]): TopicGroup[] {
  const byName = new Map(known.map((name) => [searchName(name), name]));
  const groups = new Groups();
  for (const name of known) groups.add(name, topicKey(name), heavyWords(name).join(' '));
  for (const written of [...all].sort((one, other) => other.rows - one.rows)) {
    const name = byName.get(searchName(written.text)) ?? null;
    groups.of(name, topicKey(written.text), heavyWords(written.text).join(' ')).written.push(written);
  }
  return groups.all
    .filter(({ written }) => written.length > 0)
    .map(({ name, written }) => ({ name: name ?? nameOf(written), isKnown: name !== null, written }))
    .sort((one, other) => rowsOf(other) - rowsOf(one));
}

interface Group {
  readonly name: string | null;
  readonly written: Written[];
}

/** Groups by the keys and the words of those that are in them. */
class Groups {
  readonly all: Group[] = [];
  readonly #byKey = new Map<string, Group>();
  readonly #byWords = new Map<string, Group>();

  add(name: string | null, key: string, words: string): Group {
    const group = { name, written: [] };
    this.all.push(group);
    this.#enter(group, key, words);
    return group;
  }

  #enter(group: Group, key: string, words: string): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, group);
    if (!this.#byWords.has(words)) this.#byWords.set(words, group);
  }

  /** The group that a text belongs to: by its exact name, by its key, by a slip of the pen; else a new one. */
  of(name: string | null, key: string, words: string): Group {
    const found =
      (name === null ? undefined : this.all.find((group) => group.name === name)) ??
      this.#byKey.get(key) ??
      this.#slip(words);
    if (!found) return this.add(null, key, words);
    this.#enter(found, key, words);
    return found;
  }

  #slip(words: string): Group | undefined {
    for (const [each, group] of this.#byWords) if (isSlip(each, words)) return group;
    return undefined;
  }
}

/** How many rows name a topic. */
export const rowsOf = ({ written }: TopicGroup): number => written.reduce((sum, { rows }) => sum + rows, 0);

/** The way most write it; among equals one without a question mark, with a capital, and short. */
function nameOf(written: readonly Written[]): string {
  const spelled = new Map<string, number>();
  for (const { text, rows } of written) {
    spelled.set(folded(text), (spelled.get(folded(text)) ?? 0) + rows);
  }
  const figure = ({ text }: Written): number =>
    (spelled.get(folded(text)) ?? 0) * 100 +
    (tidy(text) === text ? 40 : 0) +
    (/^\p{Lu}/u.test(text) ? 20 : 0) -
    Math.min(19, text.length / 4);
  const [best] = [...written].sort((one, other) => figure(other) - figure(one));
  return tidy(best?.text ?? '') || (best?.text ?? '');
}
