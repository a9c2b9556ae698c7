import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CrewPart, InvitationAnswer } from '@rotunda/shared/schema/crew';
import { minutes } from '@rotunda/shared/rules/time';
import { renewSetup } from '../accounts/setup.ts';
import { hashOf } from '../keys.ts';
import type { LiveClient } from '../testing/live.ts';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServer, startTestServer } from '../testing/server.ts';

let server: TestServer;
let room: Room;

beforeEach(async () => {
  server = await startTestServer();
  room = await makeRoom(server.services);
});
afterEach(() => server.end());

interface Answer {
  readonly status: number;
  readonly cookie: string;
  readonly keptUntil: number;
  readonly body: Record<string, unknown> & { readonly error?: { code: string; field?: string } };
}

async function post(path: string, body: object, cookie?: string): Promise<Answer> {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    keptUntil: Date.parse(/expires=([^;]*)/iu.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''),
    body: (await answer.json()) as Answer['body'],
  };
}

type Role = 'facilitator' | 'helper' | 'viewer';

async function invite(role: Role, cookie = room.members.owner): Promise<{ id: string; token: string }> {
  const path = `/api/events/${room.eventId}/crew-invitations`;
  const { body } = await post(path, { role, label: 'Desk 2 tablet' }, cookie);
  const { id, link } = body as unknown as InvitationAnswer;
  return { id, token: link.split('#')[1] ?? '' };
}

const accept = (token: string, as: object, cookie?: string) =>
  post('/api/invitation/accept', { token, ...as }, cookie);
const asGuest = { as: 'guest', name: 'Gus' };
const asAccount = (email = 'vera@example.org') => ({
  as: 'account',
  name: 'Vera',
  email,
  password: 'a long enough password',
});

const connect = (cookie: string): Promise<LiveClient> =>
  server.connect('/facilitator', { eventId: room.eventId, cookie });
const lead = (): Promise<LiveClient> => connect(room.members.owner);
const member = (crew: CrewPart, name: string) => crew.members.find((each) => each.name === name);

describe('an invitation', () => {
  test('[CREW-1] lets exactly one in of all who open its link at the same moment', async () => {
    const { token } = await invite('helper');
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept(token, asGuest)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ body }) => body.error?.code ?? []))).toEqual(new Set(['wrong-link']));
    const crew = await (await lead()).see('crew');
    expect(crew.members.filter(({ name }) => name === 'Gus')).toHaveLength(1);
    expect(crew.invitations).toEqual([]);
  });

  test('[CREW-2] keeps of its link a hash alone', async () => {
    const { token } = await invite('viewer');
    const stored = await server.services.db.read(({ q, t }) => q.select().from(t.crewInvitation));
    expect(stored.map(({ tokenHash }) => tokenHash)).toEqual([hashOf(token)]);
    expect(JSON.stringify(stored)).not.toContain(token);
    const answers = await server.services.db.read(({ q, t }) => q.select().from(t.commandAnswer));
    expect(answers).toEqual([]);
  });

  test('[CREW-3] opens nothing once it has expired or was taken back, like one that never was', async () => {
    const owner = await lead();
    const back = await invite('helper');
    expect((await post('/api/invitation', { token: back.token })).status).toBe(200);
    await owner.send('crew.revoke', { invitationId: back.id });
    const old = await invite('helper');
    server.services.clock.advance(minutes(7 * 24 * 60));
    for (const token of [back.token, old.token, 'never-was']) {
      expect((await post('/api/invitation', { token })).body.error?.code).toBe('wrong-link');
      expect((await accept(token, asGuest)).body.error?.code).toBe('wrong-link');
    }
  });

  test('[CREW-4] is accepted in one step by whoever is signed in', async () => {
    const first = await invite('viewer');
    const { cookie } = await accept(first.token, asAccount());
    const owner = await lead();
    const vera = member(await owner.see('crew', (crew) => member(crew, 'Vera') !== undefined), 'Vera');
    expect(vera).toMatchObject({ role: 'viewer', email: 'vera@example.org' });
    const second = await invite('facilitator');
    const look = await post('/api/invitation', { token: second.token }, cookie);
    expect(look.body).toMatchObject({ role: 'facilitator', signedInAs: 'Vera' });
    expect((await accept(second.token, { as: 'signed-in' }, cookie)).status).toBe(200);
    expect((await connect(cookie)).connected()).toBeDefined();
    await owner.see('crew', (crew) => member(crew, 'Vera')?.role === 'facilitator');
  });

  test('[CREW-4] lets helpers come with a name alone, and nobody else', async () => {
    expect((await accept((await invite('helper')).token, asGuest)).body).toMatchObject({ role: 'helper' });
    for (const role of ['facilitator', 'viewer'] as const) {
      const { token } = await invite(role);
      expect((await accept(token, asGuest)).body.error).toMatchObject({ code: 'invalid', field: 'as' });
      expect((await accept(token, { as: 'signed-in' })).body.error?.code).toBe('signed-out');
    }
  });

  test('[CREW-5] makes no second account for an e-mail, and stays open', async () => {
    await accept((await invite('viewer')).token, asAccount());
    const { token } = await invite('helper');
    const refused = await accept(token, asAccount(' VERA@example.org'));
    expect(refused.body.error).toMatchObject({ code: 'has-account', field: 'email' });
    expect((await accept(token, asAccount('other@example.org'))).status).toBe(200);
  });

  test('[CREW-6] raises a role and never lowers one', async () => {
    const { token } = await invite('viewer');
    const refused = await accept(token, { as: 'signed-in' }, room.members.owner);
    expect(refused.body.error?.code).toBe('already-member');
    expect((await accept(token, { as: 'signed-in' }, room.members.helper)).body.error?.code).toBe(
      'already-member',
    );
    const viewer = await connect(room.members.viewer);
    expect(
      (await accept((await invite('helper')).token, { as: 'signed-in' }, room.members.viewer)).status,
    ).toBe(200);
    await viewer.until(() => !viewer.socket.connected, 'shown out, to come back as a helper');
    expect((await (await connect(room.members.viewer)).see('room')).role).toBe('helper');
  });

  test('[CREW-7] makes no owner', async () => {
    const path = `/api/events/${room.eventId}/crew-invitations`;
    const { body } = await post(path, { role: 'owner', label: '' }, room.members.owner);
    expect(body.error).toMatchObject({ code: 'invalid', field: 'role' });
  });
});

