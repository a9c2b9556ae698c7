import { describe, expect, test } from 'vitest';
import { saveConversations } from '@rotunda/db/queries/conversations';
import { holdingPhase, roundsOf } from '@rotunda/shared/rules/agenda';
import { minutes } from '@rotunda/shared/rules/time';
import { form } from '../roster/testing/world.ts';
import { facilitator, openStand, refusalOf, type Stand } from './testing/stand.ts';

const conversations = async (stand: Stand) => (await stand.snapshot()).plan.conversations;

/** Ids by pair of what is planned. */
const plannedPairs = async (stand: Stand) =>
  new Map(
    (await conversations(stand))
      .filter(({ state }) => state === 'planned')
      .map(({ id, menteeId, mentorId }) => [`${menteeId} ${mentorId}`, id]),
  );

const workOf = (stand: Stand, round: number): string => holdingPhase(roundsOf(stand.agenda)[round]!)!.id;
const changeoverOf = (stand: Stand, round: number): string => `${stand.roundIds[round]}/changeover`;
const everybody = async (stand: Stand) => (await stand.snapshot()).roster.people.map(({ name }) => name);

const draft = async (stand: Stand): Promise<string> => (await stand.send('plan.make', {})).data.version;

/** An event under way in a round, with everybody here and a published plan. */
async function openRunning(stepId: (stand: Stand) => string): Promise<Stand> {
  const stand = await openStand();
  await stand.setPresence('here', await everybody(stand));
  await stand.publish();
  await stand.goTo(stepId(stand));
  return stand;
}

describe('publishing before the event', () => {
  test('[PLAN-40] makes the draft what everybody sees, in one step', async () => {
    const stand = await openStand();
    const version = await draft(stand);
    const { data, revisions } = await stand.send('plan.publish', { version });
    expect({ data, revisions }).toEqual({ data: {}, revisions: { plan: 2 } });
    const { plan } = await stand.snapshot();
    expect(plan.draft).toBeNull();
    expect(plan.published).toMatchObject({ id: version, state: 'published', number: 1 });
    expect(plan.conversations).toHaveLength(plan.published!.figures.conversations);
    expect(plan.conversations.every(({ tableId }) => tableId !== null)).toBe(true);
  });

  test('[PLAN-40] pressing it twice is no conflict', async () => {
    const stand = await openStand();
    const version = await draft(stand);
    await stand.send('plan.publish', { version });
    expect((await stand.send('plan.publish', { version })).revisions).toEqual({});
    expect((await stand.send('plan.publish', { version }, { revision: 0 })).data).toEqual({});
  });

  test('[PLAN-41] the next plan supersedes it, and the same pairs keep their conversations', async () => {
    const stand = await openStand();
    await stand.publish();
    const before = await plannedPairs(stand);
    await stand.send('person.add', form('Walk-in'));
    await stand.publish();
    const after = await plannedPairs(stand);
    const again = [...after].filter(([pair]) => before.has(pair));
    expect(again.length).toBeGreaterThan(10);
    for (const [pair, id] of again) expect(before.get(pair)).toBe(id);
    const states = await stand.services.db.read(({ q, t }) =>
      q.select({ state: t.planVersion.state }).from(t.planVersion).orderBy(t.planVersion.number),
    );
    expect(states.map(({ state }) => state)).toEqual(['superseded', 'published']);
  });

  test('[PLAN-41] and a tap at the table is forgotten with the round it was for', async () => {
    const stand = await openStand();
    await stand.publish();
    const first = (await conversations(stand)).find(({ roundId }) => roundId === stand.roundIds[0])!;
    await stand.send('seat.here', { conversationId: first.id }, { as: first.menteeId });
    const { heldAt: _held, heldByHand: _hand, state: _state, seatedAt: _seated, ...planned } = first;
    const save = (moved: boolean, roundId: string) =>
      stand.services.db.write(stand.eventId, (tx) =>
        saveConversations(tx, {
          added: [],
          changed: [{ ...planned, roundId, moved }],
          withdrawn: [],
          deleted: [],
        }),
      );
    const seatedAt = async () => (await conversations(stand)).find(({ id }) => id === first.id)?.seatedAt;
    await save(false, first.roundId);
    expect(await seatedAt()).not.toBeNull();
    await save(true, stand.roundIds[1]!);
    expect(await seatedAt()).toBeNull();
  });

  test('[PLAN-42] a draft of other people, needs, tables or rules is outdated', async () => {
    const stand = await openStand();
    const version = await draft(stand);
    await stand.send('person.add', form('Walk-in'));
    expect(await refusalOf(stand.send('plan.publish', { version }))).toMatchObject({ code: 'plan-outdated' });
    expect(await conversations(stand)).toEqual([]);
  });

  test('[PLAN-42] names, doors, who came since and the run’s welcome do not outdate it', async () => {
    const stand = await openStand();
    const version = await draft(stand);
    await stand.send('event.update', { name: 'Another name' });
    await stand.send('event.doors', { doors: 'open' });
    await stand.setPresence('here', ['Bo', 'Li Wei']);
    await stand.goTo(stand.agenda[0]!.id);
    await stand.send('run.pause', {});
    await stand.send('plan.publish', { version });
    expect((await stand.snapshot()).plan.published?.id).toBe(version);
  });

  test('[PLAN-43] a draft can be put away; what is published stays', async () => {
    const stand = await openStand();
    await stand.publish();
    const version = await draft(stand);
    await stand.send('plan.discard', { version });
    expect((await stand.send('plan.discard', { version })).data).toEqual({});
    expect((await stand.send('plan.discard', { version }, { revision: 0 })).data).toEqual({});
    const { plan } = await stand.snapshot();
    expect(plan.draft).toBeNull();
    expect(plan.published?.number).toBe(1);
    expect(await refusalOf(stand.send('plan.publish', { version }))).toMatchObject({ code: 'no-plan' });
    expect(await refusalOf(stand.send('plan.discard', { version: plan.published!.id }))).toMatchObject({
      code: 'no-plan',
    });
  });
});

