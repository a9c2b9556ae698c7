import type { EventTx } from '@rotunda/db';
import { saveConversations, writtenConversations } from '@rotunda/db/queries/conversations';
import { type ConversationRow, loadPlan } from '@rotunda/db/queries/plan';
import { loadRun } from '@rotunda/db/queries/run';
import { loadAgenda } from '@rotunda/db/queries/setup';
import { isApprovedMentor, isMentee, type Standing } from '@rotunda/shared/rules/people';
import { roundsAhead } from '@rotunda/shared/rules/progress';
import { newId } from '../../ids.ts';
import type { StandIn } from './standIn.ts';

/** Seats of these rounds that are planned and that nobody has held. */
export async function seatsToCome(tx: EventTx, toCome: readonly string[]): Promise<ConversationRow[]> {
  const open = new Set(toCome);
  const { conversations } = await loadPlan(tx, tx.eventId);
  return conversations.filter(
    ({ state, heldAt, roundId }) => state === 'planned' && heldAt === null && open.has(roundId),
  );
}

interface Change {
  readonly id: string;
  readonly after: Standing;
  readonly toCome: readonly string[];
  readonly standIn: StandIn | null;
}

/**
 * Takes out of the plan the seats to come that somebody cannot have any more as what they are now. Their guests go on with
 * the stand-in, at the table that they were told of; without one their seats are free, and the next plan fills them. What
 * was held, written or tapped stays with the two who it was with.
 */
export async function settleSeats(tx: EventTx, { id, after, toCome, standIn }: Change): Promise<void> {
  const lost = (await seatsToCome(tx, toCome)).filter(
    ({ menteeId, mentorId }) =>
      (mentorId === id && !isApprovedMentor(after)) || (menteeId === id && !isMentee(after.role)),
  );
  if (lost.length === 0) return;
  const written = await writtenConversations(tx, tx.eventId);
  const { run } = await loadRun(tx, tx.eventId);
  const ahead = new Set(roundsAhead(run, await loadAgenda(tx, tx.eventId)).map((round) => round.id));
  // A phone without network may be writing in a conversation whose round people walk to.
  const stays = (each: ConversationRow): boolean =>
    each.heldByHand || each.seatedAt !== null || written.has(each.id) || !ahead.has(each.roundId);
  await saveConversations(tx, {
    added: standIn ? lost.filter(({ mentorId }) => mentorId === id).map((each) => standIn.takes(each)) : [],
    changed: [],
    withdrawn: lost.filter(stays).map((each) => each.id),
    deleted: lost.filter((each) => !stays(each)).map((each) => each.id),
  });
  tx.touch('plan');
}

/** The same seat with another mentor: about the same need where they know of it, and else an open conversation. */
export const withMentor = (
  { roundId, menteeId, tableId, needId }: ConversationRow,
  mentorId: string,
  knows: (needId: string) => boolean,
) => ({
  id: newId(),
  roundId,
  menteeId,
  mentorId,
  tableId,
  needId: needId !== null && knows(needId) ? needId : null,
});
