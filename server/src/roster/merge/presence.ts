import type { EventTx } from '@rotunda/db';
import { setPresenceAsLogged } from '@rotunda/db/queries/merging';
import { loadPresence, loadPresenceLog, setPresence } from '@rotunda/db/queries/presence';
import type { PersonPresence } from '@rotunda/db/queries/presence';
import type { Presence } from '@rotunda/shared/rules/presence';
import type { Instant } from '@rotunda/shared/rules/time';
import { newId } from '../../ids.ts';
import type { Two } from './merge.ts';

const order: Record<Presence, number> = { here: 0, gone: 1, expected: 2 };

/**
 * Who is here as either, is here, since the first of the two came. The log is of both by now; where its last word is
 * another one, it is given the one that counts.
 */
export async function joinPresence(tx: EventTx, { kept, merged }: Two, now: Instant): Promise<void> {
  const all = await loadPresence(tx, tx.eventId);
  const two = [all.get(kept.id), all.get(merged.id)].flatMap((each) => each ?? []);
  const [best] = two.toSorted(byWhatCounts);
  if (!best) return;
  const { presence, since } = best;
  const log = (await loadPresenceLog(tx, tx.eventId)).filter(({ personId }) => personId === kept.id);
  if ((log.at(-1)?.presence ?? 'expected') !== presence) {
    await setPresence(tx, { logId: newId(), personId: kept.id, presence, at: now, source: 'facilitator' });
  }
  await setPresenceAsLogged(tx, kept.id, presence, since);
}

const byWhatCounts = (one: PersonPresence, other: PersonPresence): number =>
  order[one.presence] - order[other.presence] || one.since - other.since;
