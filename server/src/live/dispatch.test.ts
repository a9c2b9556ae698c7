import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRunLog } from '@rotunda/db/queries/run';
import { minutes } from '@rotunda/shared/rules/time';
import { type LiveClient } from '../testing/live.ts';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServer, startTestServer } from '../testing/server.ts';

describe('commands', () => {
  let server: TestServer;
  let room: Room;
  let owner: LiveClient;
  let phone: LiveClient;

  beforeEach(async () => {
    server = await startTestServer();
    room = await makeRoom(server.services);
    const { eventId } = room;
    owner = await server.connect('/facilitator', { eventId, cookie: room.members.owner });
    phone = await server.connect('/participant', { eventId, cookie: room.first.cookie });
  });
  afterEach(() => server.end());

  const done = async () =>
    (await server.services.db.read((tx) => loadRunLog(tx, room.eventId))).map(({ what }) => what);

  it('[LIVE-1] are answered with their data and only the revisions that they raised', async () => {
    expect(await owner.send('run.start', {}, { revision: 0 })).toEqual({
      ok: true,
      data: {},
      revisions: { run: 1 },
    });
  });

  it('[LIVE-2] sent again under the same id get the same answer, and nothing happens', async () => {
    const again = { revision: 0, id: 'the-same-id' };
    const first = await owner.send('run.start', {}, again);
    expect(await owner.send('run.start', {}, again)).toEqual(first);
    const next = { revision: 1, id: 'another-id' };
    await owner.send('run.next', {}, next);
    expect(await owner.send('run.next', {}, next)).toMatchObject({ ok: true, revisions: { run: 2 } });
    expect(await done()).toEqual(['started', 'step-started', 'step-ended', 'step-started']);
  });

  it('[LIVE-2] sent twice at the same moment are done once', async () => {
    const envelope = { id: 'twice-at-once', name: 'run.start', input: {}, revision: 0 };
    const [one, other] = await Promise.all([owner.raw(envelope), owner.raw(envelope)]);
    expect(one).toEqual(other);
    expect(await done()).toEqual(['started', 'step-started']);
  });

  it('[LIVE-3] get nobody else’s answer by their id, and no id serves two commands', async () => {
    const { eventId } = room;
    const other = await server.connect('/facilitator', { eventId, cookie: room.members.facilitator });
    const id = 'used-by-two';
    await owner.send('run.start', {}, { revision: 0, id });
    expect(await other.send('run.next', {}, { revision: 1, id })).toMatchObject({ ok: true });
    expect(await owner.send('run.pause', {}, { revision: 2, id })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'id' },
    });
  });

  it('[LIVE-4] on a stale revision conflict: a double click on next goes one step', async () => {
    await owner.send('run.start', {}, { revision: 0 });
    await owner.send('run.next', {}, { revision: 1 });
    expect(await owner.send('run.next', {}, { revision: 1 })).toMatchObject({
      ok: false,
      error: { code: 'conflict', params: { aggregate: 'run', revision: 2 } },
    });
  });

  it('[LIVE-5] on a stale revision succeed when what they want already holds', async () => {
    const { eventId } = room;
    const other = await server.connect('/facilitator', { eventId, cookie: room.members.facilitator });
    const press = (name: 'run.start' | 'run.pause' | 'run.resume' | 'run.end', revision: number) =>
      Promise.all([owner.send(name, {}, { revision }), other.send(name, {}, { revision })]);
    for (const [revision, name] of (['run.start', 'run.pause', 'run.resume', 'run.end'] as const).entries()) {
      const answers = await press(name, revision);
      expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
      // Only one of them raised the revision.
      expect(answers.filter((answer) => answer.ok && 'run' in answer.revisions)).toHaveLength(1);
    }
    expect((await done()).filter((what) => what === 'paused')).toHaveLength(1);
  });

  it('[LIVE-6] that decide on something must say on which revision', async () => {
    expect(await owner.send('run.start', {})).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'revision' },
    });
  });

  it('[LIVE-7] with wrong input name the field', async () => {
    const answer = await owner.raw({
      id: 'wrong-input',
      name: 'tables.update',
      revision: 0,
      input: {
        zones: [],
        tables: [{ id: null, number: 1, label: '', seats: 99, zone: null, videoLink: '' }],
      },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', field: 'tables.0.seats' } });
  });

  it.each([
    ['no envelope', 'hello', undefined],
    ['an id that is too short', { id: 'x', name: 'run.start', input: {} }, 'id'],
    ['a key that is not known', { id: 'long-enough', name: 'run.start', input: {}, as: 'owner' }, undefined],
    ['a name that is not known', { id: 'long-enough', name: 'run.faster', input: {} }, 'name'],
    ['a name of every object', { id: 'long-enough', name: 'constructor', input: {} }, 'name'],
    [
      'a revision that is none',
      { id: 'long-enough', name: 'run.start', input: {}, revision: -1 },
      'revision',
    ],
  ])('[LIVE-7] refuse %s', async (_, envelope, field) => {
    expect(await owner.raw(envelope)).toMatchObject({
      ok: false,
      error: { code: 'invalid', ...(field !== undefined && { field }) },
    });
  });

  it('[AUTH-19] of others are forbidden, before their input is even looked at', async () => {
    expect(await phone.raw({ id: 'not-for-me', name: 'run.start', input: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await done()).toEqual([]);
  });

  it('[LIVE-8] that are impossible from here say why', async () => {
    expect(await owner.send('run.pause', {}, { revision: 0 })).toMatchObject({
      ok: false,
      error: { code: 'run-refused', params: { reason: 'not-running' } },
    });
  });

  it('[LIVE-9] that fail in a way that nobody foresaw are internal, with an id, and change nothing', async () => {
    const { eventId } = room;
    await server.services.db.write(eventId, async ({ q, t }) => {
      // A run that no release ever wrote.
      await q.insert(t.run).values({ eventId, state: 'running', aliveAt: server.services.clock.now() });
    });
    const answer = await owner.send('run.pause', {}, { revision: 0 });
    if (answer.ok) throw new Error('expected a problem');
    expect(answer.error.code).toBe('internal');
    expect(answer.error.message).toContain(String(answer.error.params?.id));
    expect(answer.error.message).not.toContain('stored');
  });

  it('[LIVE-10] come at most so many at once from one socket', async () => {
    const many = Array.from({ length: 100 }, () =>
      phone.raw({ id: 'a-long-id', name: 'nonsense', input: {} }),
    );
    const codes = (await Promise.all(many)).map(
      (answer) => (answer as { error: { code: string } }).error.code,
    );
    expect(codes.filter((code) => code === 'invalid').length).toBeGreaterThanOrEqual(60);
    expect(codes.filter((code) => code === 'too-many').length).toBeGreaterThan(20);
  });

  it('[LIVE-25] the clock is answered at once, with the server’s own time', async () => {
    await server.pass(minutes(3));
    expect(await phone.askTime()).toBe(server.services.clock.now());
  });
});
