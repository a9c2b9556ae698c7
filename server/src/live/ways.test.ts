import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { protocolVersion } from '@rotunda/shared/rules/protocolVersion';
import { phaseOf, plainOf, roundOf } from '@rotunda/shared/rules/testing/agendas';
import { minutes, seconds } from '@rotunda/shared/rules/time';
import type { Namespace } from '@rotunda/shared/schema/protocol';
import { hashOf } from '../keys.ts';
import type { LiveClient } from '../testing/live.ts';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServer, startTestServer } from '../testing/server.ts';

const wifi = 'http://192.168.1.20:4780';
const hotspot = 'http://192.168.137.1:4780';

/** An agenda whose ids are not the other room's. */
const elsewhere = [
  plainOf('elsewhere', 'welcome', minutes(1)),
  roundOf('there', minutes(1), [phaseOf('there-1', 'work', minutes(1))]),
  roundOf('then', minutes(1), [phaseOf('then-1', 'work', minutes(1))]),
];

describe('a page that is open at another address', () => {
  let server: TestServer;
  let room: Room;
  let here: string[];

  beforeEach(async () => {
    here = [wifi];
    server = await startTestServer({ addresses: here });
    await server.services.addressBook.look();
    room = await makeRoom(server.services);
  });
  afterEach(() => server.end());

  const told = async (client: LiveClient) => {
    await client.until(() => client.ways.length > 0, 'told its ways');
    return client.ways[0]?.ticket ?? null;
  };
  /** Opens the first mentee's page where it is at home, and answers its ticket. */
  const openPage = async (): Promise<string> => {
    const page = await server.connect('/participant', {
      eventId: room.eventId,
      cookie: room.first.cookie,
      origin: wifi,
    });
    const ticket = await told(page);
    if (ticket === null) throw new Error('The page was given no ticket');
    page.close();
    return ticket;
  };

  interface Way {
    readonly origin?: string;
    readonly eventId?: string;
    readonly namespace?: Namespace;
    readonly cookie?: string;
    readonly transports?: ('websocket' | 'polling')[];
  }
  const comeBack = (ticket: string, { namespace = '/participant', ...way }: Way = {}) => {
    const eventId = way.eventId ?? room.eventId;
    const auth = { eventId, protocol: protocolVersion, ticket };
    return server.connect(namespace, { origin: wifi, ...way, eventId, auth });
  };
  /** The code it is refused with, or what the transport says; null when it is let in. */
  const refusal = async (ticket: string, way?: Way): Promise<string | null> => {
    try {
      await comeBack(ticket, way);
      return null;
    } catch (error) {
      const { data, message } = error as Error & { data?: { code?: string } };
      return data?.code ?? message;
    }
  };

  it('[AUTH-27] comes back with its ticket as the same person, without a cookie', async () => {
    const ticket = await openPage();
    const page = await comeBack(ticket);
    expect((await page.see('me')).participantId).toBe(room.first.id);
    expect(await page.send('me.needs', { needs: [] })).toMatchObject({ ok: true });
  });

  it('[AUTH-27] comes back without websockets, too: only such pages may read the answers', async () => {
    const ticket = await openPage();
    const page = await comeBack(ticket, { transports: ['polling'] });
    expect((await page.see('me')).participantId).toBe(room.first.id);
    const shake = (origin: string) =>
      fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin } });
    const own = await shake(wifi);
    expect(own.headers.get('access-control-allow-origin')).toBe(wifi);
    expect(own.headers.get('access-control-allow-credentials')).toBeNull();
    const foreign = await shake('http://evil.example');
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('[AUTH-28] asks whether this is its server, and reads nothing else', async () => {
    const ask = async (path: string, origin: string) =>
      (await fetch(server.url + path, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await ask('/api/health', wifi)).toBe(wifi);
    expect(await ask('/api/health', 'http://evil.example')).toBeNull();
    expect(await ask('/api/session', wifi)).toBeNull();
    expect(await ask('/api/setup', wifi)).toBeNull();
  });

  it('[AUTH-27] keeps its ticket through a crash and another address', async () => {
    const ticket = await openPage();
    here.splice(0, 1, hotspot);
    await server.crash(seconds(20));
    const page = await comeBack(ticket);
    expect((await page.see('me')).participantId).toBe(room.first.id);
    await told(page);
    expect(page.ways[0]?.addresses).toEqual([hotspot, wifi]);
  });

  it('[AUTH-28] is let in by a ticket from no other origin, and never without one', async () => {
    const ticket = await openPage();
    for (const origin of ['http://evil.example', 'http://192.168.1.20:8080', hotspot]) {
      expect(await refusal(ticket, { origin })).toMatch(/websocket error/u);
    }
    // The server is also where it is asked: its own page there has a cookie.
    expect(await refusal(ticket, { origin: server.url })).toBe('signed-out');
    const auth = { eventId: room.eventId, protocol: protocolVersion, ticket };
    const program = server.connect('/participant', { eventId: room.eventId, auth });
    await expect(program).rejects.toMatchObject({ data: { code: 'signed-out' } });
  });

  it('[AUTH-28] brings no cookie in from an address that the server only had once', async () => {
    const ticket = await openPage();
    here.splice(0, 1, hotspot);
    const { cookie } = room.first;
    expect(await refusal('made-up', { cookie })).toBe('signed-out');
    expect(await refusal(ticket, { cookie })).toBeNull();
    expect(await refusal('made-up', { cookie: room.members.owner, namespace: '/facilitator' })).toBe(
      'signed-out',
    );
  });

  it('[AUTH-29] opens nothing but its own seat at its own event', async () => {
    const ticket = await openPage();
    const other = await makeRoom(server.services, { agenda: elsewhere });
    expect(await refusal(ticket, { eventId: other.eventId })).toBe('signed-out');
    expect(await refusal(ticket, { namespace: '/stage' })).toBe('signed-out');
    expect(await refusal(ticket, { namespace: '/facilitator' })).toBe('signed-out');
    expect(await refusal('made-up')).toBe('signed-out');
    expect(await refusal(hashOf(ticket))).toBe('signed-out');
  });

  it('[AUTH-30] a ticket ends after twelve hours', async () => {
    const ticket = await openPage();
    server.services.clock.advance(minutes(12 * 60 - 1));
    await comeBack(ticket).then((page) => page.close());
    server.services.clock.advance(minutes(1));
    expect(await refusal(ticket)).toBe('signed-out');
  });

  describe('[AUTH-30] a ticket ends with its session', () => {
    const owner = () => server.connect('/facilitator', { eventId: room.eventId, cookie: room.members.owner });

    it('when the seat is released, and whoever came with it is shown out', async () => {
      const ticket = await openPage();
      const page = await comeBack(ticket);
      await (await owner()).send('person.release', { personId: room.first.id });
      await page.until(() => page.closedBecause.length > 0, 'closed');
      expect(page.closedBecause).toEqual(['released']);
      expect(await refusal(ticket)).toBe('signed-out');
    });

    it('when the person’s link and code are renewed', async () => {
      const ticket = await openPage();
      await (await owner()).send('person.renewCode', { personId: room.first.id });
      expect(await refusal(ticket)).toBe('signed-out');
    });

    it('when the person leaves this phone', async () => {
      const ticket = await openPage();
      const console = await owner();
      const { joinCode } = await console.see('event');
      await fetch(`${server.url}/api/join/${joinCode}/leave`, {
        method: 'POST',
        headers: { cookie: room.first.cookie },
      });
      expect(await refusal(ticket)).toBe('signed-out');
    });

    it('when the person is taken off the roster', async () => {
      const ticket = await openPage();
      await server.services.db.write(room.eventId, ({ q, t }) => q.delete(t.conversation));
      await server.services.db.write(room.eventId, ({ q, t }) => q.delete(t.participant));
      expect(await refusal(ticket)).toBe('signed-out');
    });
  });

  it('[AUTH-30] a ticket ends twelve hours after its event', async () => {
    const console = await server.connect('/facilitator', {
      eventId: room.eventId,
      cookie: room.members.owner,
    });
    const { revision } = await console.see('run');
    const started = await console.send('run.start', {}, { revision });
    const run = started.ok ? started.revisions.run : undefined;
    expect(await console.send('run.end', {}, { revision: run })).toMatchObject({ ok: true });
    server.services.clock.advance(minutes(11 * 60));
    const ticket = await openPage();
    expect(await refusal(ticket)).toBeNull();
    server.services.clock.advance(minutes(60));
    expect(await refusal(await openPage())).toBe('signed-out');
  });

  it('[AUTH-31] a ticket that was used is replaced, and opens nothing once the page has the next', async () => {
    const ticket = await openPage();
    const page = await comeBack(ticket);
    const next = (await told(page)) ?? '';
    expect(next).not.toBe(ticket);
    // What is written next is written after what the acknowledgement led to.
    await expect.poll(() => refusal(ticket)).toBe('signed-out');
    expect(await refusal(next)).toBeNull();
  });

  it('[AUTH-31] a page that comes back with its cookie keeps its ticket until half of its time is over', async () => {
    const ticket = await openPage();
    const again = async () => {
      const page = await comeBack(ticket, { cookie: room.first.cookie });
      return told(page);
    };
    expect(await again()).toBeNull();
    server.services.clock.advance(minutes(6 * 60 + 1));
    expect(await again()).toEqual(expect.any(String));
  });

  it('[AUTH-5] of a ticket only the hash is stored', async () => {
    const ticket = await openPage();
    const rows = await server.services.db.read(({ q, t }) => q.select().from(t.reconnectTicket));
    expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([hashOf(ticket)]);
    expect(JSON.stringify(rows)).not.toContain(ticket);
  });

  it('[LIVE-29] a new address is told to pages, consoles and stages as soon as anybody comes', async () => {
    const { eventId, first, second, members, stage } = room;
    const page = await server.connect('/participant', { eventId, cookie: first.cookie, origin: wifi });
    await told(page);
    const console = await server.connect('/facilitator', { eventId, cookie: members.owner });
    const screen = await server.connect('/stage', { eventId, cookie: stage });
    const before = await console.see('event');
    expect(before.addresses).toEqual([wifi]);
    here.unshift(hotspot);
    await server.connect('/participant', { eventId, cookie: second.cookie });
    await page.until(() => page.ways.length > 1, 'told the new address');
    expect(page.ways[1]).toEqual({ addresses: [hotspot, wifi], ticket: null });
    const after = await console.see('event', ({ addresses }) => addresses[0] === hotspot);
    expect(after.joinUrl).toMatch(new RegExp(`^${hotspot}/p/`, 'u'));
    expect(after.revisions).toEqual(before.revisions);
    await screen.see('stage', ({ joinUrl }) => joinUrl === after.joinUrl);
  });

  it('[AUTH-27] programs, consoles and stages are told no ways', async () => {
    const { eventId, members, stage, second } = room;
    const clients = [
      await server.connect('/participant', { eventId, cookie: second.cookie }),
      await server.connect('/facilitator', { eventId, cookie: members.owner, origin: wifi }),
      await server.connect('/stage', { eventId, cookie: stage, origin: wifi }),
    ];
    await openPage();
    expect(clients.flatMap((client) => client.ways)).toEqual([]);
  });
});
