import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Plan } from '@rotunda/shared/rules/planning';
import type { PlanJobOptions, Planner } from '../planning/planner.ts';
import { plan } from '../planning/plan.ts';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServer, startTestServer } from '../testing/server.ts';
import type { LiveClient } from '../testing/live.ts';

/** A planner that answers when the test says so, and gives up when it is told to. */
class SlowPlanner implements Planner {
  readonly asked: { readonly options: PlanJobOptions; readonly answer: () => void }[] = [];

  plan(instance: Parameters<Planner['plan']>[0], options: PlanJobOptions): Promise<Plan> {
    return new Promise((resolve, reject) => {
      options.signal?.addEventListener('abort', () => {
        if (options.signal?.reason instanceof Error) reject(options.signal.reason);
      });
      this.asked.push({ options, answer: () => resolve(plan(instance, { seed: options.seed })) });
    });
  }

  explain(): never {
    throw new Error('Nothing is explained here');
  }

  accounts(): never {
    throw new Error('Nobody is told anything here');
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

describe('planning that takes a while', () => {
  let server: TestServer;
  let room: Room;
  let owner: LiveClient;
  let planner: SlowPlanner;

  beforeEach(async () => {
    server = await startTestServer();
    planner = new SlowPlanner();
    Object.assign(server.services, { planner });
    room = await makeRoom(server.services);
    owner = await server.connect('/facilitator', { eventId: room.eventId, cookie: room.members.owner });
  });
  afterEach(() => server.end());

  const asked = async (count: number) => {
    await expect.poll(() => planner.asked.length).toBe(count);
    return planner.asked[count - 1]!;
  };

  test('[PLAN-100] tells whoever asked, and nobody else, how far it is', async () => {
    const { eventId, members } = room;
    const other = await server.connect('/facilitator', { eventId, cookie: members.facilitator });
    const heard: unknown[] = [];
    const overheard: unknown[] = [];
    owner.socket.on('progress', (progress) => heard.push(progress));
    other.socket.on('progress', (progress) => overheard.push(progress));
    const answer = owner.send('plan.make', {}, { revision: 0, id: 'a-long-job' });
    const job = await asked(1);
    for (const done of [0.001, 0.4, 0.401, 0.9]) job.options.onProgress?.(done);
    job.answer();
    expect(await answer).toMatchObject({ ok: true });
    expect(heard).toEqual([
      { id: 'a-long-job', done: 0.4 },
      { id: 'a-long-job', done: 0.9 },
    ]);
    expect(overheard).toEqual([]);
  });

  test('[PLAN-101] stops when whoever asked cancels it, and leaves no draft', async () => {
    const answer = owner.send('plan.make', {}, { revision: 0, id: 'a-long-job' });
    const { options } = await asked(1);
    expect(await owner.send('plan.cancel', { job: 'another-job' })).toMatchObject({ ok: true });
    expect(options.signal?.aborted).toBe(false);
    await owner.send('plan.cancel', { job: 'a-long-job' });
    expect(await answer).toMatchObject({
      ok: false,
      error: { code: 'plan-cancelled', params: { reason: 'cancelled' } },
    });
    expect(owner.part('plan')?.draft).toBeNull();
    expect(await owner.send('plan.cancel', { job: 'a-long-job' })).toMatchObject({ ok: true });
  });

  test('[PLAN-102] gives way to a newer one', async () => {
    const { eventId, members } = room;
    const other = await server.connect('/facilitator', { eventId, cookie: members.facilitator });
    const answer = owner.send('plan.make', {}, { revision: 0 });
    await asked(1);
    const newer = other.send('plan.make', {}, { revision: 0 });
    expect(await answer).toMatchObject({
      ok: false,
      error: { code: 'plan-cancelled', params: { reason: 'replaced' } },
    });
    (await asked(2)).answer();
    expect(await newer).toMatchObject({ ok: true });
  });

  test('[PLAN-103] is asked for once, however often a console that hears nothing sends its command', async () => {
    const again = { revision: 0, id: 'a-long-job' };
    const first = owner.send('plan.make', {}, again);
    const job = await asked(1);
    const second = owner.send('plan.make', {}, again);
    job.answer();
    expect(await first).toMatchObject({ ok: true });
    expect(await second).toEqual(await first);
    expect(planner.asked).toHaveLength(1);
  });
});
