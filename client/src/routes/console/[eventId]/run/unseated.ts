import type { Hosting } from '@rotunda/shared/rules/hosting';
import { isMentee } from '@rotunda/shared/rules/people';
import type { Presence } from '@rotunda/shared/rules/presence';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';

interface UnseatedQuestion<Somebody extends Pick<Person, 'id' | 'role'>> {
  readonly people: readonly Somebody[];
  readonly presenceOf: (personId: string) => Presence;
  /** Rounds in which somebody can still sit down. */
  readonly roundIds: readonly string[];
  /** What is published for a round. */
  readonly conversationsOf: (roundId: string) => readonly Pick<Conversation, 'menteeId' | 'mentorId'>[];
  readonly hosting: readonly Hosting[];
  /** Whom no table can be given as they stand: another plan would not help them. */
  readonly outOfReach: readonly string[];
}

/**
 * Mentees who are here and whom the plan gives nothing more to do: walk-ins, and those who came after it was made. Whoever
 * is free in one round and sits in another waits for nothing.
 */
export function unseated<Somebody extends Pick<Person, 'id' | 'role'>>({
  people,
  presenceOf,
  roundIds,
  conversationsOf,
  hosting,
  outOfReach,
}: UnseatedQuestion<Somebody>): Somebody[] {
  if (roundIds.length === 0) return [];
  const busy = new Set([
    ...roundIds.flatMap((roundId) =>
      conversationsOf(roundId).flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
    ),
    ...hosting.filter(({ roundId }) => roundIds.includes(roundId)).map(({ mentorId }) => mentorId),
  ]);
  return people.filter(
    ({ id, role }) =>
      isMentee(role) && presenceOf(id) === 'here' && !busy.has(id) && !outOfReach.includes(id),
  );
}
