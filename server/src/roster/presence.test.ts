import { loadPresenceLog } from '@rotunda/db/queries/presence';
import { expect, test } from 'vitest';
import { openWorld, problemOf } from './testing/world.ts';

test('[PRES-1] presence changes no revision, and its log is only ever added to', async () => {
  const world = await openWorld();
  const ana = await world.add('Ana');
  const heard: unknown[] = [];
  world.services.db.onChange((change) => heard.push(change.slices, change.people));
  for (const presence of ['here', 'here', 'gone', 'here', 'expected'] as const) {
    const { revisions } = await world.send('person.presence', { personId: ana, presence });
    expect(revisions).toEqual({});
  }
  expect(heard.slice(0, 2)).toEqual([['presence'], [ana]]);
  const log = await world.services.db.read((tx) => loadPresenceLog(tx, world.eventId));
  expect(log.map(({ presence, source }) => [presence, source])).toEqual([
    ['here', 'facilitator'],
    ['gone', 'facilitator'],
    ['here', 'facilitator'],
    ['expected', 'facilitator'],
  ]);
  expect((await world.snapshot()).roster.byId.get(ana)?.revision).toBe(1);
});

test('[PRES-2] saying "I have arrived" counts while doors are open, and twice is once', async () => {
  const world = await openWorld();
  const ana = await world.add('Ana');
  expect(await problemOf(world.send('me.arrive', {}, ana))).toMatchObject({ code: 'doors-closed' });
  expect((await world.snapshot()).presence.get(ana)?.presence).toBe('expected');
  await world.openDoors();
  await world.send('me.arrive', {}, ana);
  await world.send('me.arrive', {}, ana);
  expect((await world.snapshot()).presence.get(ana)).toMatchObject({ presence: 'here', claimed: false });
});
