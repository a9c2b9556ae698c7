import type { Meaning } from '@rotunda/shared/schema/rosterFiles';
import { columnOf, mostNeeds, needParts, type NeedPart } from '../import/columns.ts';
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

const partMeanings: Record<NeedPart, Meaning> = {
  need: 'need',
  question: 'question',
  context: 'context',
  outcome: 'outcome',
  level: 'level',
  'minimum level': 'minimum-level',
};

const singleMeanings: Readonly<Record<string, Meaning>> = {
  name: 'name',
  email: 'email',
  role: 'role',
  department: 'department',
  topics: 'topics',
  table: 'table',
  forbidden: 'forbidden',
  required: 'required',
  'most conversations': 'most-conversations',
  'most rounds': 'most-rounds',
  remark: 'remark',
};

/** What a heading says, in any of the languages that are known; null when it says nothing that is known. */
export function meaningOfHeading(heading: string): HeadingMeaning | null {
  return documented(heading) ?? worded(heading);
}

function documented(heading: string): HeadingMeaning | null {
  const column = columnOf(heading);
  if (column === null) return null;
  const single = singleMeanings[column];
  if (single !== undefined) return { meaning: single, rank: 1, by: 'documented' };
  const part = needParts.find(
    (each) => column.startsWith(`${each} `) && /^\d+$/u.test(column.slice(each.length + 1)),
  );
  return part
    ? { meaning: partMeanings[part], rank: Number(column.slice(part.length + 1)), by: 'documented' }
    : null;
}

const numbered = new Set<Meaning>(['question', 'context', 'outcome', 'level', 'minimum-level']);
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
  }
  const side = topicSideOf(heading);
  // A word or two about topics say it better than any word within them.
  if (side !== null && text.split(' ').length <= 3) return { meaning: side, rank, by: 'word' };
  for (const { meaning, part } of headingWords) {
    if (part?.test(text)) return { meaning, rank: numbered.has(meaning) ? rank : 1, by: 'sentence' };
  }
  return side === null ? null : { meaning: side, rank, by: 'sentence' };
}
