import { searchName } from '@rotunda/shared/rules/people';
import type { TopicChoice } from '@rotunda/shared/schema/rosterFiles';
import { groupTopics, rowsOf, type TopicGroup, type Written } from '../guess/nearTopics.ts';
import type { RawRow } from './rawRow.ts';

/** A topic that the files name, and what is proposed for it. */
export interface TopicProposal {
  /** What it will be called; null when it is left out. */
  readonly as: string | null;
  /** What is proposed, whatever was chosen. */
  readonly proposed: string;
  /** Whether the event's list has it already. */
  readonly isKnown: boolean;
  readonly rows: number;
  readonly written: readonly Written[];
}

/** What the topics that rows name are called in the event. */
export class TopicNaming {
  readonly #names = new Map<string, string | null>();
  readonly proposals: readonly TopicProposal[];

  /** `choices` are what somebody decided, now or when a file was imported before. */
  constructor(rows: readonly RawRow[], known: readonly string[], choices: readonly TopicChoice[]) {
    const chosen = new Map(choices.map(({ written, as }) => [searchName(written), as]));
    const groups = groupTopics(written(rows), known);
    this.proposals = groups.flatMap((group) => this.#enter(group, chosen, known));
  }

  /** A text may be chosen for alone: then it is a proposal of its own. */
  #enter(
    group: TopicGroup,
    chosen: ReadonlyMap<string, string | null>,
    known: readonly string[],
  ): TopicProposal[] {
    const proposed = possibleName(group.name);
    // What no topic can be called is an answer in somebody's own words: it is left out, and shown.
    const offered = canBeName(group.name) ? proposed : null;
    const byName = new Map<string | null, Written[]>();
    for (const each of group.written) {
      const key = searchName(each.text);
      const choice = chosen.has(key) ? (chosen.get(key) ?? null) : offered;
      const as = choice === null ? null : (knownAs(choice, known) ?? possibleName(choice));
      this.#names.set(key, as);
      byName.set(as, [...(byName.get(as) ?? []), each]);
    }
    return [...byName].map(([as, all]) => ({
      as,
      proposed,
      isKnown: as !== null && knownAs(as, known) !== undefined,
      rows: rowsOf({ ...group, written: all }),
      written: all,
    }));
  }

  /** What a text is called; null when it is left out. */
  nameOf(text: string): string | null {
    return this.#names.get(searchName(text)) ?? null;
  }
}

const knownAs = (name: string, known: readonly string[]): string | undefined =>
  known.find((each) => searchName(each) === searchName(name));

const longestName = 60;
const control = /[\p{Cc}\p{Cs}]/u;

const canBeName = (name: string): boolean => name.length <= longestName && !control.test(name);

/** Semicolons and line ends separate topics where they are written down as one text. */
const possibleName = (name: string): string =>
  name
    .replace(/\s*[;\n]\s*/gu, ', ')
    .replace(new RegExp(control.source, 'gu'), '')
    .trim()
    .slice(0, longestName)
    .trim() || '?';

/** How many rows name each text. */
function written(rows: readonly RawRow[]): Written[] {
  const counts = new Map<string, { text: string; rows: number }>();
  for (const { topics, needs } of rows) {
    const texts = new Map([...topics, ...needs].map((each) => [searchName(each.written), each.written]));
    for (const [key, text] of texts) {
      // Texts that differ only in case and spaces are one; the first says how it is written.
      const count = counts.get(key) ?? { text, rows: 0 };
      counts.set(key, { ...count, rows: count.rows + 1 });
    }
  }
  return [...counts.values()];
}
