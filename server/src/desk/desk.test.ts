import { describe, expect, test } from 'vitest';
import { minutes } from '@rotunda/shared/rules/time';
import { linkToken, personalCode } from '../keys.ts';
import { openWorld, problemOf, type World } from '../roster/testing/world.ts';

const generationOf = async (world: World, id: string): Promise<number> =>
  (await world.snapshot()).roster.byId.get(id)?.codeGeneration ?? 0;

describe('two desks', () => {
  test('[DESK-3] check the same person in once, and the second hears since when', async () => {
    const world = await openWorld();
    const personId = await world.add('Ana');
    const first = await world.send('person.presence', { personId, presence: 'here' });
    expect(first.value).toEqual({ since: world.services.clock.now(), changed: true });
    world.services.clock.advance(minutes(1));
    const second = await world.send('person.presence', { personId, presence: 'here' });
    expect(second.value).toEqual({ since: first.value.since, changed: false });
    expect((await world.snapshot()).presence.get(personId)?.since).toBe(first.value.since);
  });

  test('[DESK-4] take back only what stands as they saw it', async () => {
    const world = await openWorld();
    const personId = await world.add('Ana');
    const { value } = await world.send('person.presence', { personId, presence: 'here' });
    world.services.clock.advance(minutes(1));
    await world.send('person.presence', { personId, presence: 'gone' });
    world.services.clock.advance(minutes(1));
    await world.send('person.presence', { personId, presence: 'here' });
    const undo = { personId, presence: 'expected', since: value.since } as const;
    expect(await problemOf(world.send('person.presence', undo))).toMatchObject({ code: 'conflict' });
    const since = (await world.snapshot()).presence.get(personId)?.since;
    await world.send('person.presence', { ...undo, since });
    expect((await world.snapshot()).presence.get(personId)?.presence).toBe('expected');
  });
});

describe('a walk-in at the desk', () => {
  test('[DESK-5] is on the roster and here, with what they need in order', async () => {
    const world = await openWorld();
    const topicIds = [world.topic('SQL'), world.topic('Pricing')];
    const { value } = await world.send('person.walkIn', { name: ' Ana  Sousa ', role: 'mentee', topicIds });
    const { roster, presence } = await world.snapshot();
    expect(roster.byId.get(value.personId)).toMatchObject({ name: 'Ana Sousa', walkIn: true, number: 1 });
    expect(roster.needs.get(value.personId)?.map(({ topicId }) => topicId)).toEqual(topicIds);
    expect(presence.get(value.personId)).toMatchObject({ presence: 'here', claimed: false });
  });

  test('[DESK-5] as a mentor knows the topics and waits as standby, though tables are free', async () => {
    const world = await openWorld();
    const topicIds = [world.topic('SQL')];
    const { value } = await world.send('person.walkIn', { name: 'Max', role: 'mentor', topicIds });
    const { roster, setup } = await world.snapshot();
    expect(roster.expertise.get(value.personId)).toEqual([{ topicId: topicIds[0], level: null }]);
    expect(setup.hosting).toEqual([]);
  });

  test('[DESK-5] with a topic that is not on the list is refused at it', async () => {
    const world = await openWorld();
    const topicIds = [world.topic('SQL'), 'no-topic'];
    const input = { name: 'Ana', role: 'mentee' as const, topicIds };
    expect(await problemOf(world.send('person.walkIn', input))).toMatchObject({
      code: 'invalid',
      field: 'topicIds.1',
    });
    expect((await world.snapshot()).roster.people).toEqual([]);
  });
});

describe('scanning', () => {
  test('[DESK-6] a personal link or a code, however it is typed, checks its owner in, once', async () => {
    const world = await openWorld();
    const [ana, bo] = [await world.add('Ana'), await world.add('Bo')];
    const secret = linkToken(world.eventKey, 'person', ana, await generationOf(world, ana));
    const { value } = await world.send('desk.scan', { secret });
    expect(value).toEqual({ personId: ana, since: world.services.clock.now(), changed: true });
    expect((await world.send('desk.scan', { secret })).value.changed).toBe(false);
    const code = personalCode(world.eventKey, bo, await generationOf(world, bo)).toLowerCase();
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect((await world.send('desk.scan', { secret: typed })).value.personId).toBe(bo);
    expect((await world.snapshot()).presence.get(bo)?.presence).toBe('here');
  });

  test('[DESK-6] what was renewed, belongs elsewhere or is made up checks nobody in', async () => {
    const world = await openWorld();
    const ana = await world.add('Ana');
    const old = linkToken(world.eventKey, 'person', ana, await generationOf(world, ana));
    await world.send('person.renewCode', { personId: ana });
    const stage = linkToken(world.eventKey, 'stage', ana, await generationOf(world, ana));
    for (const secret of [old, stage, `${ana}.AAAA`, 'nobody.x', 'ZZZZZZ']) {
      expect(await problemOf(world.send('desk.scan', { secret }))).toMatchObject({ code: 'wrong-code' });
    }
    expect((await world.snapshot()).presence.get(ana)?.presence).toBe('expected');
  });

  test('[DESK-7] a desk that guesses is held up', async () => {
    const world = await openWorld();
    for (let guess = 0; guess < 60; guess += 1) {
      await problemOf(world.send('desk.scan', { secret: 'ZZZZZZ' }));
    }
    expect(await problemOf(world.send('desk.scan', { secret: 'ZZZZZZ' }))).toMatchObject({
      code: 'too-many',
    });
  });
});
