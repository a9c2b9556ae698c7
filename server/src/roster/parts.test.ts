import { describe, expect, test } from 'vitest';
import { saveConversations } from '@rotunda/db/queries/conversations';
import { holdSeat } from '@rotunda/db/queries/seats';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import type { Run } from '@rotunda/shared/rules/run';
import { duration, instant } from '@rotunda/shared/rules/time';
import { parts, type PartName, type PartValue } from '@rotunda/shared/schema/parts';
import type { PartMaker, Snapshot } from '../snapshot.ts';
import { peopleParts } from './parts.ts';
import { need, openWorld, type World } from './testing/world.ts';

type PeoplePart = keyof typeof peopleParts & PartName;
const makers: { [Name in PeoplePart]: PartMaker<Name> } = peopleParts;

/** A part as it leaves the server: its strict schema has nothing to say against it. */
async function make<Name extends PeoplePart>(
  { services }: World,
  snapshot: Snapshot,
  name: Name,
  { member = '', participantId = null }: { member?: string; participantId?: string | null } = {},
): Promise<PartValue<Name>> {
  const actor = participantId === null ? 'facilitator' : 'participant';
  const value = await services.db.read(async (tx) =>
    makers[name].make({ snapshot, viewer: { actor, participantId }, member, tx, services }),
  );
  // The table's type can only say that each schema outputs one of the parts.
  return parts[name].value.parse(value) as PartValue<Name>;
}

describe('[PPL-14] the roster comes in pages, in the order of numbers', () => {
  test('an empty one has one page with nobody on it', async () => {
    const world = await openWorld();
    const snapshot = await world.snapshot();
    expect(makers['roster/*'].members?.(snapshot)).toEqual(['1']);
    expect(await make(world, snapshot, 'roster/*', { member: '1' })).toEqual({
      page: 1,
      pages: 1,
      people: [],
    });
  });

  test('one of 101 has two', async () => {
    const world = await openWorld();
    const ids: string[] = [];
    for (let index = 0; index < 101; index += 1) ids.push(await world.add(`Person ${index}`));
    const snapshot = await world.snapshot();
    expect(makers['roster/*'].members?.(snapshot)).toEqual(['1', '2']);
    const pages = await Promise.all(
      ['1', '2'].map((member) => make(world, snapshot, 'roster/*', { member })),
    );
    expect(pages.map(({ page, people }) => [page, people.length])).toEqual([
      [1, 100],
      [2, 1],
    ]);
    expect(pages.flatMap(({ people }) => people.map(({ id }) => id))).toEqual(ids);
  });
});

test('[PPL-15] facilitators see the whole of a person, and whether a phone holds their seat', async () => {
  const world = await openWorld();
  const tom = await world.add('Tom', {
    role: 'mentor',
    expertise: [{ topicId: world.topic('SQL'), level: 4 }],
  });
  const ana = await world.add('Ana', {
    email: 'ana@example.org',
    department: 'Sales',
    needs: [need(world.topic('SQL'), 'How?')],
    forbidden: [tom],
    mostRounds: 3,
    remark: 'Late',
  });
  await world.services.db.write(world.eventId, async (tx) => {
    await holdSeat(tx, ana, instant(1));
    tx.touchFor([ana], 'presence');
  });
  const { people } = await make(world, await world.snapshot(), 'roster/*', { member: '1' });
  expect(people).toEqual([
    {
      id: tom,
      revision: 2,
      number: 1,
      name: 'Tom',
      email: '',
      role: 'mentor',
      department: '',
      expertise: [{ topicId: world.topic('SQL'), level: 4 }],
      needs: [],
      forbidden: [ana],
      required: [],
      mostConversations: null,
      mostRounds: null,
      remark: '',
      bio: '',
      claimed: false,
      withoutPhone: false,
      approval: 'approved',
      registered: false,
      toldApart: [],
      walkIn: false,
      extra: {},
    },
    {
      id: ana,
      revision: 1,
      number: 2,
      name: 'Ana',
      email: 'ana@example.org',
      role: 'mentee',
      department: 'Sales',
      expertise: [],
      needs: [{ id: expect.any(String) as string, ...need(world.topic('SQL'), 'How?') }],
      forbidden: [tom],
      required: [],
      mostConversations: null,
      mostRounds: 3,
      remark: 'Late',
      bio: '',
      claimed: true,
      withoutPhone: false,
      approval: 'approved',
      registered: false,
      toldApart: [],
      walkIn: false,
      extra: {},
    },
  ]);
});

