import { expect, test } from 'vitest';
import { saveConversations } from '@rotunda/db/queries/conversations';
import { saveRun } from '@rotunda/db/queries/run';
import { setImported } from '@rotunda/db/queries/people';
import { instant } from '@rotunda/shared/rules/time';
import { newId } from '../ids.ts';
import { personalCode } from '../keys.ts';
import { form, need, openWorld, problemOf } from './testing/world.ts';

test('[PPL-1] people are numbered in the order they come, and no number is ever given twice', async () => {
  const world = await openWorld();
  const first = await world.add('Ana Petrović');
  const second = await world.add('Bo');
  await world.send('person.remove', { personId: second, revision: 1 });
  await world.add('Chidi Okafor');
  const { roster } = await world.snapshot();
  expect(roster.people.map(({ number, name }) => [number, name])).toEqual([
    [1, 'Ana Petrović'],
    [3, 'Chidi Okafor'],
  ]);
  expect(roster.byId.get(first)?.searchName).toBe('ana petrovic');
});

test('[PPL-2] an e-mail address names one person of an event, however it is written', async () => {
  const world = await openWorld();
  await world.add('Ana', { email: 'ana@example.org' });
  const bo = await world.add('Bo');
  expect(
    await problemOf(world.send('person.add', form('Anna', { email: ' ANA@example.org ' }))),
  ).toMatchObject({
    code: 'duplicate-email',
    field: 'email',
    params: { name: 'Ana' },
  });
  const person = form('Bo', { email: 'Ana@Example.org' });
  expect(await problemOf(world.send('person.update', { personId: bo, revision: 1, person }))).toMatchObject({
    code: 'duplicate-email',
    field: 'person.email',
  });
  await world.add('Somebody without an address');
});

test('[PPL-3] a decision on a row that somebody changed since is refused, unless it holds already', async () => {
  const world = await openWorld();
  const ana = await world.add('Ana');
  const write = (revision: number, name: string) =>
    world.send('person.update', { personId: ana, revision, person: form(name) });
  expect((await write(1, 'Ana Petrović')).revisions).toEqual({ roster: 2 });
  expect(await problemOf(write(1, 'Anna'))).toMatchObject({
    code: 'conflict',
    params: { what: 'person', name: 'Ana Petrović' },
  });
  expect((await write(1, 'Ana Petrović')).revisions).toEqual({});
  expect(await problemOf(world.send('person.remove', { personId: ana, revision: 1 }))).toMatchObject({
    code: 'conflict',
  });
  await write(2, 'Ana P.');
  expect((await world.snapshot()).roster.byId.get(ana)).toMatchObject({ name: 'Ana P.', revision: 3 });
});

test('[PPL-7] a new mentor gets the first free table in all rounds; without one they are standby', async () => {
  const world = await openWorld();
  const mentors: string[] = [];
  for (let index = 0; index < 7; index += 1) {
    mentors.push(await world.add(`Mentor ${index}`, { role: 'mentor' }));
  }
  const { setup } = await world.snapshot();
  const tablesOf = (mentorId: string) => [
    ...new Set(
      setup.hosting
        .filter((row) => row.mentorId === mentorId)
        .map((row) => setup.tables.find(({ id }) => id === row.tableId)?.number),
    ),
  ];
  expect(mentors.map(tablesOf)).toEqual([[1], [2], [3], [4], [5], [6], []]);
  expect(setup.hosting).toHaveLength(6 * world.rounds.length);

  const added = await world.send('person.add', form('Mentee'));
  expect(added.revisions).toEqual({ roster: 8 });
  const changed = await world.send('person.update', {
    personId: mentors[0] ?? '',
    revision: 1,
    person: form('Mentor 0', { role: 'mentee' }),
  });
  expect(changed.revisions).toEqual({ roster: 9, setup: 7 });
  const became = await world.send('person.update', {
    personId: added.value.personId,
    revision: 1,
    person: form('Mentee', { role: 'mentor' }),
  });
  expect(became.revisions).toMatchObject({ setup: 8 });
});

test('[PPL-8] a need about the same topic keeps its id, so that conversations keep their focus', async () => {
  const world = await openWorld();
  const [pricing, hiring, sql] = [world.topic('Pricing'), world.topic('Hiring'), world.topic('SQL')];
  const ana = await world.add('Ana', { needs: [need(pricing, 'How much?'), need(hiring)] });
  const needsNow = async () => (await world.snapshot()).roster.needs.get(ana) ?? [];
  const before = await needsNow();
  await world.send('person.update', {
    personId: ana,
    revision: 1,
    person: form('Ana', { needs: [need(sql), need(hiring, 'Whom?'), need(pricing)] }),
  });
  const after = await needsNow();
  expect(after.map((each) => [each.topicId, each.question])).toEqual([
    [sql, ''],
    [hiring, 'Whom?'],
    [pricing, ''],
  ]);
  const idOf = (needs: typeof before, topicId: string) => needs.find((each) => each.topicId === topicId)?.id;
  expect(idOf(after, pricing)).toBe(idOf(before, pricing));
  expect(idOf(after, hiring)).toBe(idOf(before, hiring));
});

