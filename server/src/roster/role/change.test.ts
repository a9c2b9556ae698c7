import type { RawInputOf } from '@rotunda/shared/schema/commands';
import { describe, expect, test } from 'vitest';
import { openStand, refusalOf, type Stand } from '../../plan/testing/stand.ts';
import { form, openWorld, problemOf, type World } from '../testing/world.ts';

type Change = Pick<RawInputOf<'person.role'>, 'role'> & Partial<RawInputOf<'person.role'>>;

async function change(world: World, personId: string, wish: Change) {
  const revision = (await world.snapshot()).roster.byId.get(personId)?.revision ?? 0;
  return world.send('person.role', { personId, revision, standInId: null, ...wish });
}

/** The same at an event that has a plan. */
async function changeAt(stand: Stand, personId: string, wish: Change) {
  const revision = (await stand.snapshot()).roster.byId.get(personId)?.revision ?? 0;
  return stand.send('person.role', { personId, revision, standInId: null, ...wish });
}

test('[ROLE-5] takes the revision of the row, and holds already for whoever is that', async () => {
  const world = await openWorld();
  const ana = await world.add('Ana');
  await world.send('person.update', { personId: ana, revision: 1, person: form('Ana Ruiz') });
  expect(await problemOf(change(world, ana, { role: 'mentor', revision: 1 }))).toMatchObject({
    code: 'conflict',
  });
  const done = await change(world, ana, { role: 'mentor' });
  expect(Object.keys(done.revisions).sort()).toEqual(['roster', 'setup']);
  await change(world, ana, { role: 'mentor', revision: 1 });
  expect((await world.snapshot()).roster.byId.get(ana)?.revision).toBe(3);
  expect(await problemOf(change(world, 'nobody', { role: 'mentor' }))).toMatchObject({ code: 'not-found' });
});

describe('[ROLE-6] whom somebody must and must not meet', () => {
  test('never to meet rests while both are the same, and holds again in whatever direction they can meet', async () => {
    const world = await openWorld();
    const max = await world.add('Max', { role: 'mentor' });
    const ana = await world.add('Ana', { forbidden: [max] });
    await change(world, ana, { role: 'mentor' });
    // Nothing is lost by saving the form meanwhile.
    const now = (await world.snapshot()).roster.byId.get(ana)?.revision ?? 0;
    const person = form('Ana Ruiz', { role: 'mentor', forbidden: [max] });
    await world.send('person.update', { personId: ana, revision: now, person });
    await change(world, max, { role: 'mentee' });
    expect((await world.snapshot()).roster.pairs).toEqual([
      { menteeId: max, mentorId: ana, kind: 'forbidden', roundId: null },
    ]);
    await change(world, ana, { role: 'both' });
    await change(world, max, { role: 'both' });
    expect((await world.snapshot()).roster.pairs).toHaveLength(2);
  });

  test('to meet goes with the possibility, and turns round with it', async () => {
    const world = await openWorld();
    const [round = null] = world.rounds;
    const max = await world.add('Max', { role: 'both' });
    const nia = await world.add('Nia', { role: 'mentor' });
    const ana = await world.add('Ana', {
      required: [
        { personId: max, roundId: round },
        { personId: nia, roundId: null },
      ],
    });
    await change(world, ana, { role: 'mentor' });
    expect((await world.snapshot()).roster.pairs).toEqual([
      { menteeId: max, mentorId: ana, kind: 'required', roundId: round },
    ]);
  });

  test('a wish for somebody who is a mentee by now stands in the way of nothing', async () => {
    const stand = await openStand();
    const { roster } = await stand.snapshot();
    const mentor = roster.people.find(({ role }) => role === 'mentor')?.id ?? '';
    const mentee = roster.people.find(({ role }) => role === 'mentee')?.id ?? '';
    await stand.send('pair.wish', { menteeId: mentee, mentorId: mentor, wished: true });
    await changeAt(stand, mentor, { role: 'mentee' });
    const { roster: now, seating } = await stand.snapshot();
    const said = seating.people.get(mentee);
    if (!said) throw new Error('Nothing is said of the mentee');
    await stand.send('person.seating', {
      personId: mentee,
      revision: now.byId.get(mentee)?.revision ?? 0,
      seating: {
        ...said,
        remote: true,
        languages: [...said.languages],
        absent: [...said.absent],
        wished: [mentor],
      },
    });
    await stand.publish();
  });
});

describe('[ROLE-7] a stand-in', () => {
  /** A published plan, somebody who hosts in it, and a mentor on standby. */
  async function withStandby() {
    const stand = await openStand();
    await stand.publish();
    const { plan, roster } = await stand.snapshot();
    const host = plan.conversations.find(({ mentorId }) => roster.byId.get(mentorId)?.role === 'mentor');
    if (!host) throw new Error('Nobody hosts');
    const { data } = await stand.send('person.add', form('Stan Dupree', { role: 'mentor' }));
    await stand.send('hosting.update', { mentorId: data.personId, hosting: [] });
    return { stand, hostId: host.mentorId, standInId: data.personId };
  }
  const guestsOf = async (stand: Stand, mentorId: string) =>
    (await stand.snapshot()).plan.conversations
      .filter((each) => each.mentorId === mentorId && each.state === 'planned')
      .map(({ roundId, menteeId, tableId }) => `${roundId} ${menteeId} ${tableId ?? ''}`)
      .sort();

  test('takes over the table and the guests, who go where they were told', async () => {
    const { stand, hostId, standInId } = await withStandby();
    const guests = await guestsOf(stand, hostId);
    const tables = async (mentorId: string) =>
      (await stand.snapshot()).setup.hosting.filter((row) => row.mentorId === mentorId).length;
    const hosted = await tables(hostId);
    await changeAt(stand, hostId, { role: 'mentee', standInId });
    expect(await guestsOf(stand, standInId)).toEqual(guests);
    expect(await guestsOf(stand, hostId)).toEqual([]);
    expect([await tables(standInId), await tables(hostId)]).toEqual([hosted, 0]);
    // Who knows nothing of a topic talks openly: the phone says what they know.
    const own = (await stand.snapshot()).plan.conversations.filter(({ mentorId }) => mentorId === standInId);
    expect(own.every(({ needId }) => needId === null)).toBe(true);
  });

  test('is a mentor who is free then, and whom no guest must never meet', async () => {
    const { stand, hostId, standInId } = await withStandby();
    const { plan, roster } = await stand.snapshot();
    const refused = async (id: string) =>
      (await refusalOf(changeAt(stand, hostId, { role: 'mentee', standInId: id }))).params?.reason;
    const guest = plan.conversations.find(({ mentorId }) => mentorId === hostId)?.menteeId ?? '';
    const other = plan.conversations.find(
      ({ mentorId }) => mentorId !== hostId && roster.byId.get(mentorId)?.role === 'mentor',
    );
    expect(await refused(guest)).toBe('not-a-mentor');
    expect(await refused(hostId)).toBe('not-a-mentor');
    expect(await refused(other?.mentorId ?? '')).toBe('busy');
    await stand.send('pair.rule', {
      menteeId: guest,
      mentorId: standInId,
      rule: 'forbidden',
      roundId: null,
    });
    expect(await refused(standInId)).toBe('apart');
    expect((await stand.snapshot()).roster.byId.get(hostId)?.role).toBe('mentor');
  });
});
