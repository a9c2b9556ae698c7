import { and, asc, eq, gt } from 'drizzle-orm';
import type { Presence, PresenceSource } from '@rotunda/shared/rules/presence';
import type { Instant } from '@rotunda/shared/rules/time';
import type { EventTx, ReadTx } from '../database.ts';
import { allByNumber, rowsPerPage } from '../pages.ts';

/** Whether somebody is here, and whether a phone holds their seat: what comes and goes without anybody's decision. */
export interface PersonPresence {
  readonly presence: Presence;
  readonly since: Instant;
  /** Whether a phone holds this person's seat. */
  readonly claimed: boolean;
  /** Whether they take part without a phone. */
  readonly withoutPhone: boolean;
}

/** Everybody on the roster, by id, in roster order. */
export type PresenceSlice = ReadonlyMap<string, PersonPresence>;

export async function loadPresence(tx: ReadTx, eventId: string): Promise<PresenceSlice> {
  const { participant } = tx.t;
  const rows = await allByNumber(tx, (after) =>
    tx.q
      .select({
        id: participant.id,
        number: participant.number,
        presence: participant.presence,
        since: participant.presenceSince,
        claimedAt: participant.claimedAt,
        withoutPhone: participant.withoutPhone,
      })
      .from(participant)
      .where(and(eq(participant.eventId, eventId), gt(participant.number, after)))
      .orderBy(asc(participant.number))
      .limit(rowsPerPage),
  );
  return new Map(
    rows.map(({ id, presence, since, claimedAt, withoutPhone }) => [
      id,
      { presence, since, claimed: claimedAt !== null, withoutPhone },
    ]),
  );
}

/** Somebody came or went. */
export interface PresenceEntry {
  /** A fresh id for the log. */
  readonly logId: string;
  readonly personId: string;
  readonly presence: Presence;
  readonly at: Instant;
  readonly source: PresenceSource;
}

/** Sets a person's presence and writes it into the log, which is only ever added to. */
export async function setPresence({ q, t, eventId, changes }: EventTx, entry: PresenceEntry): Promise<void> {
  const { participant, presenceLog } = t;
  await q
    .update(participant)
    .set({ presence: entry.presence, presenceSince: entry.at })
    .where(and(eq(participant.id, entry.personId), eq(participant.eventId, eventId)));
  await q.insert(presenceLog).values({
    id: entry.logId,
    eventId,
    participantId: entry.personId,
    presence: entry.presence,
    at: entry.at,
    source: entry.source,
    changes,
  });
}

/** One entry of the log of who came and went. */
export type PresenceLogRow = Awaited<ReturnType<typeof loadPresenceLog>>[number];

/** Who came and went, oldest first. */
export const loadPresenceLog = async ({ q, t }: ReadTx, eventId: string) =>
  await q
    .select({
      personId: t.presenceLog.participantId,
      presence: t.presenceLog.presence,
      at: t.presenceLog.at,
      source: t.presenceLog.source,
    })
    .from(t.presenceLog)
    .where(eq(t.presenceLog.eventId, eventId))
    .orderBy(asc(t.presenceLog.changes), asc(t.presenceLog.id));
