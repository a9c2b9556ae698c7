import type { Segment } from '@rotunda/shared/rules/agenda';
import type { Person } from '@rotunda/shared/schema/roster';
import { people } from '#lib/messages/people.ts';
import type { NeedForm, PersonForm } from './personForm.ts';

/** What a form's ids stand for. */
export interface Names {
  readonly topics: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, Person>;
  readonly rounds: readonly Segment[];
}

const words = people.person;

function needLines(need: NeedForm, rank: number, { topics }: Names): string[] {
  const { line } = words;
  const levels = [need.level, need.minimumLevel].map((level) => level || line.none);
  return [
    line.need(rank, topics.get(need.topicId) ?? '', need.question),
    ...(need.context === '' ? [] : [line.context(need.context)]),
    ...(need.link === '' ? [] : [`${words.link}: ${need.link}`]),
    ...(need.outcome === '' ? [] : [line.outcome(need.outcome)]),
    ...(need.level + need.minimumLevel === '' ? [] : [line.levels(levels[0] ?? '', levels[1] ?? '')]),
  ];
}

/** A person in words, a line for each thing, to set two versions beside each other. */
export function personLines(form: PersonForm, names: Names): string[] {
  const nameOf = (id: string): string => names.people.get(id)?.name ?? words.unknown;
  const roundOf = (id: string): string =>
    names.rounds.find((round) => round.id === id)?.title ?? words.anyRound;
  return [
    form.name,
    `${words.email}: ${form.email || words.line.none}`,
    `${words.role}: ${people.roles[form.role]}`,
    `${words.department}: ${form.department || words.line.none}`,
    ...form.expertise.map(({ topicId, level }) => words.line.topic(names.topics.get(topicId) ?? '', level)),
    ...form.needs.flatMap((need, index) => needLines(need, index + 1, names)),
    ...form.required.map(
      ({ personId, roundId }) => `${words.required}: ${nameOf(personId)}, ${roundOf(roundId)}`,
    ),
    ...form.forbidden.map((id) => `${words.forbidden}: ${nameOf(id)}`),
    `${words.mostConversations}: ${form.mostConversations || words.noLimit}`,
    `${words.mostRounds}: ${form.mostRounds || words.noLimit}`,
    ...(form.bio === '' ? [] : [`${words.bio}: ${form.bio}`]),
    `${words.remark}: ${form.remark || words.line.none}`,
  ];
}
