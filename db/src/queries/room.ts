import { and, asc, count, eq, inArray } from 'drizzle-orm';
import type { Table, Zone } from '@rotunda/shared/schema/event';
import type { ReadTx, WriteTx } from '../database.ts';
import { inChunks } from '../chunks.ts';
import { difference, isSame } from './difference.ts';

/** What stands in the room. */
export interface Room {
  readonly zones: readonly Zone[];
  readonly tables: readonly Table[];
}

const zoneRows = (zones: readonly Zone[]) => zones.map((zone, position) => ({ ...zone, position }));

/**
 * Makes `after` the event's room, of which `before` was read in this transaction. Hosting of a removed table goes with
 * it and its conversations lose their place: whether that may be is the caller's question. Answers whether anything was
 * different.
 */
export async function saveRoom(
  { q, t }: WriteTx,
  eventId: string,
  before: Room,
  after: Room,
): Promise<boolean> {
  const zones = difference(zoneRows(before.zones), zoneRows(after.zones));
  const tables = difference(before.tables, after.tables);
  // Tables may move into a zone that is new, and out of one that goes: zones come first and go last.
  for (const rows of inChunks(zones.added)) {
    await q.insert(t.zone).values(rows.map((row) => ({ ...row, eventId })));
  }
  for (const { id, ...row } of zones.changed) {
    await q
      .update(t.zone)
      .set(row)
      .where(and(eq(t.zone.eventId, eventId), eq(t.zone.id, id)));
  }
  for (const rows of inChunks(tables.added)) {
    await q.insert(t.table).values(rows.map((row) => ({ ...row, eventId })));
  }
  for (const { id, ...row } of tables.changed) {
    await q
      .update(t.table)
      .set(row)
      .where(and(eq(t.table.eventId, eventId), eq(t.table.id, id)));
  }
  for (const ids of inChunks(tables.removed)) {
    await q.delete(t.table).where(and(eq(t.table.eventId, eventId), inArray(t.table.id, ids)));
  }
  for (const ids of inChunks(zones.removed)) {
    await q.delete(t.zone).where(and(eq(t.zone.eventId, eventId), inArray(t.zone.id, ids)));
  }
  return !(isSame(zones) && isSame(tables));
}

/** How many conversations are planned, or took place, at each of these tables; none for a table that is not listed. */
export async function conversationsAt(
  { q, t }: ReadTx,
  eventId: string,
  tableIds: readonly string[],
): Promise<{ tableId: string | null; conversations: number }[]> {
  if (tableIds.length === 0) return [];
  return await q
    .select({ tableId: t.conversation.tableId, conversations: count() })
    .from(t.conversation)
    .where(and(eq(t.conversation.eventId, eventId), inArray(t.conversation.tableId, [...tableIds])))
    .groupBy(t.conversation.tableId)
    .orderBy(asc(t.conversation.tableId));
}
