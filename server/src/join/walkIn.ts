import { insertPeople } from '@rotunda/db/queries/people';
import { insertNeeds } from '@rotunda/db/queries/peopleLists';
import { isNameWaiting, seatOf, seatsOf } from '@rotunda/db/queries/seats';
import { loadTopics } from '@rotunda/db/queries/setup';
import { searchName } from '@rotunda/shared/rules/people';
import type { BodyOf } from '@rotunda/shared/schema/routes';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { refuseUnknownTopics } from '../roster/check.ts';
import { codesOf, freeGeneration } from '../roster/codes.ts';
import { withIds } from '../roster/needs.ts';
import { notePresence } from '../roster/presence.ts';
import { refuseCrowd } from '../roster/refused.ts';
import type { Services } from '../services.ts';
import type { StartedSession } from '../sessions/start.ts';
import { openDoorAt } from './door.ts';
import { holderOf, phoneOf, takeSeat } from './seat.ts';

type Body = BodyOf<'POST /api/join/:joinCode/walk-in'>;

/** Puts somebody on the roster who comes in through an open door: a mentee, here, with a phone. */
export async function walkIn(
  services: Services,
  joinCode: string,
  { name, needs }: Body,
  cookies: string | undefined,
): Promise<{ eventId: string; participantId: string; session: StartedSession | null }> {
  const { db, clock, key } = services;
  const now = clock.now();
  refuseTwice(needs);
  const { id: eventId } = await db.read((tx) => openDoorAt(tx, joinCode));
  const id = newId();
  const { value } = await db.write(eventId, async (tx) => {
    const door = await openDoorAt(tx, joinCode);
    const phone = phoneOf(cookies, eventId);
    // A second tap on the same phone is not a second person.
    const holder = await seatOf(tx, eventId, (await holderOf(tx, phone, now)) ?? '');
    if (holder?.searchName === searchName(name)) return { participantId: holder.id, session: null };
    // With a free seat of that name it is more likely theirs; with a taken one, somebody is simply called the same.
    if (await isNameWaiting(tx, eventId, searchName(name))) {
      throw new Refusal('already-on-roster', `${name} is on the roster already: find yourself by name.`, {
        field: 'name',
        params: { name },
      });
    }
    const wished = needs.map((need) => ({
      ...need,
      context: '',
      outcome: '',
      level: null,
      minimumLevel: null,
    }));
    refuseUnknownTopics({ needs: wished }, { topics: await loadTopics(tx, eventId) }, '');
    const seats = await seatsOf(tx, eventId);
    refuseCrowd(seats.length + 1);
    const eventKey = key.unwrap(door.wrappedKey);
    const codeGeneration = freeGeneration(eventKey, id, codesOf(eventKey, seats));
    await insertPeople(tx, [{ ...mentee, name, id, codeGeneration, createdAt: now }]);
    await insertNeeds(tx, [[id, withIds([], wished)]]);
    await notePresence(tx, { id, presence: 'expected' }, 'here', 'participant', now);
    tx.touch('roster', 'presence');
    return { participantId: id, session: await takeSeat(tx, { id, codeGeneration }, phone, now) };
  });
  return { eventId, ...value };
}

/** What is known of somebody who just walked in. */
const mentee = {
  email: '',
  role: 'mentee',
  department: '',
  mostConversations: null,
  mostRounds: null,
  remark: '',
  walkIn: true,
  imported: null,
} as const;

function refuseTwice(needs: Body['needs']): void {
  const topics = needs.map(({ topicId }) => topicId);
  const index = topics.findIndex((topicId, at) => topics.indexOf(topicId) < at);
  if (index < 0) return;
  throw new Refusal('invalid', 'This topic is chosen twice: choose another one.', {
    field: `needs.${index}.topicId`,
    params: { reason: 'duplicate' },
  });
}
