import { markHeld, saveConversations } from '@rotunda/db/queries/conversations';
import { loadSeating } from '@rotunda/db/queries/seating';
import { updateEvent } from '@rotunda/db/queries/events';
import { setApproval } from '@rotunda/db/queries/people';
import { saveRun } from '@rotunda/db/queries/run';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import { describe, expect, test } from 'vitest';
import { form, need, openWorld, problemOf, type World } from './testing/world.ts';

const offer = (topicIds: readonly string[], more: Partial<RawInputOf<'me.offer'>> = {}) => ({
  expertise: topicIds.map((topicId) => ({ topicId, level: 4 })),
  bio: '',
  mostAtOnce: null,
  ...more,
});

const registration = (world: World, change: Parameters<typeof updateEvent>[1]) =>
  world.services.db.write(world.eventId, async (tx) => {
    await updateEvent(tx, change);
    tx.touch('setup');
  });

const saidOf = async ({ services, eventId, snapshot }: World, id: string) => {
  const seating = await services.db.read((tx) => loadSeating(tx, eventId));
  const { roster } = await snapshot();
  return {
    row: roster.byId.get(id),
    knows: roster.expertise.get(id) ?? [],
    mostAtOnce: seating.people.get(id)?.mostAtOnce ?? null,
  };
};

const end = async (world: World): Promise<void> => {
  const { db, clock } = world.services;
  await db.write(world.eventId, (tx) =>
    saveRun(tx, { state: 'ended', endedAt: clock.now(), lastStepId: null }, [], clock.now()),
  );
};

describe('[ROLE-12] mentors say what they offer', () => {
  test('topics, bio and how many at a time, which raises the row once; said again it changes nothing', async () => {
    const world = await openWorld();
    const tom = await world.add('Tom', { role: 'mentor', remark: 'Prefers quiet' });
    const wish = offer([world.topic('SQL'), world.topic('Hiring')], { bio: 'Ten years.', mostAtOnce: 2 });
    await world.send('me.offer', wish, tom);
    await world.send('me.offer', wish, tom);
    expect(await saidOf(world, tom)).toMatchObject({
      row: { role: 'mentor', approval: 'approved', bio: 'Ten years.', remark: 'Prefers quiet', revision: 2 },
      knows: wish.expertise,
      mostAtOnce: 2,
    });
  });

  test('of the topics on the list, at least one, and not once the event is over', async () => {
    const world = await openWorld();
    const tom = await world.add('Tom', { role: 'mentor' });
    expect(await problemOf(world.send('me.offer', offer(['none']), tom))).toMatchObject({
      field: 'expertise.0.topicId',
    });
    await end(world);
    expect(await problemOf(world.send('me.offer', offer([world.topic('SQL')]), tom))).toMatchObject({
      code: 'run-refused',
    });
  });
});

describe('[ROLE-13] the other half', () => {
  test('of a mentee waits for approval, and they go on as a mentee', async () => {
    const world = await openWorld();
    await registration(world, { registerMentors: 'open' });
    const max = await world.add('Max', { role: 'both' });
    const ana = await world.add('Ana', { needs: [need(world.topic('SQL'))], forbidden: [max] });
    await world.send('me.offer', offer([world.topic('Hiring')], { bio: 'Hired forty.' }), ana);
    const { row } = await saidOf(world, ana);
    expect(row).toMatchObject({ role: 'both', approval: 'waiting', bio: 'Hired forty.' });
    const { setup, roster } = await world.snapshot();
    expect(setup.hosting.filter(({ mentorId }) => mentorId === ana)).toEqual([]);
    // Never meeting holds in both directions in which the two can meet by now.
    expect(roster.pairs.filter(({ kind }) => kind === 'forbidden')).toHaveLength(2);
    expect(roster.needs.get(ana)).toHaveLength(1);
    await world.send('person.approve', { personId: ana, revision: row?.revision ?? 0, approval: 'approved' });
    const after = (await world.snapshot()).setup.hosting.filter(({ mentorId }) => mentorId === ana);
    // In every other round, so that they sit elsewhere in the others.
    expect(after.map(({ roundId }) => world.rounds.indexOf(roundId))).toEqual([0, 2, 4]);
  });

  test('is added only while registration is open for it, and whoever was declined stays so', async () => {
    const world = await openWorld();
    await registration(world, { registerMentees: 'closed', registerMentors: 'at-door' });
    const ana = await world.add('Ana');
    const tom = await world.add('Tom', { role: 'mentor' });
    const asMentor = () => world.send('me.offer', offer([world.topic('SQL')]), ana);
    const asMentee = () => world.send('me.needs', { needs: [need(world.topic('SQL'))] }, tom);
    expect(await problemOf(asMentor())).toMatchObject({ code: 'forbidden' });
    expect(await problemOf(asMentee())).toMatchObject({ code: 'forbidden' });
    await world.openDoors();
    await registration(world, { registerMentees: 'at-door' });
    await world.services.db.write(world.eventId, (tx) => setApproval(tx, ana, 'declined'));
    await asMentor();
    await asMentee();
    expect((await saidOf(world, ana)).row).toMatchObject({ role: 'both', approval: 'declined' });
    expect((await saidOf(world, tom)).row).toMatchObject({ role: 'both', approval: 'approved' });
    const { roster, setup } = await world.snapshot();
    expect(roster.needs.get(tom)).toMatchObject([{ topicId: world.topic('SQL') }]);
    expect(setup.hosting.filter(({ mentorId }) => mentorId === tom)).toHaveLength(world.rounds.length);
    await end(world);
    const late = await world.add('Late');
    expect(await problemOf(world.send('me.offer', offer([world.topic('SQL')]), late))).toMatchObject({
      code: 'run-refused',
    });
  });
});

test('[ROLE-14] declining somebody who is both leaves the mentee, whatever they have held as one', async () => {
  const world = await openWorld();
  const [roundId = ''] = world.rounds;
  const tom = await world.add('Tom', { role: 'mentor' });
  const ana = await world.add('Ana', { role: 'both' });
  await world.services.db.write(world.eventId, async (tx) => {
    const meeting = { id: 'one', roundId, menteeId: ana, mentorId: tom, tableId: null, needId: null };
    await saveConversations(tx, { added: [meeting], changed: [], withdrawn: [], deleted: [] });
    await markHeld(tx, 'one', world.services.clock.now());
  });
  await world.send('person.approve', { personId: ana, revision: 1, approval: 'declined' });
  const { roster, plan, setup } = await world.snapshot();
  expect(roster.byId.get(ana)).toMatchObject({ role: 'both', approval: 'declined' });
  expect(plan.conversations).toMatchObject([{ id: 'one', state: 'planned' }]);
  expect(setup.hosting.some(({ mentorId }) => mentorId === ana)).toBe(false);
  const tried = world.send('person.update', {
    personId: ana,
    revision: 2,
    person: form('Ana', { role: 'both' }),
  });
  expect((await tried).value).toEqual({});
});
