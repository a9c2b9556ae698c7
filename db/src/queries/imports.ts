import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import type { TopicChoice } from '@rotunda/shared/schema/rosterFiles';
import type { EventTx, ReadTx } from '../database.ts';
import type { ColumnMemory, ImportUndo } from '../tables/imports.ts';
import type { Tables } from '../tables.ts';

export type { ColumnMemory, ImportCounts, ImportUndo, PersonBefore } from '../tables/imports.ts';

type Row = Tables['rosterImport']['$inferSelect'];

/** An import as it is listed. */
export type ImportRow = Pick<Row, 'id' | 'at' | 'fileNames' | 'counts' | 'undoneAt' | 'undo'>;
export interface NewImport extends Pick<Row, 'id' | 'at' | 'fileNames' | 'counts' | 'topicChoices'> {
  readonly undo: ImportUndo;
}

/** No more headings than anybody meets in years. */
const mostMemories = 500;

/**
 * How tables were read before, by the key of their headings: at this event, else last at any other of the instance, which
 * is one organisation.
 */
export async function loadColumnMemory(
  { q, t }: ReadTx,
  eventId: string,
): Promise<Map<string, ColumnMemory>> {
  const { columnMemory } = t;
  const rows = await q
    .select()
    .from(columnMemory)
    .orderBy(desc(columnMemory.at), asc(columnMemory.eventId), asc(columnMemory.headingsKey))
    .limit(mostMemories);
  const memories = new Map<string, ColumnMemory>();
  for (const isOwn of [true, false]) {
    for (const row of rows) {
      if ((row.eventId === eventId) === isOwn && !memories.has(row.headingsKey)) {
        memories.set(row.headingsKey, row.memory);
      }
    }
  }
  return memories;
}

/** Remembers how a table with these headings is read. Changes nothing that anybody sees. */
export async function saveColumnMemory(
  { q, t, eventId }: EventTx,
  headingsKey: string,
  memory: ColumnMemory,
  at: Instant,
): Promise<void> {
  const { columnMemory } = t;
  await q
    .insert(columnMemory)
    .values({ eventId, headingsKey, memory, at })
    .onConflictDoUpdate({ target: [columnMemory.eventId, columnMemory.headingsKey], set: { memory, at } });
}

/** As many of the latest imports can be taken back. */
const mostUndoable = 5;

/** Writes down what an import did. What older ones changed is forgotten: they can no longer be taken back. */
export async function insertImport({ q, t, eventId, changes }: EventTx, row: NewImport): Promise<void> {
  const { rosterImport } = t;
  await q.insert(rosterImport).values({ ...row, eventId, changes, undoneAt: null });
  const older = await q
    .select({ id: rosterImport.id })
    .from(rosterImport)
    .where(eq(rosterImport.eventId, eventId))
    .orderBy(desc(rosterImport.changes), asc(rosterImport.id))
    .limit(100)
    .offset(mostUndoable);
  if (older.length === 0) return;
  const ids = older.map(({ id }) => id);
  await q
    .update(rosterImport)
    .set({ undo: null })
    .where(and(eq(rosterImport.eventId, eventId), inArray(rosterImport.id, ids)));
}

/** Forgets what imports changed, because somebody they were about is removed for good. */
export async function forgetUndo({ q, t, eventId }: Pick<EventTx, 'q' | 't' | 'eventId'>): Promise<void> {
  await q.update(t.rosterImport).set({ undo: null }).where(eq(t.rosterImport.eventId, eventId));
}

/** One import with all that takes it back; undefined when there is none of this id. */
export async function importOf(
  { q, t }: ReadTx,
  eventId: string,
  id: string,
): Promise<ImportRow | undefined> {
  const { rosterImport } = t;
  const rows = await q
    .select()
    .from(rosterImport)
    .where(and(eq(rosterImport.eventId, eventId), eq(rosterImport.id, id)));
  return rows[0];
}

/** The latest imports of an event, the last one first. */
export async function loadImports({ q, t }: ReadTx, eventId: string, most = 20): Promise<ImportRow[]> {
  const { rosterImport } = t;
  return await q
    .select({
      id: rosterImport.id,
      at: rosterImport.at,
      fileNames: rosterImport.fileNames,
      counts: rosterImport.counts,
      undoneAt: rosterImport.undoneAt,
      undo: rosterImport.undo,
    })
    .from(rosterImport)
    .where(eq(rosterImport.eventId, eventId))
    .orderBy(desc(rosterImport.changes), asc(rosterImport.id))
    .limit(most);
}

/** What was decided about texts that may be topics, in the order of the imports that still stand. */
export async function loadTopicChoices({ q, t }: ReadTx, eventId: string): Promise<TopicChoice[]> {
  const { rosterImport } = t;
  const rows = await q
    .select({ topicChoices: rosterImport.topicChoices })
    .from(rosterImport)
    .where(and(eq(rosterImport.eventId, eventId), isNull(rosterImport.undoneAt)))
    .orderBy(asc(rosterImport.changes), asc(rosterImport.id));
  return rows.flatMap(({ topicChoices }) => topicChoices);
}

/** Marks an import as taken back. */
export async function setUndone({ q, t, eventId }: EventTx, id: string, at: Instant): Promise<void> {
  const { rosterImport } = t;
  await q
    .update(rosterImport)
    .set({ undoneAt: at, undo: null })
    .where(and(eq(rosterImport.eventId, eventId), eq(rosterImport.id, id)));
}
