import { describe, expect, test } from 'vitest';
import { saveConversations } from '@rotunda/db/queries/conversations';
import { enteredFor, noteEntered } from '@rotunda/db/queries/entered';
import { loadAliases } from '@rotunda/db/queries/aliases';
import { loadPresenceLog } from '@rotunda/db/queries/presence';
import { holdSeat, setWithoutPhone } from '@rotunda/db/queries/seats';
import { participantOfSession } from '@rotunda/db/queries/sessions';
import { minutes } from '@rotunda/shared/rules/time';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import { hashOf, linkToken, personalCode } from '../../keys.ts';
import { startSession } from '../../sessions/start.ts';
import { form, need, openWorld, problemOf, type World } from '../testing/world.ts';

type Take = RawInputOf<'person.merge'>['take'];

async function merge(world: World, keptId: string, mergedId: string, take: Take = []) {
  const { roster } = await world.snapshot();
  const revisionOf = (id: string): number => roster.byId.get(id)?.revision ?? 0;
  const input = {
    keptId,
    keptRevision: revisionOf(keptId),
    mergedId,
    mergedRevision: revisionOf(mergedId),
    take,
  };
  return { input, sent: await world.send('person.merge', input) };
}

describe('two rows become one person', () => {
  test('[MERGE-2] of whom the other row is gone, and sent twice it is done once', async () => {
    const world = await openWorld();
    const [ana, walkIn] = [await world.add('Ana Souza'), await world.add('Ana Sousa')];
    const { input } = await merge(world, ana, walkIn);
    const { roster } = await world.snapshot();
    expect(roster.people.map(({ id }) => id)).toEqual([ana]);
    await world.send('person.merge', input);
    expect((await world.snapshot()).roster.byId.get(ana)?.revision).toBe(roster.byId.get(ana)?.revision);
  });

  test('[MERGE-2] unless somebody changed either row since', async () => {
    const world = await openWorld();
    const [ana, walkIn] = [await world.add('Ana Souza'), await world.add('Ana Sousa')];
    const input = { keptId: ana, keptRevision: 1, mergedId: walkIn, mergedRevision: 1, take: [] };
    await world.send('person.update', { personId: walkIn, revision: 1, person: form('Ana S.') });
    expect(await problemOf(world.send('person.merge', input))).toMatchObject({ code: 'conflict' });
    expect(await problemOf(world.send('person.merge', { ...input, mergedId: ana }))).toMatchObject({
      field: 'mergedId',
    });
  });

  test('[MERGE-3] with the fields that were chosen, and the role, topics and needs of both', async () => {
    const world = await openWorld();
    const [pricing, hiring, sql] = [world.topic('Pricing'), world.topic('Hiring'), world.topic('SQL')];
    const ana = await world.add('Ana Souza', {
      email: 'ana@example.org',
      department: 'Sales',
      needs: [{ ...need(pricing), context: 'Schools' }],
    });
    const other = await world.add('Ana Sousa', {
      email: 'ana.sousa@example.org',
      role: 'both',
      department: 'Product',
      expertise: [{ topicId: sql, level: 4 }],
      needs: [need(hiring, 'Whom first?'), need(pricing, 'How much?')],
    });
    await merge(world, ana, other, ['email', 'department']);
    const { roster } = await world.snapshot();
    expect(roster.byId.get(ana)).toMatchObject({
      name: 'Ana Souza',
      email: 'ana.sousa@example.org',
      department: 'Product',
      role: 'both',
    });
    expect(roster.needs.get(ana)).toMatchObject([
      { topicId: pricing, question: 'How much?', context: 'Schools' },
      { topicId: hiring, question: 'Whom first?' },
    ]);
    expect(roster.expertise.get(ana)).toEqual([{ topicId: sql, level: 4 }]);
  });

  test('[MERGE-4] who must and must not meet whom either had to; never meeting counts more', async () => {
    const world = await openWorld();
    const [max, nia] = [
      await world.add('Max', { role: 'mentor' }),
      await world.add('Nia', { role: 'mentor' }),
    ];
    const ana = await world.add('Ana Souza', { required: [{ personId: max, roundId: null }] });
    const other = await world.add('Ana Sousa', {
      forbidden: [max],
      required: [{ personId: nia, roundId: world.rounds[0] ?? null }],
    });
    await world.send('person.update', {
      personId: nia,
      revision: (await world.snapshot()).roster.byId.get(nia)?.revision ?? 0,
      person: form('Nia', {
        role: 'mentor',
        required: [{ personId: other, roundId: world.rounds[0] ?? null }],
      }),
    });
    await merge(world, ana, other);
    const { roster } = await world.snapshot();
    expect(roster.pairs).toHaveLength(2);
    expect(roster.pairs).toContainEqual({ menteeId: ana, mentorId: max, kind: 'forbidden', roundId: null });
    expect(roster.pairs).toContainEqual({
      menteeId: ana,
      mentorId: nia,
      kind: 'required',
      roundId: world.rounds[0],
    });
  });

  test('[MERGE-4] who hosts where either hosted', async () => {
    const world = await openWorld();
    const max = await world.add('Max Berg', { role: 'mentor' });
    const other = await world.add('Maks Berg', { role: 'mentor' });
    const { setup } = await world.snapshot();
    const tableOf = (mentorId: string) =>
      setup.hosting.find((row) => row.mentorId === mentorId)?.tableId ?? '';
    const [first = '', second = ''] = world.rounds;
    await merge(world, max, other);
    const after = (await world.snapshot()).setup.hosting;
    expect(after.every(({ mentorId }) => mentorId === max)).toBe(true);
    expect(after.map(({ roundId }) => roundId)).toEqual(expect.arrayContaining([first, second]));
    expect(new Set(after.map(({ tableId }) => tableId))).toEqual(new Set([tableOf(max)]));
  });

  test('[MERGE-10] who is somebody else than either was told apart from', async () => {
    const world = await openWorld();
    const ids = [];
    for (const name of ['Ana Souza', 'Ana Sousa', 'Anna Souza', 'Ana Luz']) ids.push(await world.add(name));
    const [ana, walkIn, anna, luz] = ids as [string, string, string, string];
    const tell = (personId: string, otherId: string, apart = true) =>
      world.send('person.tellApart', { personId, otherId, apart });
    const two = async () => (await world.snapshot()).roster.toldApart.map((each) => [...each].sort());
    for (const other of [ana, anna, luz]) await tell(walkIn, other);
    await tell(ana, luz);
    await tell(luz, ana);
    expect(await two()).toHaveLength(4);
    await merge(world, ana, walkIn);
    expect((await two()).sort()).toEqual([[ana, anna].sort(), [ana, luz].sort()].sort());
    await tell(anna, ana, false);
    expect(await two()).toEqual([[ana, luz].sort()]);
    expect(await problemOf(tell(ana, ana))).toMatchObject({ code: 'invalid', field: 'otherId' });
    expect(await problemOf(tell(ana, 'nobody'))).toMatchObject({ code: 'not-found' });
  });

  test('[MERGE-6] who is here when either is, with the comings and goings of both', async () => {
    const world = await openWorld();
    const [ana, walkIn] = [await world.add('Ana Souza'), await world.add('Ana Sousa')];
    const { clock } = world.services;
    await world.send('person.presence', { personId: walkIn, presence: 'here' });
    const since = clock.now();
    clock.advance(minutes(1));
    await world.send('person.presence', { personId: ana, presence: 'gone' });
    await merge(world, ana, walkIn);
    expect((await world.snapshot()).presence.get(ana)).toMatchObject({ presence: 'here', since });
    const log = await world.services.db.read((tx) => loadPresenceLog(tx, world.eventId));
    expect(log.map(({ personId, presence }) => [personId, presence])).toEqual([
      [ana, 'here'],
      [ana, 'gone'],
      [ana, 'here'],
    ]);
  });
});

