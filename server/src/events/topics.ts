import type { EventTx } from '@rotunda/db';
import { loadTopics } from '@rotunda/db/queries/setup';
import { saveTopics, topicsInUse, usersOfTopics } from '@rotunda/db/queries/topics';
import { searchName } from '@rotunda/shared/rules/people';
import type { Topic, TopicsInput } from '@rotunda/shared/schema/event';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { checkIds, holds, listed, withId } from './wished.ts';

/** Needs and expertise meet by topic: two of the same name would keep people apart who belong together. */
function refuseSameName(wished: TopicsInput): void {
  const first = new Map<string, string>();
  wished.forEach(({ name }, index) => {
    const key = searchName(name);
    const other = first.get(key);
    if (other !== undefined) {
      throw new Refusal('invalid', `"${name}" is on the list already, as "${other}".`, {
        field: `topics.${index}.name`,
        params: { reason: 'duplicate', name, other },
      });
    }
    first.set(key, name);
  });
}

async function refuseInUse(tx: EventTx, gone: readonly Topic[]): Promise<void> {
  const inUse = await topicsInUse(
    tx,
    tx.eventId,
    gone.map(({ id }) => id),
  );
  if (inUse.size === 0) return;
  const topics = listed(gone.filter(({ id }) => inUse.has(id)).map(({ name }) => name));
  const { mentors, mentees } = await usersOfTopics(tx, tx.eventId, [...inUse]);
  throw new Refusal('topic-in-use', `${mentors} know and ${mentees} need this: ${topics}.`, {
    field: 'topics',
    params: { topics, mentors, mentees },
  });
}

export const updateTopics: WriteHandler<'topics.update'> = {
  holdsAlready: async (tx, { input }) => (holds(input.topics, await loadTopics(tx, tx.eventId)) ? {} : null),
  write: async (tx, { input }) => {
    const before = await loadTopics(tx, tx.eventId);
    checkIds('topics', input.topics, before);
    refuseSameName(input.topics);
    const kept = new Set(input.topics.map(({ id }) => id));
    await refuseInUse(
      tx,
      before.filter(({ id }) => !kept.has(id)),
    );
    if (await saveTopics(tx, tx.eventId, before, input.topics.map(withId))) tx.touch('setup');
    return {};
  },
};
