import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadAttendedRun, loadRunLog } from '@rotunda/db/queries/run';
import { loadVersion } from '@rotunda/db/queries/version';
import { updateEvent } from '@rotunda/db/queries/events';
import type { Run } from '@rotunda/shared/rules/run';
import { quickened, smallAgenda } from '@rotunda/shared/rules/testing/agendas';
import { type Duration, duration, minutes, seconds } from '@rotunda/shared/rules/time';
import type { CommandName, RawInputOf } from '@rotunda/shared/schema/commands';
import type { LiveClient } from '../testing/live.ts';
import { type Room, type RoomOptions, makeRoom } from '../testing/room.ts';
import { type TestServer, startTestServer } from '../testing/server.ts';

/** Ten times as quick as `smallAgenda`, whose lengths stand in these tests: its minutes take six seconds. */
const quick = quickened(smallAgenda, 10);
const minute = 6_000;
const quickMinutes = (count: number): Duration => duration(count * minute);

describe('a run that nobody touches', () => {
  let server: TestServer;
  let room: Room;
  let owner: LiveClient;

  const signIn = async () => {
    owner = await server.connect('/facilitator', { eventId: room.eventId, cookie: room.members.owner });
  };
  const open = async (options: RoomOptions = {}) => {
    room = await makeRoom(server.services, { agenda: quick, ...options });
    await signIn();
  };
  const attended = () => server.services.db.read((tx) => loadAttendedRun(tx, room.eventId));
  const log = () => server.services.db.read((tx) => loadRunLog(tx, room.eventId));
  const run = async (): Promise<Run> => (await attended()).run;
  const stepId = async () => {
    const now = await run();
    return 'stepId' in now ? now.stepId : now.state;
  };
  /** Sends a command on the current revision and has its consequences armed. */
  const command = async <Name extends CommandName>(name: Name, input: RawInputOf<Name>) => {
    const { revisions } = await server.services.db.read((tx) => loadVersion(tx, room.eventId));
    const answer = await owner.send(name, input, { revision: revisions.run });
    expect(answer).toMatchObject({ ok: true });
  };
  const start = () => command('run.start', {});

  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.end());

  it('[RUN-20] is carried over every deadline to its end, each step begun when the one before was to end', async () => {
    await open();
    const begun = server.services.clock.now();
    await start();
    await server.pass(quickMinutes(50));
    expect(await stepId()).toBe('closing');
    await server.pass(quickMinutes(5));
    expect(await run()).toEqual({ state: 'ended', endedAt: begun + 54 * minute, lastStepId: 'closing' });
    const starts = (await log()).filter(({ what }) => what === 'step-started');
    expect(starts.map(({ at }) => (at - begun) / minute)).toEqual([
      0, 10, 12, 14, 24, 27, 32, 34, 36, 46, 49,
    ]);
    await owner.see('run', (part) => part.run.state === 'ended');
    expect(server.timers.size).toBe(0);
  });

  it('[RUN-21] waits for the facilitator where the event says so, and arms nothing', async () => {
    await open({ advance: 'rounds-by-hand' });
    await start();
    await server.pass(quickMinutes(30));
    expect(await stepId()).toBe('welcome');
    await command('run.next', {});
    await server.pass(quickMinutes(30));
    expect(await stepId()).toBe('one/changeover');
    await command('run.next', {});
    await server.pass(quickMinutes(15));
    expect(await stepId()).toBe('break');
  });

  it('[RUN-10] goes on now when a waiting step by new settings no longer waits', async () => {
    await open({ advance: 'by-hand' });
    await start();
    await server.pass(quickMinutes(30));
    await server.services.db.write(room.eventId, async (tx) => {
      await updateEvent(tx, { advance: 'by-clock' });
      tx.touch('setup');
    });
    await server.pass(seconds(1));
    expect(await run()).toMatchObject({ state: 'running', stepId: 'one/changeover' });
    await server.pass(quickMinutes(2));
    expect(await stepId()).toBe('one/context');
  });

  it('[RUN-22] a deadline does nothing once its step was paused, moved, extended or left', async () => {
    await open();
    await start();
    await server.pass(seconds(50));
    await command('run.pause', {});
    await server.pass(minutes(2));
    expect(await run()).toMatchObject({ state: 'paused', stepId: 'welcome', remaining: 10_000 });
    await command('run.resume', {});
    await command('run.adjust', { byMs: 60_000 });
    await server.pass(seconds(69));
    expect(await stepId()).toBe('welcome');
    await server.pass(seconds(1));
    expect(await stepId()).toBe('one/changeover');
    await command('run.next', {});
    await server.pass(seconds(11));
    expect(await stepId()).toBe('one/context');
  });

  it('[RUN-4] taking a minute brings the deadline forward, to ten seconds at the least', async () => {
    await open();
    await start();
    await server.pass(seconds(15));
    await command('run.adjust', { byMs: -60_000 });
    await server.pass(duration(9_999));
    expect(await stepId()).toBe('welcome');
    await server.pass(duration(1));
    expect(await stepId()).toBe('one/changeover');
  });

  describe('[RUN-23] while the server is off', () => {
    it('and back within the step: the same step, and what is really left of it', async () => {
      await open();
      await start();
      await server.pass(quickMinutes(20));
      await server.crash(quickMinutes(2));
      await signIn();
      const part = await owner.see('run');
      expect(part.run).toMatchObject({ state: 'running', stepId: 'one/work' });
      expect(part.run.state === 'running' && part.run.deadline - server.services.clock.now()).toBe(
        2 * minute,
      );
      await server.pass(quickMinutes(2));
      expect(await stepId()).toBe('one/next');
    });

    it('one boundary goes by: the next step, which began when it should have', async () => {
      await open();
      const begun = server.services.clock.now();
      await start();
      await server.pass(quickMinutes(23));
      await server.crash(quickMinutes(2));
      expect(await run()).toMatchObject({
        state: 'running',
        stepId: 'one/next',
        startedAt: begun + 24 * minute,
      });
      await server.pass(quickMinutes(2));
      expect(await stepId()).toBe('break');
    });

    it('more than one goes by: it holds where it was left, asks, and does what it is told', async () => {
      await open();
      await start();
      await server.pass(quickMinutes(20));
      await server.crash(quickMinutes(10));
      await signIn();
      const part = await owner.see('run');
      expect(part.run).toMatchObject({ state: 'away', stepId: 'one/work' });
      await server.pass(quickMinutes(60));
      expect(await run()).toMatchObject({ state: 'away', stepId: 'one/work' });
      await command('run.return', { to: 'interrupted-step' });
      // Four minutes were left when it crashed, and it was attended at most five seconds before.
      await server.pass(duration(4 * minute - 1));
      expect(await stepId()).toBe('one/work');
      await server.pass(seconds(5));
      expect(await stepId()).toBe('one/next');
    });

    it('and the agenda would be further by now: it stands there when told so', async () => {
      await open();
      await start();
      await server.pass(quickMinutes(20));
      await server.crash(quickMinutes(10));
      await signIn();
      await command('run.return', { to: 'now' });
      expect(await stepId()).toBe('break');
      await server.pass(quickMinutes(2));
      expect(await stepId()).toBe('two/changeover');
    });

    it('and its clock was set back: what was left is left', async () => {
      await open();
      await start();
      await server.pass(quickMinutes(4));
      await server.crash(quickMinutes(-90));
      const now = await run();
      expect(now.state === 'running' && now.deadline - server.services.clock.now()).toBeLessThanOrEqual(
        6 * minute + 5_000,
      );
    });
  });

  describe('[RUN-24] while the machine sleeps', () => {
    it('one boundary goes by: as planned; more than one: it asks, from when it fell asleep', async () => {
      await open();
      await start();
      await server.pass(quickMinutes(9));
      await server.timers.sleep(quickMinutes(2));
      expect(await stepId()).toBe('one/changeover');
      await server.timers.sleep(quickMinutes(30));
      const asked = await run();
      expect(asked).toMatchObject({ state: 'away', stepId: 'one/changeover' });
      const left = asked.state === 'away' ? asked.deadline - asked.awayFrom : 0;
      expect(left).toBeGreaterThanOrEqual(minute);
      expect(left).toBeLessThanOrEqual(minute + 5_000);
    });
  });

  it('[RUN-25] is noted as attended every few seconds, which changes nothing that anybody is sent', async () => {
    await open();
    await start();
    // The start reaches the console in two parts, one after the other; what follows on the socket comes behind both.
    await owner.see('run', (part) => part.run.state === 'running');
    await owner.see('event', (part) => part.revisions.run > 0);
    await owner.askTime();
    const pushed = owner.pushes.length;
    await server.pass(seconds(60));
    const { aliveAt } = await attended();
    expect(server.services.clock.now() - (aliveAt ?? 0)).toBeLessThanOrEqual(5_000);
    await owner.askTime();
    expect(owner.pushes.length).toBe(pushed);
    await command('run.pause', {});
    await server.pass(seconds(30));
    expect(server.timers.size).toBe(0);
  });

  it('[RUN-26] follows an agenda that was changed under it', async () => {
    await open();
    await start();
    await server.pass(quickMinutes(5));
    const { db } = server.services;
    await db.write(room.eventId, async (tx) => {
      const { q, t } = tx;
      await q.update(t.segment).set({ changeoverMs: duration(0) });
      tx.touch('setup');
    });
    await server.pass(quickMinutes(5));
    expect(await stepId()).toBe('one/context');
  });
});
