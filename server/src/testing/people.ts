import { createEvent } from '../events/create.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';

/** An event from the Classic preset, owned by the account; answers its id. */
export async function makeEvent(services: Services, accountId: string): Promise<string> {
  const { eventId } = await createEvent(services, accountId, {
    name: 'Spring onboarding',
    date: '2027-03-10',
    startTime: '10:00',
    timeZone: 'Europe/Berlin',
    preset: 'classic',
  });
  return eventId;
}

/** A mentee on the event's roster, as bare as a row can be; answers their id. */
export async function makeMentee(services: Services, eventId: string, number = 1): Promise<string> {
  const id = newId();
  const now = services.clock.now();
  await services.db.write(eventId, async ({ q, t }) => {
    await q.insert(t.participant).values({
      id,
      eventId,
      revision: 1,
      number,
      name: `Mentee ${number}`,
      searchName: `mentee ${number}`,
      email: '',
      emailNormalised: null,
      role: 'mentee',
      department: '',
      mostConversations: null,
      mostRounds: null,
      remark: '',
      walkIn: false,
      codeGeneration: 1,
      claimedAt: null,
      presence: 'expected',
      presenceSince: now,
      imported: null,
      createdAt: now,
    });
  });
  return id;
}
