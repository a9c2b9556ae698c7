import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { protocolVersion } from '@rotunda/shared/rules/protocolVersion';
import { plainOf, roundOf, phaseOf } from '@rotunda/shared/rules/testing/agendas';
import { minutes, seconds } from '@rotunda/shared/rules/time';
import type { Namespace } from '@rotunda/shared/schema/protocol';
import type { ConnectOptions, LiveClient } from '../testing/live.ts';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServer, startTestServer } from '../testing/server.ts';

/** An agenda whose ids are not the other room's. */
const elsewhere = [
  plainOf('elsewhere', 'welcome', minutes(1)),
  roundOf('there', minutes(1), [phaseOf('there-1', 'work', minutes(1))]),
  roundOf('then', minutes(1), [phaseOf('then-1', 'work', minutes(1))]),
];

describe('sockets', () => {
  let server: TestServer;
  let room: Room;

  beforeEach(async () => {
    server = await startTestServer();
    room = await makeRoom(server.services);
  });
  afterEach(() => server.end());

  const enter = (namespace: Namespace, options: Partial<ConnectOptions>) =>
    server.connect(namespace, { eventId: room.eventId, ...options });
  /** The code a handshake is refused with; null when it is let in. */
  const refusal = async (namespace: Namespace, options: Partial<ConnectOptions>): Promise<string | null> => {
    try {
      await enter(namespace, options);
      return null;
    } catch (error) {
      const { data, message } = error as Error & { data?: { code?: string } };
      return data?.code ?? message;
    }
  };

  describe('[AUTH-22] are let in by the cookie of their role at their event, and by nothing else', () => {
    it('without a cookie, or with one that opens nothing', async () => {
      expect(await refusal('/facilitator', {})).toBe('signed-out');
      expect(await refusal('/participant', { cookie: `rotunda_p_${room.eventId}=forged` })).toBe(
        'signed-out',
      );
    });

    it('with the cookie of another role', async () => {
      const secretOf = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1);
      const phone = secretOf(room.first.cookie);
      expect(await refusal('/facilitator', { cookie: room.first.cookie })).toBe('signed-out');
      expect(await refusal('/facilitator', { cookie: `rotunda_f=${phone}` })).toBe('signed-out');
      expect(await refusal('/stage', { cookie: `rotunda_s_${room.eventId}=${phone}` })).toBe('signed-out');
      expect(await refusal('/participant', { cookie: room.members.owner })).toBe('signed-out');
    });

    it('at an event where they have no part, or that does not exist', async () => {
      const { services } = server;
      const other = await makeRoom(services, { agenda: elsewhere });
      expect(await refusal('/facilitator', { eventId: other.eventId, cookie: room.members.owner })).toBe(
        'forbidden',
      );
      expect(await refusal('/participant', { eventId: other.eventId, cookie: room.first.cookie })).toBe(
        'signed-out',
      );
      expect(await refusal('/facilitator', { eventId: 'nowhere', cookie: room.members.owner })).toBe(
        'not-found',
      );
    });
  });

  it('[LIVE-18] of another protocol version are outdated, whatever else they say', async () => {
    const { eventId } = room;
    const cookie = room.members.owner;
    expect(await refusal('/facilitator', { cookie, auth: { eventId, protocol: protocolVersion + 1 } })).toBe(
      'outdated',
    );
    expect(await refusal('/facilitator', { cookie, auth: { from: 'long ago' } })).toBe('outdated');
    expect(await refusal('/facilitator', { cookie, auth: { protocol: protocolVersion } })).toBe('invalid');
    const claims = { eventId, protocol: protocolVersion, actor: 'owner' };
    expect(await refusal('/facilitator', { cookie, auth: claims })).toBe('invalid');
  });

  it('[AUTH-23] of a page of another site are refused, of this server’s own addresses let in', async () => {
    const cookie = room.members.owner;
    expect(await refusal('/facilitator', { cookie, origin: 'http://evil.example' })).toMatch(
      /websocket error/u,
    );
    expect(await refusal('/facilitator', { cookie, origin: server.url })).toBeNull();
    expect(await refusal('/facilitator', { cookie, origin: 'http://10.0.0.5:4780' })).toBeNull();
  });

  it('[LIVE-19] work without websockets', async () => {
    const phone = await enter('/participant', { cookie: room.first.cookie, transports: ['polling'] });
    expect((await phone.see('me')).name).toBe('Ana Berg');
  });

  describe('[AUTH-24] are closed with their session, and no connection outlives its cookie', () => {
    const closed = async (client: LiveClient) => {
      await client.until(() => client.closedBecause.length > 0, 'closed');
      await client.until(() => !client.socket.connected, 'disconnected');
      return client.closedBecause;
    };

    it('when a facilitator releases the seat; everybody else stays', async () => {
      const owner = await enter('/facilitator', { cookie: room.members.owner });
      const phone = await enter('/participant', { cookie: room.first.cookie });
      const other = await enter('/participant', { cookie: room.second.cookie });
      expect(await owner.send('person.release', { personId: room.first.id })).toMatchObject({ ok: true });
      expect(await closed(phone)).toEqual(['released']);
      expect(await refusal('/participant', { cookie: room.first.cookie })).toBe('signed-out');
      expect(other.socket.connected).toBe(true);
    });

    it('when the stage link is renewed', async () => {
      const owner = await enter('/facilitator', { cookie: room.members.owner });
      const stage = await enter('/stage', { cookie: room.stage });
      expect(await owner.send('event.renewStageLink', {})).toMatchObject({ ok: true });
      expect(await closed(stage)).toEqual(['revoked']);
    });

    it('when somebody signs out', async () => {
      const owner = await enter('/facilitator', { cookie: room.members.owner });
      const twin = await enter('/facilitator', { cookie: room.members.owner });
      const helper = await enter('/facilitator', { cookie: room.members.helper });
      await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { cookie: room.members.owner } });
      expect(await closed(owner)).toEqual(['signed-out']);
      expect(await closed(twin)).toEqual(['signed-out']);
      expect(helper.socket.connected).toBe(true);
    });
  });

  it('[LIVE-25] that send more than any command can be are cut off', async () => {
    const phone = await enter('/participant', { cookie: room.first.cookie });
    const input = 'x'.repeat(600 * 1024);
    phone.socket.emit('command', { id: 'a-flood', name: 'note.save', input }, () => undefined);
    await phone.until(() => !phone.socket.connected, 'cut off');
  });

  it('[LIVE-20] find everything again on a server that was started anew', async () => {
    const before = await enter('/participant', { cookie: room.first.cookie });
    const me = await before.see('me');
    await server.crash(seconds(1));
    await before.until(() => !before.socket.connected, 'disconnected');
    const after = await enter('/participant', { cookie: room.first.cookie });
    expect(await after.see('me')).toEqual(me);
  });
});
