import { describe, expect, test } from 'vitest';
import type { Instance } from '@rotunda/shared/rules/planning';
import { stepsOf } from '@rotunda/shared/rules/agenda';
import { seconds } from '@rotunda/shared/rules/time';
import { newId } from '../ids.ts';
import { checkPlan } from '../planning/check.ts';
import { plan } from '../planning/plan.ts';
import type { Planner } from '../planning/planner.ts';
import { form } from '../roster/testing/world.ts';
import { openStand, planHere, refusalOf, type Stand } from './testing/stand.ts';

/** What is stored of every version, oldest first. */
const versions = (stand: Stand) =>
  stand.services.db.read(({ q, t }) => q.select().from(t.planVersion).orderBy(t.planVersion.number));

/** A planner that does something else before it answers. */
const busyPlanner = (meanwhile: () => Promise<unknown>): Planner & { readonly asked: Instance[] } => {
  const asked: Instance[] = [];
  return {
    ...planHere,
    asked,
    async plan(instance, { seed }) {
      asked.push(instance);
      await meanwhile();
      return plan(instance, { seed });
    },
  };
};

const withPlanner = (stand: Stand, planner: Planner): void => {
  Object.assign(stand.services, { planner });
};

describe('making a plan', () => {
  test('[PLAN-30] plans every round of the event as a draft that keeps all the rules', async () => {
    const stand = await openStand();
    const { data, revisions } = await stand.send('plan.make', {});
    expect(revisions).toEqual({ plan: 1 });
    expect(data.figures).toMatchObject({ mentees: 24, covered: 24 });
    expect(data.unmet).toEqual([]);
    const [stored] = await versions(stand);
    expect(stored).toMatchObject({ id: data.version, number: 1, state: 'draft', fromRoundId: null });
    expect(checkPlan(stored!.instance, { assign: stored!.assign, unmet: [] })).toEqual([]);
    expect(stored!.seats).toHaveLength(data.figures.conversations);
    const { plan: slice } = await stand.snapshot();
    expect(slice).toMatchObject({ published: null, conversations: [] });
    expect(slice.draft?.seats).toEqual(stored!.seats);
  });

  test('[PLAN-31] can be made again exactly as it was, from what is stored', async () => {
    const stand = await openStand();
    await stand.send('plan.make', {});
    const [stored] = await versions(stand);
    const again = plan(stored!.instance, { seed: stored!.seed });
    expect(JSON.stringify(again.assign)).toBe(JSON.stringify(stored!.assign));
    expect(again.planner).toBe(stored!.plannerVersion);
    expect(stored).toMatchObject({ bound: again.bound, prices: again.prices });
    expect(stored!.legend).toMatchObject({ roundIds: stand.roundIds });
    expect(stored!.legend?.needIds).toHaveLength(stored!.instance.mentees.length);
  });

  test('[PLAN-31] so can one that was made while the event runs, with what was held and announced', async () => {
    const stand = await openStand();
    await stand.publish();
    await stand.setPresence('here', ['Ana', 'Bo', 'Amara', 'Li Wei', 'Zoë', 'Malik']);
    const [, second = ''] = stand.roundIds;
    const step = stepsOf(stand.agenda).find(({ segmentId }) => segmentId === second);
    await stand.goTo(step?.id ?? '');
    await stand.send('plan.make', {});
    const stored = (await versions(stand)).at(-1);
    expect(stored!.instance).toMatchObject({ from: 1 });
    expect(stored!.instance.held).not.toEqual([]);
    const again = plan(stored!.instance, { seed: stored!.seed });
    expect(JSON.stringify(again.assign)).toBe(JSON.stringify(stored!.assign));
    expect(stored).toMatchObject({ bound: again.bound, prices: again.prices });
  });

  test('[PLAN-32] a newer draft replaces the older one; numbers are never given twice', async () => {
    const stand = await openStand();
    await stand.send('plan.make', {});
    await stand.send('plan.make', {});
    const states = (await versions(stand)).map(({ number, state }) => [number, state]);
    expect(states).toEqual([
      [1, 'discarded'],
      [2, 'draft'],
    ]);
  });

  test('[PLAN-33] sent again, it answers as before and plans nothing', async () => {
    const stand = await openStand();
    const id = newId();
    const first = await stand.send('plan.make', {}, { id });
    expect(await stand.send('plan.make', {}, { id, revision: 0 })).toEqual(first);
    expect(await versions(stand)).toHaveLength(1);
  });

  test('[PLAN-34] decided on an older plan it is a conflict, before the planner is asked', async () => {
    const stand = await openStand();
    await stand.send('plan.make', {});
    const planner = busyPlanner(async () => undefined);
    withPlanner(stand, planner);
    expect(await refusalOf(stand.send('plan.make', {}, { revision: 0 }))).toMatchObject({ code: 'conflict' });
    expect(planner.asked).toEqual([]);
  });

  test('[PLAN-35] if the world moves while the planner works, it is asked once more', async () => {
    const stand = await openStand();
    let done = false;
    const planner = busyPlanner(async () => {
      if (!done) await stand.send('person.add', form('Walk-in'));
      done = true;
    });
    withPlanner(stand, planner);
    const { data } = await stand.send('plan.make', {});
    expect(planner.asked.map(({ mentees }) => mentees.length)).toEqual([24, 25]);
    expect(data.figures.mentees).toBe(25);
  });

  test('[PLAN-35] and if it moves again, the facilitator is told', async () => {
    const stand = await openStand();
    const planner = busyPlanner(() => stand.send('person.add', form('Walk-in')));
    withPlanner(stand, planner);
    expect(await refusalOf(stand.send('plan.make', {}))).toMatchObject({ code: 'plan-outdated' });
    expect(planner.asked).toHaveLength(2);
    expect(await versions(stand)).toEqual([]);
  });

  test('[PLAN-35] what does not matter to a plan does not outdate it', async () => {
    const stand = await openStand();
    const planner = busyPlanner(async () => {
      await stand.send('event.doors', { doors: 'open' });
      await stand.send('event.update', { name: 'Another name' });
      await stand.setPresence('here', ['Bo']);
    });
    withPlanner(stand, planner);
    await stand.send('plan.make', {});
    expect(planner.asked).toHaveLength(1);
  });

  test('[PLAN-102] another plan asked for meanwhile takes its place', async () => {
    const stand = await openStand();
    const planner = busyPlanner(async () => {
      if (planner.asked.length === 1) await stand.send('plan.make', {});
    });
    withPlanner(stand, planner);
    expect(await refusalOf(stand.send('plan.make', {}))).toMatchObject({
      code: 'plan-cancelled',
      params: { reason: 'replaced' },
    });
    expect(await versions(stand)).toHaveLength(1);
  });

  test('a planner that breaks a rule is not believed', async () => {
    const stand = await openStand();
    const planner: Planner = {
      ...planHere,
      plan: async (instance, { seed }) => ({ ...plan(instance, { seed }), assign: [[0, 0, 0, 7]] }),
    };
    withPlanner(stand, planner);
    await expect(stand.send('plan.make', {})).rejects.toThrow('malformed');
    expect(await versions(stand)).toEqual([]);
  });
});

