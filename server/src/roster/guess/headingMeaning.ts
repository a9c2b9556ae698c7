import { headingOf, type Meaning, meanings, meaningsOfKind } from '@rotunda/shared/rules/rosterMeanings';
import { columnOf, mostNeeds } from '../import/columns.ts';
import { folded } from './fold.ts';
import { headingWords } from './headingWords.ts';
import { rankOf, topicSideOf, type TopicSide } from './topicHeadings.ts';

/** What a heading alone says. */
export interface HeadingMeaning {
  readonly meaning: Meaning | TopicSide;
  readonly rank: number;
  /** Whether it is one of the documented headings, a word that means just this, or a sentence with such a word in it. */
  readonly by: 'documented' | 'word' | 'sentence';
}

/** What goes by a heading of the documentation, without its number. */
const byHeading = new Map(meanings.map((meaning) => [headingOf(meaning), meaning] as const));

/** What a heading says, in any of the languages that are known; null when it says nothing that is known. */
export function meaningOfHeading(heading: string): HeadingMeaning | null {
  return documented(heading) ?? worded(heading);
}

function documented(heading: string): HeadingMeaning | null {
  const column = columnOf(heading);
  if (column === null) return null;
  const [, part = column, rank = '1'] = /^(.*) (\d+)$/u.exec(column) ?? [];
  const meaning = byHeading.get(part);
  return meaning === undefined ? null : { meaning, rank: Number(rank), by: 'documented' };
}

const numbered = new Set<Meaning>(['question', 'context', 'outcome', 'level', 'minimum-level', 'link']);
/** Whose number only counts columns that say the same. */
const listed = new Set<Meaning>(meaningsOfKind('list'));
const withoutNumber = (text: string): string =>
  text
    .replace(/(?:^| )#?\d+(?: |$)/gu, ' ')
    .replace(/(\p{L})\d+$/u, '$1')
    .trim();

function worded(heading: string): HeadingMeaning | null {
  const text = folded(heading);
  if (text === '') return null;
  const rank = Math.min(mostNeeds, rankOf(heading) ?? 1);
  const bare = withoutNumber(text);
  for (const { meaning, whole } of headingWords) {
    if (whole.test(text)) return { meaning, rank: 1, by: 'word' };
    if (numbered.has(meaning) && whole.test(bare)) return { meaning, rank, by: 'word' };
    if (listed.has(meaning) && whole.test(bare)) return { meaning, rank: 1, by: 'word' };
  }
  const side = topicSideOf(heading);
  // A word or two about topics say it better than any word within them.
  if (side !== null && text.split(' ').length <= 3) return { meaning: side, rank, by: 'word' };
  for (const { meaning, part } of headingWords) {
    if (part?.test(text)) return { meaning, rank: numbered.has(meaning) ? rank : 1, by: 'sentence' };
  }
  return side === null ? null : { meaning: side, rank, by: 'sentence' };
}
