import type { EventTx } from '@rotunda/db';
import { insertImport, saveColumnMemory } from '@rotunda/db/queries/imports';
import type { Instant } from '@rotunda/shared/rules/time';
import type { Marks } from './marks.ts';
import type { Planted } from './plant.ts';

export const plantedImport = 'planted-import';

/** An import that can no longer be taken back, because Ana was edited since, and how its file was read. */
export async function plantImport(
  tx: EventTx,
  { people }: Planted,
  marks: Marks,
  at: Instant,
): Promise<void> {
  const mark = (column: string) => marks.text(`rosterImport.${column}`, 'event');
  await insertImport(tx, {
    id: plantedImport,
    at,
    fileNames: [mark('fileNames')],
    counts: { added: 0, changed: 1, same: 0, left: 0 },
    topicChoices: [{ written: mark('topicChoices'), as: null }],
    undo: {
      added: [],
      changed: [
        {
          id: people.ana,
          revision: 1_000,
          columns: {
            name: 'Ana',
            email: '',
            role: 'mentee',
            department: '',
            mostConversations: null,
            mostRounds: null,
            remark: mark('undo'),
          },
          needs: [],
          expertise: [],
          imported: null,
          extra: null,
        },
      ],
      sides: [],
      pairs: { removed: [], added: [] },
      hosting: [],
      topics: [],
    },
  });
  const heading = marks.text('columnMemory.memory', 'event');
  const choice = { meaning: 'remark', rank: 1, topic: '', commas: 'auto' } as const;
  await saveColumnMemory(tx, 'planted-headings', { role: 'column', columns: { [heading]: choice } }, at);
}