describe('[PLAN-115] a draft that was put away', () => {
  test('can be brought back, and whatever is the draft by then is put away for it', async () => {
    const stand = await openStand();
    const first = await draft(stand);
    await stand.send('plan.discard', { version: first });
    expect(await stand.part('plan', facilitator)).toMatchObject({ draft: null, setAside: first });
    await stand.send('plan.restore', { version: first });
    expect(await stand.part('plan', facilitator)).toMatchObject({
      draft: { version: first },
      setAside: null,
    });
    stand.services.clock.advance(minutes(1));
    const second = await draft(stand);
    expect(await stand.part('plan', facilitator)).toMatchObject({
      draft: { version: second },
      setAside: first,
    });
    await stand.send('plan.restore', { version: first });
    expect((await stand.send('plan.restore', { version: first }, { revision: 0 })).data).toEqual({});
    expect(await stand.part('plan', facilitator)).toMatchObject({
      draft: { version: first },
      setAside: second,
    });
    await stand.send('plan.publish', { version: first });
    expect(await stand.part('plan', facilitator)).toMatchObject({ draft: null, setAside: second });
    await stand.send('plan.restore', { version: second });
    await stand.send('plan.publish', { version: second });
    expect(await stand.part('plan', facilitator)).toMatchObject({ draft: null, setAside: null });
  });

  test('is no other than a draft, and is named to nobody who may not bring it back', async () => {
    const stand = await openStand();
    const version = await draft(stand);
    await stand.send('plan.publish', { version });
    expect(await refusalOf(stand.send('plan.restore', { version }))).toMatchObject({ code: 'no-plan' });
    stand.services.clock.advance(minutes(1));
    await stand.send('plan.discard', { version: await draft(stand) });
    expect((await stand.part('plan', facilitator)).setAside).not.toBeNull();
    const helper = { actor: 'helper', participantId: null } as const;
    expect((await stand.part('plan', helper)).setAside).toBeNull();
  });
});

