import type { NewPerson } from '@rotunda/db/queries/people';
import type { NeedRow, PairRule } from '@rotunda/db/queries/roster';
import type { Role } from '@rotunda/shared/rules/people';
import { newId } from '../../ids.ts';
import { forbidden, required, requiredFirst } from './pairs.ts';
import type { SampleNeed, SamplePerson, TopicName } from './sample.ts';

/** Turns samples, in which names stand for people and topics, into rows. */

export const idsFor = <Name extends string>(names: readonly Name[]): Map<Name, string> =>
  new Map(names.map((name) => [name, newId()]));

/** Throws when the sample data name somebody or something that they do not have. */
export function idOf<Name extends string>(ids: ReadonlyMap<Name, string>, name: Name): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The sample data do not know ${name}`);
  return id;
}

export const personRow = (
  { name, mailbox, department }: SamplePerson,
  role: Role,
): Omit<NewPerson, 'id' | 'codeGeneration' | 'createdAt'> => ({
  name,
  email: mailbox === undefined ? '' : `${mailbox}@example.org`,
  role,
  department,
  mostConversations: null,
  mostRounds: null,
  remark: '',
  bio: '',
  walkIn: false,
  imported: null,
});

export const needRow = (need: SampleNeed, topicIds: ReadonlyMap<TopicName, string>): NeedRow => ({
  id: newId(),
  topicId: idOf(topicIds, need.topic),
  question: need.question,
  context: need.context ?? '',
  outcome: need.outcome ?? '',
  level: need.level ?? null,
  minimumLevel: need.minimumLevel ?? null,
  link: '',
});

export function pairRules(personIds: ReadonlyMap<string, string>, firstRound: string | null): PairRule[] {
  const rule = (
    kind: PairRule['kind'],
    [mentee, mentor]: readonly [string, string],
    roundId: string | null = null,
  ): PairRule => ({ menteeId: idOf(personIds, mentee), mentorId: idOf(personIds, mentor), kind, roundId });
  return [
    ...forbidden.map((pair) => rule('forbidden', pair)),
    ...required.map((pair) => rule('required', pair)),
    rule('required', requiredFirst, firstRound),
  ];
}
