import type { EventTx } from '@rotunda/db';
import { saveConversations, writtenConversations } from '@rotunda/db/queries/conversations';
import { takeHeldBack } from '@rotunda/db/queries/held';
import { type ConversationRow, loadPlan } from '@rotunda/db/queries/plan';
import { loadRun } from '@rotunda/db/queries/run';
import { loadAgenda } from '@rotunda/db/queries/setup';
import { cannotStand, type Sitting } from '@rotunda/shared/rules/merging';
import { roundsAhead } from '@rotunda/shared/rules/progress';
import { Refusal } from '../../refusal.ts';
import type { Two } from './merge.ts';

/**
 * Takes out of the plan what cannot stand once the two are one: seats in one round, and a conversation of the two with
 * each other. What has traces, or whose round has begun, is withdrawn and keeps what was written; held it was not. Answers how many conversations either
 * has. Refuses when the two have talked with each other, or wrote about it: then they are two.
 */
export async function settleConversations(tx: EventTx, two: Two): Promise<number> {
  const { kept, merged } = two;
  const { conversations } = await loadPlan(tx, tx.eventId);
  const written = await writtenConversations(tx, tx.eventId);
  const { run } = await loadRun(tx, tx.eventId);
  const ahead = new Set(roundsAhead(run, await loadAgenda(tx, tx.eventId)).map(({ id }) => id));
  const hasTraces = (each: ConversationRow): boolean =>
    each.heldAt !== null || each.heldByHand || each.seatedAt !== null || written.has(each.id);

  const concerns = (each: ConversationRow, id: string): boolean =>
    each.menteeId === id || each.mentorId === id;
  const theirs = conversations.filter((each) => concerns(each, kept.id) || concerns(each, merged.id));
  const together = theirs.filter((each) => concerns(each, kept.id) && concerns(each, merged.id));
  if (together.some(hasTraces)) {
    throw new Refusal(
      'talked-together',
      `${kept.name} and ${merged.name} have talked with each other: they are two people.`,
      { params: { one: kept.name, other: merged.name } },
    );
  }
  const apart = theirs.filter((each) => !together.includes(each) && each.state === 'planned');
  const losing = new Set(
    [...new Set(apart.map(({ roundId }) => roundId))].flatMap((roundId) => {
      const inRound = apart.filter((each) => each.roundId === roundId);
      return cannotStand(sittings(inRound, kept.id), sittings(inRound, merged.id));
    }),
  );
  const dropped = apart.filter(({ id }) => losing.has(id));
  const stays = (each: ConversationRow): boolean => hasTraces(each) || !ahead.has(each.roundId);
  await saveConversations(tx, {
    added: [],
    changed: [],
    withdrawn: dropped.filter(stays).map(({ id }) => id),
    deleted: [...together, ...dropped.filter((each) => !stays(each))].map(({ id }) => id),
  });
  // The run counted both of one round as held; one person held one of them.
  await takeHeldBack(
    tx,
    dropped.filter(({ heldAt }) => heldAt !== null).map(({ id }) => id),
  );
  return theirs.length;
}

const sittings = (conversations: readonly ConversationRow[], personId: string): Sitting[] =>
  conversations
    .filter(({ menteeId, mentorId }) => menteeId === personId || mentorId === personId)
    .map(({ id, menteeId, heldAt }) => ({
      id,
      as: menteeId === personId ? 'mentee' : 'mentor',
      isHeld: heldAt !== null,
    }));
