import { afterEach, describe, expect, test } from 'vitest';
import { plan } from './plan.ts';
import { PlannerClosed, PlanningFailed } from './failures.ts';
import { createPlanner, type Planner } from './planner.ts';
import { KINDS, makeInstance } from './testing/instances.ts';
import { instanceOf, mentee, mentor } from './testing/people.ts';

const small = instanceOf({ mentors: [mentor()], mentees: [mentee()] });
/** Takes seconds, so that there is time to stop it. */
const large = makeInstance({ seed: 1, mentees: 1000, mentors: 250, rounds: 8, topics: 24, ...KINDS.roomy });
/** Names a mentor who does not exist, which a parsed instance never does. */
const unsound = { ...small, held: [[0, 7, 0, 0] as const] };

let planner: Planner = createPlanner();
afterEach(async () => {
  await planner.close();
  planner = createPlanner();
});

describe('a planner', () => {
  test('[PLAN-86] makes the plan that the pure call makes, in its thread, with the time it took', async () => {
    const { timing, ...made } = await planner.plan(small, { seed: 3 });
    const { timing: _, ...expected } = plan(small, { seed: 3 });
    expect(made).toEqual(expected);
    expect(timing.planMs).toBeGreaterThan(0);
  });

  test('takes several jobs and answers each with its own plan', async () => {
    const plans = await Promise.all([1, 2, 3].map((seed) => planner.plan(small, { seed })));
    expect(plans.map(({ seed }) => seed)).toEqual([1, 2, 3]);
  });

  test('stops a running job at once, and plans the next', async () => {
    const stop = new AbortController();
    const running = planner.plan(large, { seed: 1, signal: stop.signal, onProgress: () => stop.abort() });
    const waiting = planner.plan(small, { seed: 2 });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(await waiting).toMatchObject({ seed: 2 });
  });

  test('forgets a job that was stopped while it waited', async () => {
    const stop = new AbortController();
    const first = planner.plan(small, { seed: 1 });
    const second = planner.plan(small, { seed: 2, signal: stop.signal });
    stop.abort(new Error('not needed any more'));
    await expect(second).rejects.toThrow('not needed any more');
    expect(await first).toMatchObject({ seed: 1 });
  });

  test('does not begin a job that was stopped before', async () => {
    await expect(planner.plan(small, { seed: 1, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  test('tells what went wrong in the thread, and goes on', async () => {
    await expect(planner.plan(unsound, { seed: 1 })).rejects.toThrow(PlanningFailed);
    await expect(planner.plan(unsound, { seed: 1 })).rejects.toThrow(
      'There is no mentee 0 with mentor 7 in round 0.',
    );
    expect(await planner.plan(small, { seed: 2 })).toMatchObject({ seed: 2 });
  });

  test('[PLAN-87] answers questions while it plans, and goes on when the plan is stopped', async () => {
    const made = await planner.plan(small, { seed: 1 });
    const stop = new AbortController();
    const done: string[] = [];
    const running = planner.plan(large, { seed: 1, signal: stop.signal });
    const ends = expect(running).rejects.toMatchObject({ name: 'AbortError' });
    await planner.accounts(small, made).then(() => done.push('account'));
    const last = planner.explain(small, made, { about: 'mentee', mentee: 0 });
    stop.abort();
    await ends;
    done.push('stopped');
    expect(await last).toMatchObject({ kind: 'mentee' });
    expect(done).toEqual(['account', 'stopped']);
  });

  test('gives up every job when it is closed, and takes no more', async () => {
    const made = await planner.plan(small, { seed: 1 });
    const jobs = [
      planner.plan(large, { seed: 1 }),
      planner.plan(small, { seed: 2 }),
      planner.accounts(small, made),
    ];
    const ends = jobs.map((job) => expect<Promise<unknown>>(job).rejects.toThrow(PlannerClosed));
    await planner.close();
    await Promise.all(ends);
    await expect(planner.plan(small, { seed: 3 })).rejects.toThrow(PlannerClosed);
  });
});
