import type { Presence } from '@rotunda/shared/rules/presence';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';

export interface ReportQuestion {
  readonly people: readonly Person[];
  readonly rounds: readonly { readonly id: string; readonly title: string }[];
  /** The published plan. */
  readonly conversationsOf: (roundId: string) => readonly Conversation[];
  readonly presenceOf: (personId: string) => Presence;
}

/** One round in figures. */
export interface RoundFigures {
  readonly id: string;
  readonly title: string;
  readonly planned: number;
  readonly held: number;
  /** Held conversations about a first need. */
  readonly first: number;
  /** Mentees who took part in the event and talked with nobody in this round; null while it has held none. */
  readonly out: number | null;
}

/** What happened, in figures. A conversation counts once it was held. */
export interface ReportFigures {
  readonly people: number;
  readonly here: number;
  readonly gone: number;
  readonly planned: number;
  readonly held: number;
  /** Mentees who are here or held a conversation: who never came is no part of any share. */
  readonly mentees: number;
  readonly firstMet: number;
  readonly anyMet: number;
  readonly open: number;
  /** Conversations of people from two different departments; null where the roster names none. */
  readonly cross: number | null;
  /** Fewest and most conversations of a mentor who held any; null while nobody did. */
  readonly perMentor: { readonly mentors: number; readonly least: number; readonly most: number } | null;
  readonly rounds: readonly RoundFigures[];
}

const distinct = (all: readonly Conversation[], key: 'menteeId' | 'mentorId'): Set<string> =>
  new Set(all.map((each) => each[key]));

function loadOfMentors(held: readonly Conversation[]): ReportFigures['perMentor'] {
  const loads = new Map<string, number>();
  for (const { mentorId } of held) loads.set(mentorId, (loads.get(mentorId) ?? 0) + 1);
  if (loads.size === 0) return null;
  const counts = [...loads.values()].sort((one, other) => one - other);
  return { mentors: loads.size, least: counts[0] ?? 0, most: counts.at(-1) ?? 0 };
}

function acrossDepartments(people: readonly Person[], held: readonly Conversation[]): number | null {
  if (people.every(({ department }) => department === '')) return null;
  const departmentOf = new Map(people.map(({ id, department }) => [id, department]));
  const named = (id: string): string => departmentOf.get(id) ?? '';
  return held.filter(
    ({ menteeId, mentorId }) =>
      named(menteeId) !== '' && named(mentorId) !== '' && named(menteeId) !== named(mentorId),
  ).length;
}

/** Counts what took place so far. */
export function reportFigures({
  people,
  rounds,
  conversationsOf,
  presenceOf,
}: ReportQuestion): ReportFigures {
  const planned = rounds.flatMap(({ id }) => conversationsOf(id));
  const held = planned.filter((each) => each.held);
  const talked = distinct(held, 'menteeId');
  const mentees = people.filter(
    ({ id, role }) => talked.has(id) || (role === 'mentee' && presenceOf(id) === 'here'),
  );
  return {
    people: people.length,
    here: people.filter(({ id }) => presenceOf(id) === 'here').length,
    gone: people.filter(({ id }) => presenceOf(id) === 'gone').length,
    planned: planned.length,
    held: held.length,
    mentees: mentees.length,
    firstMet: distinct(
      held.filter(({ rank }) => rank === 1),
      'menteeId',
    ).size,
    anyMet: distinct(
      held.filter(({ rank }) => rank !== null),
      'menteeId',
    ).size,
    open: held.filter(({ rank }) => rank === null).length,
    cross: acrossDepartments(people, held),
    perMentor: loadOfMentors(held),
    rounds: rounds.map(({ id, title }) => {
      const all = conversationsOf(id);
      const took = all.filter((each) => each.held);
      const busy = new Set([...distinct(took, 'menteeId'), ...distinct(took, 'mentorId')]);
      return {
        id,
        title,
        planned: all.length,
        held: took.length,
        first: took.filter(({ rank }) => rank === 1).length,
        out: took.length === 0 ? null : mentees.filter((mentee) => !busy.has(mentee.id)).length,
      };
    }),
  };
}
