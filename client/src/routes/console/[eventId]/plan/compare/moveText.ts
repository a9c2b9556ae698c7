import { compare as words } from '#lib/messages/compare.ts';
import type { Move, PersonMoves, PlannersReason } from './comparePlans.ts';

/** What ids are called, in words that stand in a sentence. */
export interface MoveNames {
  readonly person: (id: string) => string;
  readonly round: (id: string) => string;
}

/** Why people move, in one reason for all of whom it is true. */
type Cause = Exclude<PlannersReason, 'notTested'> | 'noTable' | 'rest';

/** What the planner says comes first: it knows what was tried. */
function causeOf({ planners, reason }: Move): Cause {
  if (planners !== null && planners !== 'notTested') return planners;
  switch (reason.why) {
    case 'gone':
      return 'menteeAway';
    case 'mentorGone':
      return 'mentorAway';
    case 'forbidden':
    case 'required':
    case 'noTable':
      return reason.why;
    case 'otherRound':
    case 'makesRoom':
    case 'rest':
      return 'rest';
    default:
      return reason satisfies never;
  }
}

/** Causes that lie with one mentor, and are told apart by them. */
const OF_A_MENTOR: readonly Cause[] = ['mentorAway', 'noTable', 'noSeat', 'tooManyTold'];

/** Why one person moves in one round, in a sentence or two. */
export function moveText(move: Move, menteeId: string, called: MoveNames): string {
  const cause = causeOf(move);
  const { reason, from } = move;
  const because = words.why[cause];
  const said =
    typeof because === 'string' ? because : because(called.person(cause === 'menteeAway' ? menteeId : from));
  if (reason.why === 'otherRound') {
    const instead = words.otherRound(called.person(reason.mentorId), called.round(reason.roundId));
    return cause === 'rest' ? instead : `${said} ${instead}`;
  }
  if (cause === 'rest' && reason.why === 'makesRoom')
    return words.makesRoom(reason.menteeIds.map(called.person), called.person(from));
  if (cause === 'required' && reason.why === 'required')
    return words.requiredWith(called.person(reason.mentorId));
  return said;
}

/** Of the people who move, how many for which cause, most first. Somebody with two causes counts for both. */
export function causesText(moving: readonly PersonMoves[], called: MoveNames): string[] {
  const causes = new Map<string, { cause: Cause; mentorId: string; people: Set<string> }>();
  for (const { person, moves } of moving) {
    for (const move of moves) {
      const cause = causeOf(move);
      const key = OF_A_MENTOR.includes(cause) ? `${cause} ${move.from}` : cause;
      const known = causes.get(key) ?? { cause, mentorId: move.from, people: new Set() };
      known.people.add(person.id);
      causes.set(key, known);
    }
  }
  return [...causes.values()]
    .toSorted((one, other) => other.people.size - one.people.size)
    .map(({ cause, mentorId, people }) => {
      const because = words.because[cause];
      return words.cause(
        people.size,
        typeof because === 'string' ? because : because(called.person(mentorId)),
      );
    });
}