test('[PRES-4] presence says who is here since when, and who sat down in the round under way', async () => {
  const world = await openWorld();
  const tom = await world.add('Tom', { role: 'mentor' });
  const ana = await world.add('Ana');
  world.services.clock.advance(duration(5_000));
  await world.send('person.presence', { personId: ana, presence: 'here' });
  const [first = '', second = ''] = world.rounds;
  const seat = (id: string, roundId: string) => ({
    id,
    roundId,
    menteeId: ana,
    mentorId: tom,
    tableId: null,
    needId: null,
  });
  await world.services.db.write(world.eventId, async (tx) => {
    const added = [seat('one', first), seat('two', second)];
    await saveConversations(tx, { added, changed: [], withdrawn: [], deleted: [] });
    await tx.q.update(tx.t.conversation).set({ seatedAt: instant(1) });
  });
  const snapshot = await world.snapshot();
  const now = world.services.clock.now();
  const lobby = await make(world, snapshot, 'presence');
  expect(lobby).toEqual({
    people: { [tom]: { state: 'expected', since: now - 5_000 }, [ana]: { state: 'here', since: now } },
    seated: [],
  });
  const round = roundsOf(snapshot.setup.agenda)[1];
  const run: Run = {
    state: 'paused',
    stepId: round?.phases[0]?.id ?? '',
    startedAt: now,
    length: duration(1),
    remaining: duration(1),
  };
  expect((await make(world, { ...snapshot, run: { run } }, 'presence')).seated).toEqual(['two']);
});

test('[PPL-16] a phone is told of its own person what they said themselves, and of the event what is public, with their own link and code', async () => {
  const world = await openWorld();
  const secret = 'SECRET';
  const tom = await world.add('Tom', {
    role: 'both',
    email: `${secret}@example.org`,
    expertise: [{ topicId: world.topic('SQL'), level: null }],
    needs: [need(world.topic('Pricing'), 'How?')],
    remark: secret,
  });
  await world.add(`Ana ${secret}`, { forbidden: [tom] });
  const me = await make(world, await world.snapshot(), 'me', { participantId: tom });
  expect(JSON.stringify(me)).not.toContain(secret);
  expect(me.code).toMatch(/^[2-9A-Z]{6}$/u);
  expect(new URL(me.link).hash).toContain(tom);
  expect(me).toMatchObject({
    participantId: tom,
    number: 1,
    name: 'Tom',
    role: 'both',
    needs: [{ question: 'How?' }],
    expertise: [{ topic: 'SQL', level: null }],
    presence: 'expected',
    event: { id: world.eventId, name: 'Spring onboarding', doors: 'closed', joinCode: world.joinCode },
  });
});

test('[REG-21] whoever registered as a mentor is told that they did, and whether they are approved', async () => {
  const world = await openWorld();
  const tariq = await world.add('Tariq', { role: 'mentor' });
  await world.services.db.write(world.eventId, async (tx) => {
    await tx.q.update(tx.t.participant).set({ registered: true, approval: 'waiting' });
  });
  const added = await world.add('Li', { role: 'mentor' });
  const meOf = async (participantId: string) => make(world, await world.snapshot(), 'me', { participantId });
  expect(await meOf(tariq)).toMatchObject({ registered: true, approval: 'waiting' });
  await world.send('person.approve', { personId: tariq, revision: 1, approval: 'approved' });
  expect(await meOf(tariq)).toMatchObject({ registered: true, approval: 'approved' });
  expect(await meOf(added)).toMatchObject({ registered: false, approval: 'approved' });
});
