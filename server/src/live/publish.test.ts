import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setPresence } from '@rotunda/db/queries/presence';
import { newId } from '../ids.ts';
import type { LiveClient } from '../testing/live.ts';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServer, startTestServer } from '../testing/server.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('what is sent', () => {
  let server: TestServer;
  let room: Room;
  let owner: LiveClient;

  const connect = {
    member: (role: keyof Room['members']) =>
      server.connect('/facilitator', { eventId: room.eventId, cookie: room.members[role] }),
    phone: (who: 'mentor' | 'first' | 'second') =>
      server.connect('/participant', { eventId: room.eventId, cookie: room[who].cookie }),
    stage: () => server.connect('/stage', { eventId: room.eventId, cookie: room.stage }),
  };
  const arrive = (who: 'mentor' | 'first' | 'second', presence: 'here' | 'gone' = 'gone') =>
    server.services.db.write(room.eventId, async (tx) => {
      const entry = { logId: newId(), personId: room[who].id, presence, at: server.services.clock.now() };
      await setPresence(tx, { ...entry, source: 'facilitator' });
      tx.touchFor([room[who].id], 'presence');
    });
  /** How many parts under a key came from now on, after everything that was under way has arrived. */
  const counting = (client: LiveClient) => {
    const from = client.pushes.length;
    return (key: string) => client.pushes.slice(from).filter((push) => push.key === key).length;
  };

  beforeEach(async () => {
    server = await startTestServer();
    room = await makeRoom(server.services);
    owner = await connect.member('owner');
  });
  afterEach(() => server.end());

  it('[LIVE-11] on connecting is everything that one may see, whole, and nothing else', async () => {
    const phone = await connect.phone('first');
    const stage = await connect.stage();
    const viewer = await connect.member('viewer');
    const expectExactly = async (client: LiveClient, keys: readonly string[]) => {
      await client.until(() => client.keys.length >= keys.length, `${keys.length} parts`);
      expect(client.keys).toEqual(keys);
    };
    const published = ['plan', 'plan/published/one', 'plan/published/two'];
    await expectExactly(phone, ['me', 'me.notes', 'me.questions', 'me.schedule', 'me.shared', 'run']);
    await expectExactly(stage, ['run', 'stage', 'stage.seats/one', 'stage.seats/two']);
    await expectExactly(viewer, ['names/1', ...published, 'presence', 'room', 'run']);
    await expectExactly(owner, [
      'crew',
      'desk',
      'desk.people/1',
      'desk.seats',
      'event',
      'mail',
      'mails/1',
      'paper/1',
      'plan',
      'plan/draft/one',
      'plan/draft/two',
      'plan/published/one',
      'plan/published/two',
      'presence',
      'roster/1',
      'run',
      'seating',
    ]);
  });

  it('[LIVE-12] is each person’s own, on every device of theirs', async () => {
    const [one, twin, other] = await Promise.all([
      connect.phone('first'),
      connect.phone('first'),
      connect.phone('second'),
    ]);
    expect((await one.see('me')).name).toBe('Ana Berg');
    expect((await twin.see('me')).name).toBe('Ana Berg');
    expect((await other.see('me')).name).toBe('Bo Chen');
    const seatOf = async (client: LiveClient, round: number) =>
      (await client.see('me.schedule')).stops?.[round]?.seat.as;
    expect([await seatOf(one, 0), await seatOf(one, 1)]).toEqual(['mentee', 'free']);
    expect([await seatOf(other, 0), await seatOf(other, 1)]).toEqual(['free', 'mentee']);
  });

  it('[LIVE-13] after a change is only what is derived from it: a pause touches nobody’s schedule', async () => {
    const phone = await connect.phone('first');
    await phone.see('me.shared');
    await owner.send('run.start', {}, { revision: 0 });
    const came = counting(phone);
    await owner.send('run.pause', {}, { revision: 1 });
    await phone.see('run', ({ run }) => run.state === 'paused');
    await pause(50);
    expect([came('run'), came('me'), came('me.schedule'), came('me.notes')]).toEqual([1, 0, 0, 0]);
  });

  it('[LIVE-14] is only what differs, and only for the people whom a change concerns', async () => {
    const [one, other] = await Promise.all([connect.phone('first'), connect.phone('second')]);
    await Promise.all([one.see('me.shared'), other.see('me.shared')]);
    const [cameToOne, cameToOther] = [counting(one), counting(other)];
    await arrive('first');
    await one.see('me', (me) => me.presence === 'gone');
    await owner.see('presence', ({ people }) => people[room.first.id]?.state === 'gone');
    await pause(50);
    expect([cameToOne('me'), cameToOne('run'), cameToOther('me')]).toEqual([1, 0, 0]);
  });

  it('[LIVE-15] goes out at once the first time, and from then on at most four times a second, the last value always', async () => {
    await owner.see('presence');
    await pause(300);
    const came = counting(owner);
    const begun = performance.now();
    await arrive('first');
    await owner.see('presence', ({ people }) => people[room.first.id]?.state === 'gone');
    expect(performance.now() - begun).toBeLessThan(200);
    for (let times = 0; times < 20; times += 1) {
      await arrive('second', times % 2 === 0 ? 'here' : 'gone');
      await arrive('mentor', times % 2 === 0 ? 'gone' : 'here');
      await pause(20);
    }
    await arrive('second');
    await owner.see('presence', ({ people }) => people[room.second.id]?.state === 'gone');
    await pause(300);
    const seconds = (performance.now() - begun) / 1_000;
    expect(came('presence')).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 1);
    expect((await owner.see('presence')).people[room.second.id]?.state).toBe('gone');
  });

  it('[LIVE-16] rises in version, and a newcomer gets what everybody has', async () => {
    await owner.see('run');
    for (const [revision, name] of (['run.start', 'run.pause', 'run.resume'] as const).entries())
      await owner.send(name, {}, { revision });
    await owner.see('run', ({ revision }) => revision === 3);
    const versions = owner.pushes.filter(({ key }) => key === 'run').map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    const late = await connect.phone('second');
    expect(await late.see('run')).toEqual(await owner.see('run'));
  });

  it('[LIVE-17] counts conversations as held without making a facilitator’s plan command conflict', async () => {
    const phone = await connect.phone('first');
    for (const [revision, name] of (['run.start', 'run.next', 'run.next', 'run.next'] as const).entries())
      await owner.send(name, {}, { revision });
    await phone.see('me.schedule', ({ stops }) => stops?.[0]?.seat.as === 'mentee' && stops[0].seat.held);
    await owner.see('plan/published/*', ({ conversations }) => conversations[0]?.held === true, 'one');
    expect((await owner.see('event')).revisions.plan).toBe(0);
  });
});
