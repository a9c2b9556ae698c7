import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServer, startTestServer } from '../testing/server.ts';

describe('a helper at the desk', () => {
  let server: TestServer;
  let room: Room;
  beforeAll(async () => {
    server = await startTestServer();
    room = await makeRoom(server.services, { presence: 'expected' });
  });
  afterAll(() => server.end());

  const connect = () =>
    server.connect('/facilitator', { eventId: room.eventId, cookie: room.members.helper });

  it('[DESK-1] is shown who people are and where they sit, and nothing that they said', async () => {
    const helper = await connect();
    const { people } = await helper.see('desk.people/*', () => true, '1');
    expect(Object.keys(people[0] ?? {}).sort()).toEqual([
      'claimed',
      'department',
      'id',
      'name',
      'number',
      'role',
      'walkIn',
    ]);
    const { round, tables } = await helper.see('desk.seats');
    expect(round).toBe(1);
    expect(Object.keys(tables).sort()).toEqual([room.first.id, room.mentor.id].sort());
    expect(helper.part('event')).toBeUndefined();
  });

  it('[DESK-11] hands a card to a walk-in until a phone holds the seat, and to nobody else', async () => {
    const helper = await connect();
    const added = await helper.send('person.walkIn', { name: 'Wanda Kim', role: 'mentee', topicIds: [] });
    if (!added.ok) throw new Error(added.error.message);
    const { personId } = added.data;
    const cardOf = (id: string, cookie: string) =>
      fetch(`${server.url}/api/events/${room.eventId}/cards/${id}`, { headers: { cookie } });

    const card = await cardOf(personId, room.members.helper);
    expect(await card.json()).toMatchObject({ personId, name: 'Wanda Kim' });
    expect((await cardOf(room.first.id, room.members.helper)).status).toBe(403);
    expect((await cardOf(personId, room.members.viewer)).status).toBe(403);
    expect((await cardOf(personId, room.first.cookie)).status).toBe(401);

    await server.services.db.write(room.eventId, async ({ q, t }) => {
      await q.update(t.participant).set({ claimedAt: server.services.clock.now() });
    });
    expect((await cardOf(personId, room.members.helper)).status).toBe(403);
  });
});
