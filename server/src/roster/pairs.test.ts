import { expect, test } from 'vitest';
import { form, openWorld, problemOf } from './testing/world.ts';

test('[PPL-4] pairs are kept as mentee and mentor whichever side says them, and both forms show them', async () => {
  const world = await openWorld();
  const mentor = await world.add('Tom', { role: 'mentor' });
  const mentee = await world.add('Ana', { required: [{ personId: mentor, roundId: null }] });
  const other = await world.add('Bo');
  const [firstRound = ''] = world.rounds;
  await world.send('person.update', {
    personId: mentor,
    revision: 2,
    person: form('Tom', {
      role: 'mentor',
      forbidden: [other],
      required: [{ personId: mentee, roundId: firstRound }],
    }),
  });
  const { roster } = await world.snapshot();
  expect(roster.pairs.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
    { menteeId: other, mentorId: mentor, kind: 'forbidden', roundId: null },
    { menteeId: mentee, mentorId: mentor, kind: 'required', roundId: firstRound },
  ]);
  // Both sides' forms changed, so older ones no longer count.
  expect([mentor, mentee, other].map((id) => roster.byId.get(id)?.revision)).toEqual([3, 2, 2]);
});

test('[PPL-5] pairs that make no sense are refused with the entry that is wrong', async () => {
  const world = await openWorld();
  const [round = ''] = world.rounds;
  const mentor = await world.add('Tom', { role: 'mentor' });
  const another = await world.add('Uma', { role: 'mentor' });
  const mentee = await world.add('Ana');
  const refused = async (fields: Parameters<typeof form>[1]) =>
    problemOf(world.send('person.update', { personId: mentee, revision: 1, person: form('Ana', fields) }));
  const any = (personId: string) => ({ personId, roundId: null });

  expect(await refused({ forbidden: [mentor, mentee] })).toMatchObject({
    code: 'invalid',
    field: 'person.forbidden.1',
    params: { reason: 'self' },
  });
  expect(await refused({ forbidden: [mentor], required: [any(mentor)] })).toMatchObject({
    field: 'person.required.0.personId',
    params: { reason: 'contradiction', name: 'Tom' },
  });
  expect(await refused({ required: [any(mentor), { personId: mentor, roundId: round }] })).toMatchObject({
    field: 'person.required.1.personId',
    params: { reason: 'twice' },
  });
  expect(await refused({ forbidden: ['nobody'] })).toMatchObject({ params: { reason: 'unknown' } });
  expect(await refused({ required: [{ personId: mentor, roundId: 'gone' }] })).toMatchObject({
    field: 'person.required.0.roundId',
    params: { reason: 'unknown-round' },
  });
  const inRound = (personId: string) => ({ personId, roundId: round });
  expect(await refused({ required: [inRound(mentor), inRound(another)] })).toMatchObject({
    field: 'person.required.1.roundId',
    params: { reason: 'round-taken' },
  });
  expect(await refused({ role: 'mentor', forbidden: [mentor] })).toMatchObject({
    field: 'person.forbidden.0',
    params: { reason: 'same-role' },
  });

  await world.send('person.update', {
    personId: mentee,
    revision: 1,
    person: form('Ana', { required: [inRound(mentor)] }),
  });
  const fromTheOtherSide = world.send('person.update', {
    personId: another,
    revision: 1,
    person: form('Uma', { role: 'mentor', required: [inRound(mentee)] }),
  });
  expect(await problemOf(fromTheOtherSide)).toMatchObject({ params: { reason: 'round-taken' } });
});

test('[PPL-6] two people who are both are kept apart in both directions', async () => {
  const world = await openWorld();
  const one = await world.add('Ana', { role: 'both' });
  const other = await world.add('Bo', { role: 'both', forbidden: [one] });
  const { pairs } = (await world.snapshot()).roster;
  expect(new Set(pairs.map((pair) => `${pair.menteeId} ${pair.mentorId}`))).toEqual(
    new Set([`${one} ${other}`, `${other} ${one}`]),
  );
});

test('[PPL-17] of two people who are both, a required pair keeps the direction it was given first', async () => {
  const world = await openWorld();
  const host = await world.add('Ana', { role: 'both' });
  const guest = await world.add('Bo', { role: 'both', required: [{ personId: host, roundId: null }] });
  const pairs = async () => (await world.snapshot()).roster.pairs;
  const given = [{ menteeId: guest, mentorId: host, kind: 'required', roundId: null }];
  expect(await pairs()).toEqual(given);
  const required = [{ personId: guest, roundId: null }];
  await world.send('person.update', {
    personId: host,
    revision: 2,
    person: form('Ana', { role: 'both', department: 'Sales', required }),
  });
  expect(await pairs()).toEqual(given);
  // Once the guest only hosts, the two can only meet the other way round.
  const person = form('Bo', { role: 'mentor', required: [{ personId: host, roundId: null }] });
  await world.send('person.update', { personId: guest, revision: 1, person });
  expect(await pairs()).toEqual([{ menteeId: host, mentorId: guest, kind: 'required', roundId: null }]);
});
