import { isDeepStrictEqual } from 'node:util';
import type { ImportUndo } from '@rotunda/db/queries/imports';
import type { Applied } from '../import/apply.ts';
import { type ImportWorld, isWithoutPhone, type Prepared } from '../import/prepare.ts';
import { columnsOf } from '../person.ts';

/** What it takes to bring everything back to what it was before an import that was just applied. */
export function undoOf(
  prepared: Prepared,
  { changed, sides, pairs }: Applied,
  world: ImportWorld,
): ImportUndo {
  const { roster, setup, imported, seats } = world;
  const raised = (id: string): boolean => changed.has(id) || sides.has(id);
  const revisionOf = (id: string): number => (roster.byId.get(id)?.revision ?? 0) + (raised(id) ? 1 : 0);
  const written = prepared.rows.filter(
    ({ id, before, base, imported: said }) => before && (changed.has(id) || !isDeepStrictEqual(said, base)),
  );
  const isWritten = new Set(written.map(({ id }) => id));
  return {
    added: prepared.rows.filter(({ before }) => !before).map(({ id }) => ({ id, revision: 1 })),
    changed: written.flatMap(({ id, before, withoutPhone }) =>
      before
        ? [
            {
              id,
              revision: revisionOf(id),
              columns: columnsOf(before),
              needs: roster.needs.get(id) ?? [],
              expertise: roster.expertise.get(id) ?? [],
              imported: imported.get(id) ?? null,
              extra: before.extra,
              seating: seats.get(id) ?? null,
              ...(withoutPhone === isWithoutPhone(world, id) ? {} : { withoutPhone: !withoutPhone }),
            },
          ]
        : [],
    ),
    sides: [...sides].filter((id) => !isWritten.has(id)).map((id) => ({ id, revision: revisionOf(id) })),
    pairs,
    hosting: [...prepared.hosting.changed].map((mentorId) => ({
      mentorId,
      before: setup.hosting.filter((row) => row.mentorId === mentorId),
      after: prepared.hosting.hosting.filter((row) => row.mentorId === mentorId),
    })),
    topics: prepared.addedTopics,
  };
}

/** Whether an import changed anything that anybody sees. */
export const didSomething = (
  { added, sides, pairs, hosting, topics }: ImportUndo,
  { changed }: Applied,
): boolean =>
  added.length + changed.size + sides.length + hosting.length + topics.length > 0 ||
  pairs.added.length + pairs.removed.length > 0;