describe('a member', () => {
  test('[CREW-8] who is removed is shown out at once, on every device', async () => {
    const owner = await lead();
    const devices = [await connect(room.members.helper), await connect(room.members.helper)];
    const { members } = await owner.see('crew');
    const helper = members.find(({ role }) => role === 'helper');
    expect((await owner.send('crew.remove', { accountId: helper?.accountId ?? '' })).ok).toBe(true);
    for (const device of devices) await device.until(() => !device.socket.connected, 'shown out');
    await expect(connect(room.members.helper)).rejects.toMatchObject({ data: { code: 'forbidden' } });
    await owner.see('crew', (crew) => !crew.members.some(({ role }) => role === 'helper'));
  });

  test('[CREW-8] who had a part in this event alone is signed out, and of a guest nothing is kept', async () => {
    const owner = await lead();
    const { cookie } = await accept((await invite('viewer')).token, asAccount());
    const guest = await accept((await invite('helper')).token, asGuest);
    const crew = await owner.see('crew', ({ members }) => members.length === 6);
    for (const name of ['Vera', 'Gus']) {
      await owner.send('crew.remove', { accountId: member(crew, name)?.accountId ?? '' });
    }
    for (const each of [cookie, guest.cookie]) {
      await expect(connect(each)).rejects.toMatchObject({ data: { code: 'signed-out' } });
    }
    const accounts = await server.services.db.read(({ q, t }) => q.select().from(t.account));
    expect(accounts.map(({ name }) => name)).toContain('Vera');
    expect(accounts.map(({ name }) => name)).not.toContain('Gus');
  });

  test('[CREW-7] who owns the event stays', async () => {
    const facilitator = await connect(room.members.facilitator);
    const { members } = await facilitator.see('crew');
    const accountId = members.find(({ role }) => role === 'owner')?.accountId ?? '';
    const answer = await facilitator.send('crew.remove', { accountId });
    expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test('[CREW-9] whose account an invitation made makes no events, and lists their own with their role', async () => {
    const { cookie } = await accept((await invite('facilitator')).token, asAccount());
    expect((await post('/api/events/demo', { timeZone: 'UTC' }, cookie)).body.error?.code).toBe('forbidden');
    const answer = await fetch(`${server.url}/api/events`, { headers: { cookie } });
    const { events } = (await answer.json()) as { events: { id: string; role: string }[] };
    expect(events.map(({ id, role }) => [id, role])).toEqual([[room.eventId, 'facilitator']]);
  });

  test('[CREW-10] who is a guest is out a day after the planned finish, and is forgotten at the next start', async () => {
    const { db, clock } = server.services;
    const { cookie } = await accept((await invite('helper')).token, asGuest);
    clock.advance(minutes(24 * 60));
    await connect(cookie);
    clock.advance(minutes(24 * 60));
    await expect(connect(cookie)).rejects.toMatchObject({ data: { code: 'signed-out' } });
    await renewSetup({ db, clock });
    const accounts = await db.read(({ q, t }) => q.select().from(t.account));
    expect(accounts.map(({ name }) => name)).not.toContain('Gus');
    // Members' sessions last longer than that.
    await lead();
  });

  test('[CREW-14] who is a guest stays until a day after the finish when the event is moved', async () => {
    const { clock } = server.services;
    const { cookie, keptUntil } = await accept((await invite('helper')).token, asGuest);
    const owner = await lead();
    const event = await owner.see('event');
    const later = new Date(Date.parse(event.date) + 10 * 24 * 3_600_000).toISOString().slice(0, 10);
    const move = async (date: string) => {
      const { revisions } = await owner.see('event');
      return owner.send('event.update', { date }, { revision: revisions.setup });
    };
    expect((await move(later)).ok).toBe(true);
    expect(keptUntil).toBeGreaterThan(Date.parse(later));
    clock.advance(minutes(10 * 24 * 60));
    await connect(cookie);
    clock.advance(minutes(2 * 24 * 60));
    await expect(connect(cookie)).rejects.toMatchObject({ data: { code: 'signed-out' } });
  });

  test('[CREW-11] who helps or looks on is sent names, tables and seats, and no question', async () => {
    for (const role of ['helper', 'viewer'] as const) {
      const client = await connect(room.members[role]);
      const { people } = await client.see('names/*', undefined, '1');
      expect(people.map(({ name }) => name)).toEqual(['Amara Nwosu', 'Ana Berg', 'Bo Chen']);
      expect(Object.keys(people[0] ?? {})).toEqual(['id', 'name', 'role']);
      expect(await client.see('room')).toMatchObject({ role, event: { name: 'Spring onboarding' } });
    }
  });
});
