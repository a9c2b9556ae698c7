import { updateEvent } from '@rotunda/db/queries/events';
import { plainSeating, saveSeating } from '@rotunda/db/queries/seating';
import { sameAddressField } from '@rotunda/shared/rules/registration';
import { registerBody } from '@rotunda/shared/schema/http';
import { expect, test } from 'vitest';
import { register } from '../../join/register.ts';
import { asMentor } from '../../join/testing/registering.ts';
import { openWorld } from '../testing/world.ts';

test('[MERGE-11] whoever was on the roster and registered again is one person with all that they said', async () => {
  const world = await openWorld();
  const { services, eventId, joinCode } = world;
  await services.db.write(eventId, (tx) => updateEvent(tx, { registerMentors: 'open' }));
  const max = await world.add('Max', { role: 'both' });
  const ana = await world.add('Ana Ruiz', { email: 'ana@example.org', forbidden: [max] });
  const listed = (await world.snapshot()).roster.byId.get(ana);
  await services.db.write(eventId, (tx) => saveSeating(tx, ana, { ...plainSeating, remote: true }));
  const again = asMentor('Ana Ruiz', [world.topic('SQL')], {
    email: 'Ana@Example.org',
    bio: 'Ten years of tables.',
    mostAtOnce: 2,
  });
  const { participantId } = await register(services, joinCode, registerBody.parse(again), undefined);
  const before = (await world.snapshot()).roster.byId.get(participantId);
  expect(before).toMatchObject({ email: '', extra: { [sameAddressField]: 'Ana@Example.org' } });

  await world.send('person.merge', {
    keptId: ana,
    keptRevision: listed?.revision ?? 0,
    mergedId: participantId,
    mergedRevision: before?.revision ?? 0,
    take: ['bio'],
  });
  const { roster, seating } = await world.snapshot();
  expect(roster.byId.get(ana)).toMatchObject({
    email: 'ana@example.org',
    role: 'both',
    approval: 'waiting',
    registered: true,
    bio: 'Ten years of tables.',
  });
  expect(roster.byId.get(ana)?.extra ?? {}).toEqual({});
  expect(seating.people.get(ana)).toMatchObject({ remote: true, mostAtOnce: 2 });
  expect(roster.expertise.get(ana)).toEqual([{ topicId: world.topic('SQL'), level: 4 }]);
  // Who is both can meet the other in two ways by now, and must in neither.
  expect(roster.pairs.map(({ kind, menteeId }) => `${kind} ${menteeId}`).sort()).toEqual(
    [`forbidden ${ana}`, `forbidden ${max}`].sort(),
  );
});
