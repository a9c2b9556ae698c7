import type { Conversation, Instance, Seat } from '@rotunda/shared/rules/planning';
import { diceFrom, seedOf } from './dice.ts';

/** Share of people who have left, of people who came in, and of conversations that somebody missed. */
const LEFT = 0.03;
const CAME = 0.03;
const MISSED = 0.02;

/**
 * The event when round `from` is about to begin: some of the conversations did not happen because the mentee was away, some
 * people have left, others walked in with needs like somebody else's, and the seats of round `from` were announced. Whoever has
 * to meet somebody stays, so that every required pair can still be met.
 */
export function underWay(
  instance: Instance,
  assign: readonly Conversation[],
  from: number,
  seed: number,
): Instance {
  const dice = diceFrom(seedOf(instance.name, from, seed));
  const later = Array.from({ length: instance.rounds - from }, (_, index) => from + index);
  const past = Array.from({ length: from }, (_, round) => round);
  const bound = {
    mentees: new Set(instance.pins.map(([mentee]) => mentee)),
    mentors: new Set(instance.pins.map(([, mentor]) => mentor)),
  };
  const goneMentees = new Set<number>();
  const goneMentors = new Set<number>();
  const leaving = <Person extends { readonly absent: readonly number[] }>(
    people: readonly Person[],
    stays: ReadonlySet<number>,
    gone: Set<number>,
  ): Person[] =>
    people.map((person, index) => {
      if (stays.has(index) || !dice.chance(LEFT)) return person;
      gone.add(index);
      return { ...person, absent: [...new Set([...person.absent, ...later])] };
    });
  const mentors = leaving(instance.mentors, bound.mentors, goneMentors);
  const mentees = leaving(instance.mentees, bound.mentees, goneMentees);
  const held: Conversation[] = [];
  for (const conversation of assign) {
    const [mentee, , round] = conversation;
    if (round >= from) continue;
    if (bound.mentees.has(mentee) || !dice.chance(MISSED)) held.push(conversation);
    else mentees[mentee] = { ...mentees[mentee], absent: [...mentees[mentee].absent, round] };
  }
  const walkIns = Array.from({ length: Math.round(instance.mentees.length * CAME) }, (_, index) => ({
    ...instance.mentees[dice.between(0, instance.mentees.length - 1)],
    id: `walk-in ${index}`,
    absent: past,
  }));
  const met = new Set(held.map(([mentee, mentor]) => `${mentee}:${mentor}`));
  return {
    ...instance,
    name: `${instance.name} from ${from}`,
    mentors,
    mentees: [...mentees, ...walkIns],
    pins: instance.pins.filter(([mentee, mentor]) => !met.has(`${mentee}:${mentor}`)),
    from,
    held,
    announced: assign
      .filter(
        ([mentee, mentor, round]) => round === from && !goneMentees.has(mentee) && !goneMentors.has(mentor),
      )
      .map(([mentee, mentor, round]): Seat => [mentee, mentor, round]),
  };
}
