import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { EnteredWhat } from '@rotunda/shared/rules/notes';
import type { Instant } from '@rotunda/shared/rules/time';
import { inChunks } from '../chunks.ts';
import type { EventTx, ReadTx } from '../database.ts';

/** What a facilitator entered for somebody without a phone. */
export interface EnteredEntry {
  /** A fresh id for the log. */
  readonly id: string;
  readonly participantId: string;
  readonly conversationId: string;
  readonly what: EnteredWhat;
  readonly accountId: string | null;
  readonly at: Instant;
}

/** Writes into the log, which is only ever added to. */
export async function noteEntered(
  { q, t, eventId, changes }: EventTx,
  entries: readonly EnteredEntry[],
): Promise<void> {
  for (const some of inChunks(entries)) {
    await q.insert(t.enteredLog).values(some.map((entry) => ({ ...entry, eventId, changes })));
  }
}

/** One entry of the log, with the name of whoever entered it; null once their account is gone. */
export type EnteredRow = Awaited<ReturnType<typeof enteredFor>>[number];

/** What was entered for these people, the latest first. */
export async function enteredFor({ q, t }: ReadTx, eventId: string, personIds: readonly string[]) {
  const { account, enteredLog } = t;
  return await q
    .select({
      participantId: enteredLog.participantId,
      conversationId: enteredLog.conversationId,
      what: enteredLog.what,
      at: enteredLog.at,
      by: account.name,
    })
    .from(enteredLog)
    .leftJoin(account, eq(account.id, enteredLog.accountId))
    .where(and(eq(enteredLog.eventId, eventId), inArray(enteredLog.participantId, [...personIds])))
    .orderBy(desc(enteredLog.changes), asc(enteredLog.id));
}
