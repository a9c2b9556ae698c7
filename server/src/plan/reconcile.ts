import type { ConversationChanges, PlannedConversation } from '@rotunda/db/queries/conversations';
import type { ConversationRow, PlannedSeat } from '@rotunda/db/queries/plan';
import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Instant } from '@rotunda/shared/rules/time';
import type { Horizon } from './horizon.ts';
import { listsBy } from './lists.ts';

export interface Publication {
  readonly seats: readonly PlannedSeat[];
  readonly conversations: readonly ConversationRow[];
  readonly hosting: readonly Hosting[];
  readonly horizon: Horizon;
  /** Whether somebody wrote or chose something about a conversation. */
  readonly isWritten: (conversationId: string) => boolean;
  readonly isHere: (personId: string) => boolean;
  readonly now: Instant;
  readonly newId: () => string;
}

/**
 * What publishing changes about the conversations there are:
 *
 * - Held ones are never touched. Those of rounds that are over stay as they were planned, unless the same pair is planned
 *   again; seats that stand in the round under way stay as well.
 * - The same pair keeps its conversation, and so its id and its notes, when its round moves; a withdrawn one comes back.
 * - What is no longer planned is withdrawn if it has traces, or if its round has begun (a phone without network may be
 *   writing in it). Otherwise it is deleted.
 * - A latecomer's conversation that begins in the middle of the work is held at once, as those beside it are.
 */
export function reconcile(publication: Publication): ConversationChanges {
  const { seats, conversations, hosting, horizon, newId } = publication;
  const { from, standing } = horizon;
  const indexOf = new Map(horizon.roundIds.map((id, index) => [id, index]));
  const tableOf = new Map(hosting.map((row) => [`${row.mentorId} ${row.roundId}`, row.tableId]));
  const isOver = (roundId: string): boolean => (indexOf.get(roundId) ?? -1) < from;
  const hasBegun = (roundId: string): boolean =>
    isOver(roundId) || (standing !== 'ahead' && indexOf.get(roundId) === from);

  const { isHere, now } = publication;
  const planned = (seat: PlannedSeat, id: string): PlannedConversation => {
    const { menteeId, mentorId, roundId, needId } = seat;
    const isUnderWork = standing === 'working' && indexOf.get(roundId) === from;
    return {
      id,
      menteeId,
      mentorId,
      roundId,
      needId,
      tableId: tableOf.get(`${mentorId} ${roundId}`) ?? null,
      heldAt: isUnderWork && isHere(menteeId) && isHere(mentorId) ? now : null,
    };
  };

  const kept = matches(seats, conversations);
  const changed = [...kept].flatMap(([seat, before]) => {
    const moved = before.roundId !== seat.roundId;
    const stands = before.state === 'planned' && !moved && hasBegun(before.roundId);
    const after = planned(seat, before.id);
    return before.heldAt !== null || stands || isSame(before, after) ? [] : [{ ...after, moved }];
  });

  const used = new Set([...kept.values()].map(({ id }) => id));
  const dropped = conversations.filter(
    ({ id, state, heldAt, roundId }) =>
      !used.has(id) && state === 'planned' && heldAt === null && !isOver(roundId),
  );
  const leavesTraces = ({ id, seatedAt, heldByHand, roundId }: ConversationRow): boolean =>
    seatedAt !== null || heldByHand || hasBegun(roundId) || publication.isWritten(id);
  return {
    added: seats.filter((seat) => !kept.has(seat)).map((seat) => planned(seat, newId())),
    changed,
    withdrawn: dropped.filter(leavesTraces).map(({ id }) => id),
    deleted: dropped.filter((each) => !leavesTraces(each)).map(({ id }) => id),
  };
}

const isSame = (before: ConversationRow, after: PlannedConversation): boolean =>
  before.state === 'planned' &&
  before.roundId === after.roundId &&
  before.tableId === after.tableId &&
  before.needId === after.needId;

/** The conversation that each planned seat goes on from: of the same pair, best in the same round. */
function matches(
  seats: readonly PlannedSeat[],
  conversations: readonly ConversationRow[],
): Map<PlannedSeat, ConversationRow> {
  const waiting = listsBy(conversations, pairOf);
  const kept = new Map<PlannedSeat, ConversationRow>();
  const take = (seat: PlannedSeat, suits: (conversation: ConversationRow) => boolean): void => {
    const list = waiting.get(pairOf(seat)) ?? [];
    const found =
      list.find((each) => suits(each) && each.state === 'planned') ?? list.find((each) => suits(each));
    if (kept.has(seat) || !found) return;
    kept.set(seat, found);
    list.splice(list.indexOf(found), 1);
  };
  for (const seat of seats) take(seat, ({ roundId }) => roundId === seat.roundId);
  for (const seat of seats) take(seat, ({ heldAt }) => heldAt === null);
  return kept;
}

const pairOf = ({ menteeId, mentorId }: Pick<PlannedSeat, 'menteeId' | 'mentorId'>): string =>
  `${menteeId} ${mentorId}`;