describe('publishing while the event runs', () => {
  test('[PLAN-44] a draft of the whole event is outdated once its first round has begun', async () => {
    const stand = await openStand();
    const version = await draft(stand);
    await stand.goTo(changeoverOf(stand, 0));
    expect(await refusalOf(stand.send('plan.publish', { version }))).toMatchObject({ code: 'plan-outdated' });
  });

  test('[PLAN-44] so is one made in a break once the next round has begun, and one of the round before', async () => {
    const stand = await openRunning((each) => each.agenda.find(({ kind }) => kind === 'break')!.id);
    const version = await draft(stand);
    await stand.goTo(changeoverOf(stand, 3));
    expect(await refusalOf(stand.send('plan.publish', { version }))).toMatchObject({ code: 'plan-outdated' });
    const later = await draft(stand);
    await stand.goTo(changeoverOf(stand, 4));
    expect(await refusalOf(stand.send('plan.publish', { version: later }))).toMatchObject({
      code: 'plan-outdated',
    });
  });

  test('[PLAN-44] a pause, a minute more and the round’s own phases do not outdate it', async () => {
    const stand = await openRunning((each) => changeoverOf(each, 1));
    const version = await draft(stand);
    await stand.send('run.pause', {});
    await stand.send('run.adjust', { byMs: 60_000 });
    await stand.send('run.resume', {});
    await stand.goTo(workOf(stand, 1));
    await stand.send('plan.publish', { version });
    expect((await stand.snapshot()).plan.published?.id).toBe(version);
  });

  test('[PLAN-45] a conversation that took place without the draft knowing outdates it', async () => {
    const stand = await openRunning((each) => changeoverOf(each, 0));
    const first = (await conversations(stand)).find(({ roundId }) => roundId === stand.roundIds[0])!;
    const name = (await stand.snapshot()).roster.byId.get(first.menteeId)!.name;
    await stand.setPresence('gone', [name]);
    const version = await draft(stand);
    await stand.setPresence('here', [name]);
    await stand.goTo(workOf(stand, 0));
    expect(await refusalOf(stand.send('plan.publish', { version }))).toMatchObject({ code: 'plan-outdated' });
  });

  test('[PLAN-46] history stands, the round under way is not torn up, and a latecomer takes a free seat', async () => {
    const stand = await openRunning((each) => workOf(each, 1));
    const before = await conversations(stand);
    const [first, second] = stand.roundIds;
    expect(before.filter(({ roundId }) => roundId === first).every(({ heldAt }) => heldAt !== null)).toBe(
      true,
    );

    const { personId: late } = (await stand.send('person.add', form('Late comer'))).data;
    await stand.send('person.presence', { personId: late, presence: 'here' });
    await stand.setPresence('gone', ['Malik Johnson', 'Ama']);
    const { data } = await stand.send('plan.make', {});
    expect((await stand.snapshot()).plan.draft).toMatchObject({ fromRoundId: second });
    stand.services.clock.advance(minutes(1));
    await stand.send('plan.publish', { version: data.version });

    const after = await conversations(stand);
    const kept = (roundId: string | undefined) => before.filter((each) => each.roundId === roundId);
    for (const row of [...kept(first), ...kept(second)]) {
      expect(after.find(({ id }) => id === row.id)).toEqual(row);
    }
    const gone = new Set([stand.idOf('Malik Johnson'), stand.idOf('Ama')]);
    const ahead = after.filter(
      ({ roundId, state }) => state === 'planned' && ![first, second].includes(roundId),
    );
    expect(ahead.some(({ menteeId }) => gone.has(menteeId))).toBe(false);
    expect(after.filter(({ menteeId }) => menteeId === late).length).toBeGreaterThan(0);
    const now = stand.services.clock.now();
    for (const { menteeId, roundId, heldAt } of after) {
      if (menteeId === late) expect(heldAt).toBe(roundId === second ? now : null);
    }
  });

  test('[PLAN-47] the seat of somebody who is gone before the work begins is free for a latecomer', async () => {
    const stand = await openRunning((each) => changeoverOf(each, 0));
    const [round] = stand.roundIds;
    const first = (await conversations(stand)).find(({ roundId }) => roundId === round)!;
    await stand.setPresence('gone', [(await stand.snapshot()).roster.byId.get(first.menteeId)!.name]);
    await stand.publish();
    expect((await conversations(stand)).find(({ id }) => id === first.id)).toMatchObject({
      state: 'withdrawn',
      roundId: round,
    });
  });

  test('[PLAN-48] when a mentor is missing, everybody at that table is seated again', async () => {
    const stand = await openRunning((each) => changeoverOf(each, 0));
    const mentorId = stand.idOf('Li Wei');
    await stand.setPresence('gone', ['Li Wei']);
    await stand.publish();
    const planned = (await conversations(stand)).filter(({ state }) => state === 'planned');
    expect(planned.some((each) => each.mentorId === mentorId)).toBe(false);
    expect(new Set(planned.map(({ menteeId }) => menteeId)).size).toBe(24);
  });

  test('[PLAN-49] planning again and again from who is here never breaks a rule or loses a note', async () => {
    const stand = await openRunning((each) => changeoverOf(each, 0));
    const names = ['Bo', 'Nia', 'Ama', 'Malik Johnson'];
    const written: string[] = [];
    for (const round of [0, 1, 2, 3]) {
      await stand.setPresence('gone', [names[round]!]);
      await stand.publish();
      await stand.goTo(workOf(stand, round));
      const mine = (await conversations(stand)).find(
        ({ roundId, heldAt }) => roundId === stand.roundIds[round] && heldAt !== null,
      )!;
      await stand.send(
        'note.save',
        { conversationId: mine.id, field: 'note', device: 'device-1', rev: 1, base: [], text: 'A note' },
        { as: mine.menteeId },
      );
      written.push(mine.id);
      await stand.setPresence('here', [names[round]!]);
      await stand.publish();
    }
    const after = await conversations(stand);
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(written));
    const planned = after.filter(({ state }) => state === 'planned');
    const seats = planned.map(({ menteeId, roundId }) => `${menteeId} ${roundId}`);
    expect(new Set(seats).size).toBe(seats.length);
    const pairs = planned.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
