import type { EventTx } from '@rotunda/db';
import { moveConversations, replaceHosting } from '@rotunda/db/queries/hosting';
import { savePairs } from '@rotunda/db/queries/peopleLists';
import type { PairRule, RosterSlice } from '@rotunda/db/queries/roster';
import { loadSeats, plainSeating, saveSeating, type Seating } from '@rotunda/db/queries/seating';
import { loadHosting } from '@rotunda/db/queries/setup';
import { roleOfBoth } from '@rotunda/shared/rules/merging';
import { sidesOf } from '../add.ts';
import { pairsInRole } from '../pairs.ts';
import type { Two } from './merge.ts';

/** Whom either must or must not meet; where the two rows contradict each other, never meeting counts. Answers the others. */
export async function joinPairs(
  tx: EventTx,
  { kept, merged }: Two,
  { pairs, byId }: RosterSlice,
): Promise<string[]> {
  const ids = new Set([kept.id, merged.id]);
  const own = pairs.filter(({ menteeId, mentorId }) => ids.has(menteeId) || ids.has(mentorId));
  const now = (id: string): string => (id === merged.id ? kept.id : id);
  const joined = new Map<string, PairRule>();
  const inOrder = [...own].sort((a, b) => rank(a, merged.id) - rank(b, merged.id));
  for (const pair of inOrder) {
    const becomes = { ...pair, menteeId: now(pair.menteeId), mentorId: now(pair.mentorId) };
    const key = `${becomes.menteeId} ${becomes.mentorId}`;
    if (becomes.menteeId !== becomes.mentorId && !joined.has(key)) joined.set(key, becomes);
  }
  const self = { ...kept, role: roleOfBoth(kept.role, merged.role) };
  const after = pairsInRole(self, { people: byId, pairs: [...joined.values()] });
  await savePairs(tx, own, onePinARound(after));
  return sidesOf(own).filter((id) => !ids.has(id));
}

/** Never meeting before meeting, and the kept person's own before the other's. */
const rank = ({ kind, menteeId, mentorId }: PairRule, mergedId: string): number =>
  (kind === 'forbidden' ? 0 : 2) + (menteeId === mergedId || mentorId === mergedId ? 1 : 0);

/** Nobody meets two mentors in one round: the first keeps it, and others may be met in any. */
function onePinARound(pairs: readonly PairRule[]): PairRule[] {
  const taken = new Set<string>();
  return pairs.map((pair) => {
    if (pair.kind === 'forbidden' || pair.roundId === null) return pair;
    const key = `${pair.menteeId} ${pair.roundId}`;
    if (taken.has(key)) return { ...pair, roundId: null };
    taken.add(key);
    return pair;
  });
}

/** What is said of the kept person's seats stands, and what was said only of the other's is added; whom either asks for, both ask for. */
export async function joinSeating(tx: EventTx, { kept, merged }: Two): Promise<void> {
  const all = await loadSeats(tx, tx.eventId);
  const [own, other] = [all.get(kept.id), all.get(merged.id)];
  const now = (ids: readonly string[]): string[] => [
    ...new Set(ids.map((id) => (id === merged.id ? kept.id : id))),
  ];
  for (const [personId, said] of all) {
    const asks = said.wished.includes(merged.id) && personId !== kept.id && personId !== merged.id;
    if (asks) await saveSeating(tx, personId, { ...said, wished: now(said.wished) });
  }
  if (!own && !other) return;
  const said: Seating = own && other ? filledSeating(own, other) : (own ?? other ?? plainSeating);
  const wished = now([...(own?.wished ?? []), ...(other?.wished ?? [])]).filter((id) => id !== kept.id);
  const absent = [...new Set([...(own?.absent ?? []), ...(other?.absent ?? [])])];
  await saveSeating(tx, kept.id, { ...said, wished, absent });
}

const filledSeating = (own: Seating, other: Seating): Seating => ({
  ...own,
  mostAtOnce: own.mostAtOnce ?? other.mostAtOnce,
  remote: own.remote || other.remote,
  languages: own.languages.length > 0 ? own.languages : other.languages,
  zoneId: own.zoneId ?? other.zoneId,
  tableId: own.tableId ?? other.tableId,
});

/** The kept person's tables, and the other's in rounds in which they have none. Guests of both go where the person sits. */
export async function joinHosting(tx: EventTx, { kept, merged }: Two): Promise<void> {
  const hosting = await loadHosting(tx, tx.eventId);
  const own = hosting.filter(({ mentorId }) => mentorId === kept.id);
  const other = hosting.filter(({ mentorId }) => mentorId === merged.id);
  if (other.length === 0) return;
  const busy = new Set(own.map(({ roundId }) => roundId));
  const added = other.filter(({ roundId }) => !busy.has(roundId));
  // A table has one mentor a round: the other gets up first.
  await replaceHosting(tx, tx.eventId, merged.id, []);
  await replaceHosting(
    tx,
    tx.eventId,
    kept.id,
    [...own, ...added].map(({ roundId, tableId }) => ({ roundId, tableId })),
  );
  for (const { roundId, tableId } of own) await moveConversations(tx, kept.id, roundId, tableId);
}
