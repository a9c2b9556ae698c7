import { eq } from 'drizzle-orm';
import type { ReadTx } from '../database.ts';
import type { Revisions } from '../engine/types.ts';
import { NotFound } from '../errors.ts';

/** How far an event has come: what parts are numbered by, and what commands are decided on. */
export interface EventVersion {
  /** The event's change counter. */
  readonly version: number;
  readonly revisions: Revisions;
}

/** `NotFound` if there is no such event. */
export async function loadVersion({ q, t }: ReadTx, eventId: string): Promise<EventVersion> {
  const [row] = await q
    .select({
      version: t.event.changes,
      setup: t.event.setupRevision,
      roster: t.event.rosterRevision,
      plan: t.event.planRevision,
      run: t.event.runRevision,
    })
    .from(t.event)
    .where(eq(t.event.id, eventId));
  if (!row) throw new NotFound('event', eventId);
  const { version, ...revisions } = row;
  return { version, revisions };
}