describe('[MERGE-7] the ways in of both', () => {
  test('open the page of the one that they are now, until the code is renewed', async () => {
    const world = await openWorld();
    const [ana, walkIn] = [await world.add('Ana Souza'), await world.add('Ana Sousa')];
    const generation = (await world.snapshot()).roster.byId.get(walkIn)?.codeGeneration ?? 0;
    const code = personalCode(world.eventKey, walkIn, generation);
    const link = linkToken(world.eventKey, 'person', walkIn, generation);
    await merge(world, ana, walkIn);
    for (const secret of [code, link]) {
      expect((await world.send('desk.scan', { secret })).value.personId).toBe(ana);
    }
    await world.send('person.renewCode', { personId: ana });
    for (const secret of [code, link]) {
      expect(await problemOf(world.send('desk.scan', { secret }))).toMatchObject({ code: 'wrong-code' });
    }
  });

  test('and phones of both stay signed in', async () => {
    const world = await openWorld();
    const [ana, walkIn] = [await world.add('Ana Souza'), await world.add('Ana Sousa')];
    const now = world.services.clock.now();
    const generation = (await world.snapshot()).roster.byId.get(walkIn)?.codeGeneration ?? 0;
    const { value } = await world.services.db.write(world.eventId, async (tx) => {
      await tx.q.update(tx.t.participant).set({ claimedAt: now });
      return startSession(
        tx,
        { namespace: '/participant', eventId: world.eventId, participantId: walkIn, generation },
        now,
      );
    });
    await merge(world, ana, walkIn);
    const { db } = world.services;
    const whose = await db.read((tx) => participantOfSession(tx, world.eventId, hashOf(value.token), now));
    expect(whose).toBe(ana);
    expect((await world.snapshot()).presence.get(ana)?.claimed).toBe(true);
  });

  test('[PAPER-12] and whoever is without a phone in either row is, unless a phone holds one of the two seats', async () => {
    for (const [claims, expected] of [
      [false, true],
      [true, false],
    ] as const) {
      const world = await openWorld();
      const [ana, walkIn] = [await world.add('Ana Souza'), await world.add('Ana Sousa')];
      await world.services.db.write(world.eventId, async (tx) => {
        await setWithoutPhone(tx, [walkIn], true);
        if (claims) await holdSeat(tx, ana, world.services.clock.now());
      });
      await merge(world, ana, walkIn);
      expect((await world.snapshot()).presence.get(ana)).toMatchObject({
        claimed: claims,
        withoutPhone: expected,
      });
    }
  });

  test('[PAPER-12] keeping what was entered for either, and who entered it', async () => {
    const world = await openWorld();
    const [ana, walkIn] = [await world.add('Ana Souza'), await world.add('Ana Sousa')];
    const tom = await world.add('Tom', { role: 'mentor' });
    const [roundId = ''] = world.rounds;
    const talk = { id: 'talk', roundId, menteeId: walkIn, mentorId: tom, tableId: null, needId: null };
    await world.services.db.write(world.eventId, async (tx) => {
      await saveConversations(tx, { added: [talk], changed: [], withdrawn: [], deleted: [] });
      const at = world.services.clock.now();
      const what = { what: 'options', accountId: world.accountId, at } as const;
      await noteEntered(tx, [{ id: 'entry', participantId: walkIn, conversationId: 'talk', ...what }]);
    });
    await merge(world, ana, walkIn);
    const rows = await world.services.db.read((tx) => enteredFor(tx, world.eventId, [ana]));
    expect(rows).toMatchObject([{ conversationId: 'talk', what: 'options', participantId: ana }]);
    expect(rows[0]?.by).not.toBeNull();
  });

  test('are handed on when the person in turn becomes somebody else', async () => {
    const world = await openWorld();
    const [first, second, third] = [
      await world.add('A B'),
      await world.add('A Bb'),
      await world.add('A Bbb'),
    ];
    await merge(world, second, first);
    await merge(world, third, second);
    const aliases = await world.services.db.read((tx) => loadAliases(tx, world.eventId));
    expect(aliases.map(({ id, participantId }) => [id, participantId])).toEqual([
      [first, third],
      [second, third],
    ]);
  });
});
