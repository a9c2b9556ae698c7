import type { EventTx } from '@rotunda/db';
import type { PlannedConversation } from '@rotunda/db/queries/conversations';
import type { ConversationRow } from '@rotunda/db/queries/plan';
import type { RosterSlice } from '@rotunda/db/queries/roster';
import { loadHosting } from '@rotunda/db/queries/setup';
import { isApprovedMentor } from '@rotunda/shared/rules/people';
import { Refusal } from '../../refusal.ts';
import { seatsToCome, withMentor } from './seats.ts';

/** A mentor who takes over somebody's table and guests. */
export interface StandIn {
  readonly id: string;
  readonly takes: (seat: ConversationRow) => PlannedConversation;
}

/**
 * The mentor who is to take over the table and the guests of somebody in these rounds. Throws the refusal that says why they
 * cannot: only a mentor who has nothing else to do then, and whom none of the guests must never meet.
 */
export async function standInFor(
  tx: EventTx,
  personId: string,
  standInId: string,
  { roster, toCome }: { readonly roster: RosterSlice; readonly toCome: readonly string[] },
): Promise<StandIn> {
  const person = roster.byId.get(standInId);
  if (!person || person.id === personId || !isApprovedMentor(person)) {
    throw cannot('Only a mentor of this event can take over a table: choose another.', 'not-a-mentor');
  }
  const hosting = await loadHosting(tx, tx.eventId);
  const rounds = new Set(
    hosting.flatMap(({ mentorId, roundId }) =>
      mentorId === personId && toCome.includes(roundId) ? [roundId] : [],
    ),
  );
  const seats = (await seatsToCome(tx, toCome)).filter(({ roundId }) => rounds.has(roundId));
  const isBusy =
    hosting.some(({ mentorId, roundId }) => mentorId === standInId && rounds.has(roundId)) ||
    seats.some(({ menteeId, mentorId }) => menteeId === standInId && mentorId !== personId);
  if (isBusy) {
    throw cannot(`${person.name} has a seat in one of these rounds: choose a mentor who is free.`, 'busy');
  }
  const guests = new Set(seats.flatMap((seat) => (seat.mentorId === personId ? [seat.menteeId] : [])));
  const isApart = roster.pairs.some(
    ({ kind, menteeId, mentorId }) => kind === 'forbidden' && mentorId === standInId && guests.has(menteeId),
  );
  if (isApart || guests.has(standInId)) {
    throw cannot(
      `${person.name} must not sit down with one of the guests: choose another mentor, or plan again instead.`,
      'apart',
    );
  }
  const topics = new Set((roster.expertise.get(standInId) ?? []).map(({ topicId }) => topicId));
  const known = new Set(
    [...roster.needs.values()].flat().flatMap(({ id, topicId }) => (topics.has(topicId) ? [id] : [])),
  );
  return { id: standInId, takes: (seat) => withMentor(seat, standInId, (needId) => known.has(needId)) };
}

const cannot = (sentence: string, reason: string): Refusal =>
  new Refusal('invalid', sentence, { field: 'standInId', params: { reason } });