describe('[PLAN-36] when there is nobody to plan, what is missing is said', () => {
  const missingAt = async (stand: Stand) => {
    const { code, params } = await refusalOf(stand.send('plan.make', {}));
    expect(code).toBe('nobody-to-plan');
    return params?.missing;
  };
  const makeAll = (stand: Stand, role: 'mentor' | 'mentee') =>
    stand.services.db.write(stand.eventId, ({ q, t }) => q.update(t.participant).set({ role }));

  test('mentors or mentees', async () => {
    const stand = await openStand();
    await makeAll(stand, 'mentee');
    expect(await missingAt(stand)).toBe('mentors');
    await makeAll(stand, 'mentor');
    expect(await missingAt(stand)).toBe('mentees');
  });

  test('tables with a mentor', async () => {
    const stand = await openStand();
    await stand.services.db.write(stand.eventId, ({ q, t }) => q.delete(t.hosting));
    expect(await missingAt(stand)).toBe('tables');
  });

  test('people who are here', async () => {
    const stand = await openStand();
    await stand.setPresence('here', ['Bo']);
    expect(await missingAt(stand)).toBe('mentors-here');
    await stand.setPresence('gone', ['Bo']);
    await stand.setPresence('here', ['Li Wei']);
    expect(await missingAt(stand)).toBe('mentees-here');
  });

  test('rounds', async () => {
    const stand = await openStand();
    await stand.goTo(stand.agenda.at(-1)!.id);
    expect(await missingAt(stand)).toBe('rounds');
    stand.services.clock.advance(seconds(1));
    await stand.send('run.end', {});
    expect(await refusalOf(stand.send('plan.make', {}))).toMatchObject({
      code: 'run-refused',
      params: { reason: 'ended' },
    });
  });
});
