import type { TableChoice, TopicChoice } from '@rotunda/shared/schema/rosterFiles';
import type { HeadedTable } from '../guess/heading.ts';
import { Canonical, type ArrangedRow } from './canonical.ts';
import { joinRows } from './joinRows.ts';
import { RowReader } from './rawRow.ts';
import { TopicNaming, type TopicProposal } from './topicNaming.ts';

export interface Arranged {
  /** In the order of the tables; joined where several tables name one person. */
  readonly rows: readonly ArrangedRow[];
  readonly topics: readonly TopicProposal[];
}

/**
 * Brings tables, read as their columns were chosen to be read, into the documented columns. Pure. `choices` are in the
 * order of the tables; a table without one, or that is not used, is left out.
 */
export function arrange(
  tables: readonly HeadedTable[],
  choices: readonly TableChoice[],
  knownTopics: readonly string[],
  topicChoices: readonly TopicChoice[],
): Arranged {
  const used = tables.flatMap((headed, index) => {
    const choice = choices[index];
    if (!choice?.use) return [];
    const reader = new RowReader(headed, choice, knownTopics);
    return [{ index, headed, choice, raw: headed.rows.map((row) => reader.read(row)) }];
  });
  const naming = new TopicNaming(
    used.flatMap(({ raw }) => raw),
    knownTopics,
    topicChoices,
  );
  const rows = used.flatMap(({ index, headed, choice, raw }) => {
    const canonical = new Canonical(index, headed, choice, naming);
    return raw.map((row) => canonical.row(row));
  });
  return { rows: joinRows(rows), topics: naming.proposals };
}
