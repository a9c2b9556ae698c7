import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { PlanExplanation } from '@rotunda/shared/schema/explanation';
import type { Person } from '@rotunda/shared/schema/roster';

/** Why a seat that somebody was told of is another one in the draft, as far as can be seen. */
export type MoveReason =
  | { readonly why: 'gone' | 'mentorGone' | 'noTable' | 'forbidden' | 'rest' }
  | { readonly why: 'required'; readonly mentorId: string }
  | { readonly why: 'otherRound'; readonly mentorId: string; readonly roundId: string }
  | { readonly why: 'makesRoom'; readonly menteeIds: readonly string[] };

/** The planner's account of who moves. */
export type PlannersMoves = Extract<PlanExplanation, { kind: 'moves' }>;

/** The planner's reason: what stands against a seat, or what it would cost. */
export type PlannersReason = PlannersMoves['moves'][number]['why'];

/** A seat that somebody was told of, and where they sit instead. */
export interface Move {
  readonly roundId: string;
  readonly from: string;
  /** Null when they sit out. */
  readonly to: string | null;
  readonly reason: MoveReason;
  /** Null while it is not known, and where it knows nothing of the two. */
  readonly planners: PlannersReason | null;
}

export interface PersonMoves {
  readonly person: Person;
  readonly moves: readonly Move[];
}

/** Two plans, and what is known of the event now. */
export interface ComparedPlans {
  /** Rounds whose seats have been told and have not begun, in order. */
  readonly roundIds: readonly string[];
  readonly people: readonly Person[];
  readonly hosting: readonly Hosting[];
  readonly published: (roundId: string) => readonly Conversation[];
  readonly draft: (roundId: string) => readonly Conversation[];
  readonly countsOn: (personId: string) => boolean;
}

/**
 * Who sits elsewhere in the draft than they were told, in the order of the roster, and why: as far as can be seen, and as the
 * planner says.
 */
export function movesBetween(plans: ComparedPlans, account: PlannersMoves | null = null): PersonMoves[] {
  const reasons = new Map(
    account?.moves.map(({ roundId, menteeId, mentorId, why }) => [`${roundId} ${menteeId} ${mentorId}`, why]),
  );
  const byPerson = new Map<string, Move[]>();
  for (const roundId of plans.roundIds) {
    const next = new Map(plans.draft(roundId).map((each) => [each.menteeId, each.mentorId]));
    for (const { menteeId, mentorId: from } of plans.published(roundId)) {
      const to = next.get(menteeId) ?? null;
      if (to === from) continue;
      const seat = { roundId, menteeId, from, to };
      const planners = reasons.get(`${roundId} ${menteeId} ${from}`) ?? null;
      const move = { roundId, from, to, reason: reasonFor(seat, plans), planners };
      byPerson.set(menteeId, [...(byPerson.get(menteeId) ?? []), move]);
    }
  }
  return plans.people.flatMap((person) => {
    const moves = byPerson.get(person.id);
    return moves ? [{ person, moves }] : [];
  });
}

interface ChangedSeat {
  readonly roundId: string;
  readonly menteeId: string;
  readonly from: string;
  readonly to: string | null;
}

function reasonFor(seat: ChangedSeat, plans: ComparedPlans): MoveReason {
  const { roundId, menteeId, from, to } = seat;
  if (!plans.countsOn(menteeId)) return { why: 'gone' };
  if (!plans.countsOn(from)) return { why: 'mentorGone' };
  if (!plans.hosting.some((row) => row.mentorId === from && row.roundId === roundId))
    return { why: 'noTable' };
  const mentee = plans.people.find(({ id }) => id === menteeId);
  if (mentee?.forbidden.includes(from)) return { why: 'forbidden' };
  if (to !== null && mentee?.required.some(({ personId }) => personId === to)) {
    return { why: 'required', mentorId: to };
  }
  const later = plans.roundIds.find((other) =>
    plans.draft(other).some((each) => each.menteeId === menteeId && each.mentorId === from),
  );
  if (later !== undefined) return { why: 'otherRound', mentorId: from, roundId: later };
  const had = new Set(guestsOf(plans.published(roundId), from));
  const menteeIds = guestsOf(plans.draft(roundId), from).filter((id) => !had.has(id));
  return menteeIds.length > 0 ? { why: 'makesRoom', menteeIds } : { why: 'rest' };
}

const guestsOf = (conversations: readonly Conversation[], mentorId: string): string[] =>
  conversations.filter((each) => each.mentorId === mentorId).map(({ menteeId }) => menteeId);

/** How many seats the draft gives, in rounds that have been told, to people who had none there. */
export const newSeats = ({ roundIds, published, draft }: ComparedPlans): number =>
  roundIds.reduce((sum, roundId) => {
    const had = new Set(published(roundId).map(({ menteeId }) => menteeId));
    return sum + draft(roundId).filter(({ menteeId }) => !had.has(menteeId)).length;
  }, 0);
