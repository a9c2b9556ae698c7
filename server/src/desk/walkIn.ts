import { insertPeople } from '@rotunda/db/queries/people';
import { insertExpertise, insertNeeds } from '@rotunda/db/queries/peopleLists';
import { seatsOf } from '@rotunda/db/queries/seats';
import { loadEvent, loadTopics } from '@rotunda/db/queries/setup';
import type { PersonInput } from '@rotunda/shared/schema/roster';
import type { WriteHandler } from '../handler.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { codesOf, freeGeneration } from '../roster/codes.ts';
import { withIds } from '../roster/needs.ts';
import { notePresence } from '../roster/presence.ts';
import { refuseCrowd } from '../roster/refused.ts';

/**
 * Puts somebody on the roster who stands at the desk: here, without a phone yet. A mentor waits as standby until a
 * facilitator gives them a table: nobody at a door moves the room. One whom a helper adds waits for approval besides.
 */
export const addWalkIn: WriteHandler<'person.walkIn'> = {
  write: async (tx, { input, sender, now, services }) => {
    refuseUnknown(input.topicIds, await loadTopics(tx, tx.eventId));
    const seats = await seatsOf(tx, tx.eventId);
    refuseCrowd(seats.length + 1);
    const { event } = await loadEvent(tx, tx.eventId);
    const eventKey = services.key.unwrap(event.wrappedKey);
    const id = newId();
    const codeGeneration = freeGeneration(eventKey, id, codesOf(eventKey, seats));
    const { name, role, withoutPhone } = input;
    const approval = role === 'mentor' && sender.actor === 'helper' ? 'waiting' : 'approved';
    await insertPeople(tx, [
      { ...unknown, name, role, withoutPhone, approval, id, codeGeneration, createdAt: now },
    ]);
    if (role === 'mentor') await insertExpertise(tx, [[id, input.topicIds.map(knows)]]);
    else await insertNeeds(tx, [[id, withIds([], input.topicIds.map(wants))]]);
    await notePresence(tx, { id, presence: 'expected' }, 'here', 'facilitator', now);
    tx.touch('roster', 'presence');
    return { personId: id };
  },
};

/** What a desk does not ask. */
const unknown = {
  email: '',
  department: '',
  mostConversations: null,
  mostRounds: null,
  remark: '',
  bio: '',
  walkIn: true,
  imported: null,
} as const;

const knows = (topicId: string): PersonInput['expertise'][number] => ({ topicId, level: null });

const wants = (topicId: string): PersonInput['needs'][number] => ({
  topicId,
  question: '',
  context: '',
  outcome: '',
  level: null,
  minimumLevel: null,
  link: '',
});

function refuseUnknown(topicIds: readonly string[], topics: readonly { readonly id: string }[]): void {
  const index = topicIds.findIndex((topicId) => !topics.some(({ id }) => id === topicId));
  if (index < 0) return;
  throw new Refusal('invalid', "This topic is not on the event's list any more: choose another one.", {
    field: `topicIds.${index}`,
    params: { reason: 'unknown-topic' },
  });
}