test('[PPL-9] topics that are not on the list are refused with the entry that is wrong', async () => {
  const world = await openWorld();
  const fields = { needs: [need(world.topic('SQL')), need('gone')] };
  expect(await problemOf(world.send('person.add', form('Ana', fields)))).toMatchObject({
    code: 'invalid',
    field: 'needs.1.topicId',
  });
  const expertise = [{ topicId: 'gone', level: 3 }];
  expect(await problemOf(world.send('person.add', form('Ana', { expertise })))).toMatchObject({
    field: 'expertise.0.topicId',
  });
});

test('[PPL-10] whoever has talked or written stays on the roster; a plan alone holds nobody', async () => {
  const world = await openWorld();
  const tom = await world.add('Tom', { role: 'mentor' });
  const ana = await world.add('Ana', { required: [{ personId: tom, roundId: null }] });
  const bo = await world.add('Bo');
  const { setup } = await world.snapshot();
  const [roundId = ''] = world.rounds;
  const seat = (menteeId: string) => ({
    id: newId(),
    roundId,
    menteeId,
    mentorId: tom,
    tableId: setup.tables[0]?.id ?? null,
    needId: null,
  });
  const [held, planned] = [seat(ana), seat(bo)];
  await world.services.db.write(world.eventId, async (tx) => {
    await saveConversations(tx, { added: [held, planned], changed: [], withdrawn: [], deleted: [] });
    await tx.q.update(tx.t.conversation).set({ heldAt: instant(1) });
    await saveConversations(tx, {
      added: [{ ...planned, id: newId(), menteeId: ana }],
      changed: [],
      withdrawn: [],
      deleted: [planned.id],
    });
    await saveConversations(tx, { added: [planned], changed: [], withdrawn: [], deleted: [] });
  });
  expect(await problemOf(world.send('person.remove', { personId: ana, revision: 1 }))).toMatchObject({
    code: 'has-conversations',
    params: { name: 'Ana' },
  });
  expect(await problemOf(world.send('person.remove', { personId: tom, revision: 2 }))).toMatchObject({
    code: 'has-conversations',
  });
  const removed = await world.send('person.remove', { personId: bo, revision: 1 });
  expect(removed.revisions).toEqual({ roster: 4, plan: 1 });
  // Whoever is not there is removed already.
  expect((await world.send('person.remove', { personId: bo, revision: 1 })).revisions).toEqual({});
});

test('[PPL-11] mentees say on their own phone what they need, until the event is over', async () => {
  const world = await openWorld();
  const [pricing, hiring, sql] = [world.topic('Pricing'), world.topic('Hiring'), world.topic('SQL')];
  const tom = await world.add('Tom', { role: 'mentor' });
  const ana = await world.add('Ana', {
    needs: [need(pricing), need(hiring), need(sql), need(world.topic('Negotiation'), 'Behind')],
  });
  const ids = async () => ((await world.snapshot()).roster.needs.get(ana) ?? []).map(({ id }) => id);
  const before = await ids();
  const own = { needs: [need(hiring, 'Whom?'), need(pricing)] };
  expect((await world.send('me.needs', own, ana)).revisions).toEqual({ roster: 3 });
  expect(await ids()).toEqual([before[1], before[0], before[3]]);
  const same = { needs: [...own.needs, need(world.topic('Negotiation'), 'Behind')] };
  expect((await world.send('me.needs', same, ana)).revisions).toEqual({});
  expect((await world.snapshot()).roster.byId.get(ana)?.revision).toBe(2);

  expect(await problemOf(world.send('me.needs', own, tom))).toMatchObject({ code: 'forbidden' });
  const unknown = { needs: [need('gone')] };
  expect(await problemOf(world.send('me.needs', unknown, ana))).toMatchObject({ field: 'needs.0.topicId' });

  await world.services.db.write(world.eventId, (tx) =>
    saveRun(tx, { state: 'ended', endedAt: instant(1), lastStepId: null }, [], instant(1)),
  );
  expect(await problemOf(world.send('me.needs', { needs: [] }, ana))).toMatchObject({ code: 'run-refused' });
  expect((await world.send('me.needs', same, ana)).revisions).toEqual({});
});

test('[PPL-12] a renewed code is another one, and nobody else has it', async () => {
  const world = await openWorld();
  const ana = await world.add('Ana');
  const generation = async () => (await world.snapshot()).roster.byId.get(ana)?.codeGeneration ?? 0;
  const before = await generation();
  expect((await world.send('person.renewCode', { personId: ana })).revisions).toEqual({});
  const after = await generation();
  expect(after).toBeGreaterThan(before);
  expect(personalCode(world.eventKey, ana, after)).not.toBe(personalCode(world.eventKey, ana, before));
  expect(await problemOf(world.send('person.renewCode', { personId: 'gone' }))).toMatchObject({
    code: 'not-found',
  });
});

test('what an import remembers is nobody else’s business', async () => {
  const world = await openWorld();
  const ana = await world.add('Ana');
  await world.services.db.write(world.eventId, (tx) => setImported(tx, ana, { name: 'secret' }));
  expect(JSON.stringify([...(await world.snapshot()).roster.people])).not.toContain('secret');
});
