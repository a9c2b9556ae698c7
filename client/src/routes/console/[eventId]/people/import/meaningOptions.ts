import type { ColumnChoice, ColumnPreview, Meaning } from '@rotunda/shared/schema/rosterFiles';
import { rosterFiles as words } from '#lib/messages/rosterFiles.ts';

/** What somebody can choose for a column, and the choice that goes with it. */
export interface MeaningOption {
  readonly value: string;
  readonly label: string;
  readonly choice: ColumnChoice;
}

const plain: readonly Meaning[] = [
  'name',
  'first-name',
  'last-name',
  'email',
  'role',
  'is-mentor',
  'is-mentee',
  'is-both',
  'department',
  'topics',
  'needs',
  'topics-by-role',
];
const ranked: readonly Meaning[] = [
  'need',
  'question',
  'context',
  'outcome',
  'level',
  'minimum-level',
  'topics-level',
];
const rated: readonly Meaning[] = ['skill', 'want', 'rating-by-role'];
const others: readonly Meaning[] = [
  'table',
  'forbidden',
  'required',
  'most-conversations',
  'most-rounds',
  'remark',
];

/** More needs than these are offered only where a column has one already. */
const usualRanks = 3;
const longestTopic = 60;

export const valueOf = ({ meaning, rank, topic }: ColumnChoice): string => `${meaning}/${rank}/${topic}`;

/** All that a column can mean, in the order in which people look for it; what it means now is among it. */
export function meaningOptions({
  heading,
  choice: now,
}: Pick<ColumnPreview, 'heading' | 'choice'>): MeaningOption[] {
  const { commas } = now;
  const option = (meaning: Meaning, rank = 1, topic = ''): MeaningOption => {
    const choice = { meaning, rank, topic, commas };
    return { value: valueOf(choice), label: labelOf(choice), choice };
  };
  const asked = /\[([^[\]]+)\]\s*$/u.exec(heading)?.[1] ?? heading;
  const topic = now.topic === '' ? asked : now.topic;
  const all = [
    option('extra'),
    option('leave-out'),
    ...plain.map((meaning) => option(meaning)),
    ...ranked.flatMap((meaning) =>
      Array.from({ length: usualRanks }, (_, index) => option(meaning, index + 1)),
    ),
    ...rated.map((meaning) => option(meaning, 1, topic.slice(0, longestTopic).trim())),
    ...others.map((meaning) => option(meaning)),
  ];
  const current = option(now.meaning, now.rank, now.topic);
  return all.some(({ value }) => value === current.value) ? all : [current, ...all];
}

function labelOf({ meaning, rank, topic }: ColumnChoice): string {
  const label = words.meanings[meaning];
  if (ranked.includes(meaning)) return meaning === 'topics-level' && rank === 1 ? label : `${label} ${rank}`;
  if (meaning === 'topics' && rank > 1) return `${label} ${rank}`;
  return rated.includes(meaning) ? `${label}: ${topic}` : label;
}

/** Whether it matters what commas in a column mean. */
export const hasCommas = ({ meaning }: ColumnChoice): boolean =>
  meaning === 'topics' || meaning === 'needs' || meaning === 'topics-by-role';
