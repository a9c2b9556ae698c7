import { setApproval } from '@rotunda/db/queries/people';
import { loadRoster } from '@rotunda/db/queries/roster';
import type { Approval } from '@rotunda/shared/rules/people';
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
      'waits',
      'walkIn',
      'withoutPhone',
    ]);
    const { round, tables } = await helper.see('desk.seats');
    expect(round).toBe(1);
    expect(Object.keys(tables).sort()).toEqual([room.first.id, room.mentor.id].sort());
    expect(helper.part('event')).toBeUndefined();
  });

  it('[DESK-13] adds mentors who wait for approval; a facilitator adds approved ones', async () => {
    const added = async (cookie: string, name: string) => {
      const client = await server.connect('/facilitator', { eventId: room.eventId, cookie });
      const answer = await client.send('person.walkIn', { name, role: 'mentor', topicIds: [] });
      if (!answer.ok) throw new Error(answer.error.message);
      return server.services.db.read(
        async (tx) => (await loadRoster(tx, room.eventId)).byId.get(answer.data.personId)?.approval,
      );
    };
    expect(await added(room.members.helper, 'Hui Ling')).toBe('waiting');
    expect(await added(room.members.facilitator, 'Fay Osei')).toBe('approved');
  });

  it('[DESK-14] [CREW-13] finds mentors who wait, who are not among the names, and nobody who was declined', async () => {
    const helper = await connect();
    const { id, name } = room.mentor;
    const set = (approval: Approval) =>
      server.services.db.write(room.eventId, async (tx) => {
        await setApproval(tx, id, approval);
        tx.touch('roster');
      });
    const atDesk = (waits: boolean | undefined) =>
      helper.see(
        'desk.people/*',
        ({ people }) => people.find((each) => each.id === id)?.waits === waits,
        '1',
      );
    const named = (isNamed: boolean) =>
      helper.see('names/*', ({ people }) => people.some((each) => each.name === name) === isNamed, '1');

    await set('waiting');
    await atDesk(true);
    expect((await named(false)).people.map((each) => each.name)).toContain(room.first.name);
    await set('declined');
    await atDesk(undefined);
    await set('approved');
    await atDesk(false);
    await named(true);
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
