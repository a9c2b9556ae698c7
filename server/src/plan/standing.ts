import type { ConversationRow } from '@rotunda/db/queries/plan';
import type { World } from './world.ts';

/** A conversation that stands as it is, in a round counted from 0. */
export interface StandingSeat {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly round: number;
  readonly needId: string | null;
}

type Told = Pick<World, 'conversations' | 'presence' | 'horizon'>;

/**
 * What no plan changes any more: conversations that were held, and the published seats of the round under way of people
 * who are not gone. The seat of somebody who is gone is free for a latecomer, unless the conversation was held.
 */
export function standingSeats(world: Told): StandingSeat[] {
  const { horizon } = world;
  const isGone = (id: string): boolean => world.presence.get(id)?.presence === 'gone';
  return seatsOf(world, ({ heldAt, menteeId, mentorId }, round) => {
    if (heldAt !== null) return true;
    const isUnderway = round === horizon.from && horizon.standing !== 'ahead';
    return isUnderway && !isGone(menteeId) && !isGone(mentorId);
  });
}

/** Published seats of rounds that have not begun: what people have been told. */
export function announcedSeats(world: Told): StandingSeat[] {
  const { from, standing } = world.horizon;
  const firstAhead = standing === 'ahead' ? from : from + 1;
  return seatsOf(world, ({ heldAt }, round) => heldAt === null && round >= firstAhead);
}

function seatsOf(
  { conversations, horizon }: Told,
  wanted: (conversation: ConversationRow, round: number) => boolean,
): StandingSeat[] {
  const roundOf = new Map(horizon.roundIds.map((id, index) => [id, index]));
  return conversations.flatMap((conversation) => {
    const { menteeId, mentorId, roundId, needId, state } = conversation;
    const round = roundOf.get(roundId);
    if (round === undefined || state !== 'planned' || !wanted(conversation, round)) return [];
    return [{ menteeId, mentorId, round, needId }];
  });
}
