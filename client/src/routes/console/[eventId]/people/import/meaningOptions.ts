import { kindOf, type Meaning, meanings } from '@rotunda/shared/rules/rosterMeanings';
import type { ColumnChoice, ColumnPreview } from '@rotunda/shared/schema/rosterFiles';
import { rosterFiles as words } from '#lib/messages/rosterFiles.ts';

/** What somebody can choose for a column, and the choice that goes with it. */
export interface MeaningOption {
  readonly value: string;
  readonly label: string;
  readonly choice: ColumnChoice;
}

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
  const all = meanings.flatMap((meaning) => {
    const kind = kindOf(meaning);
    if (kind === 'rated') return [option(meaning, 1, topic.slice(0, longestTopic).trim())];
    const ranks = kind === 'ranked' ? usualRanks : 1;
    return Array.from({ length: ranks }, (_, index) => option(meaning, index + 1));
  });
  const current = option(now.meaning, now.rank, now.topic);
  return all.some(({ value }) => value === current.value) ? all : [current, ...all];
}

function labelOf({ meaning, rank, topic }: ColumnChoice): string {
  const label = words.meanings[meaning];
  const kind = kindOf(meaning);
  if (kind === 'rated') return `${label}: ${topic}`;
  if (kind === 'ranked') return meaning === 'topics-level' && rank === 1 ? label : `${label} ${rank}`;
  return meaning === 'topics' && rank > 1 ? `${label} ${rank}` : label;
}

/** Whether it matters what commas in a column mean. */
export const hasCommas = ({ meaning }: ColumnChoice): boolean => kindOf(meaning) === 'topics';
