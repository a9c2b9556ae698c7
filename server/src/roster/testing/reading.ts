import type { TableChoice, TopicChoice } from '@rotunda/shared/schema/rosterFiles';
import type { Column } from '../import/columns.ts';
import { readRoster, type ReadAnswer } from '../reading/readRoster.ts';
import type { RosterUpload } from '../files/table.ts';

export interface ReadOptions {
  readonly known?: readonly string[];
  readonly choices?: readonly TableChoice[];
  readonly topicChoices?: readonly TopicChoice[];
}

export const reading = (
  uploads: readonly RosterUpload[],
  { known = [], choices, topicChoices = [] }: ReadOptions = {},
): Promise<ReadAnswer> =>
  readRoster({ uploads, choices: choices ?? null, topicChoices, knownTopics: known, remembered: new Map() });

/** What rows came to be, without the columns that are empty. */
export const peopleIn = ({ rows }: ReadAnswer): Record<string, string>[] =>
  rows.map(({ cells, extra }) => ({
    ...Object.fromEntries([...cells].filter(([, cell]) => cell !== '')),
    ...Object.fromEntries([...(extra ?? [])].filter(([, cell]) => cell !== '')),
  }));

/** One column of everybody, by name. */
export const byName = (answer: ReadAnswer, column: Column): Record<string, string> =>
  Object.fromEntries(answer.rows.map(({ cells }) => [cells.get('name') ?? '', cells.get(column) ?? '']));
