import { describe, expect, test } from 'vitest';
import { markHeld } from '@rotunda/db/queries/conversations';
import { updateEvent } from '@rotunda/db/queries/events';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadSeating, plainSeating } from '@rotunda/db/queries/seating';
import { createDemo } from '../events/demo/create.ts';
import type { Seating as SeatingInput } from '@rotunda/shared/schema/seating';
import { facilitator, openStand, refusalOf, type Stand } from './testing/stand.ts';

const seatingOf = async (stand: Stand, id: string) => (await stand.part('seating', facilitator)).people[id];
const revisionOf = async (stand: Stand, id: string) => (await stand.snapshot()).roster.byId.get(id)!.revision;
const say = async (stand: Stand, personId: string, over: Partial<SeatingInput>) =>
  stand.send('person.seating', {
    personId,
    revision: await revisionOf(stand, personId),
    seating: { ...plainSeating, languages: [], absent: [], wished: [], ...over },
  });
const pairsOf = async (stand: Stand, menteeId: string) =>
  (await stand.snapshot()).roster.pairs.filter((pair) => pair.menteeId === menteeId);

describe('what a facilitator says of seats', () => {
  test('[PLAN-140] is kept as it was said, each thing once, and goes when its round or table goes', async () => {
    const stand = await openStand();
    const [bo, li] = [stand.idOf('Bo'), stand.idOf('Li Wei')];
    const [r1, r2] = stand.roundIds as [string, string];
    await say(stand, bo, {
      remote: true,
      absent: [r2, r1, r1],
      wished: [li, li],
      languages: ['Welsh', 'Welsh'],
    });
    expect(await seatingOf(stand, bo)).toEqual({
      ...plainSeating,
      remote: true,
      absent: [r1, r2],
      wished: [li],
      languages: ['Welsh'],
    });
    await stand.services.db.write(stand.eventId, ({ q, t }) => q.delete(t.segment));
    expect((await seatingOf(stand, bo))?.absent).toEqual([]);
    await say(stand, bo, {});
    expect(await seatingOf(stand, bo)).toBeUndefined();
  });

  test('[PLAN-146] calls a language what everybody calls it, also in rows of an earlier release', async () => {
    const stand = await openStand();
    const bo = stand.idOf('Bo');
    await say(stand, bo, { languages: ['Deutsch', 'fr', 'german', 'Klingon'] });
    expect((await seatingOf(stand, bo))?.languages).toEqual(['German', 'French', 'Klingon']);
    await stand.services.db.write(stand.eventId, ({ q, t }) =>
      q.update(t.seating).set({ languages: ['deutsch', 'Allemand'] }),
    );
    expect((await seatingOf(stand, bo))?.languages).toEqual(['German']);
  });

  test('[PLAN-141] takes the revision of the person’s row, and names only what is at the event', async () => {
    const stand = await openStand();
    const bo = stand.idOf('Bo');
    const old = await revisionOf(stand, bo);
    await say(stand, bo, { remote: true });
    const again = {
      personId: bo,
      revision: old,
      seating: { ...plainSeating, languages: [], absent: [], wished: [] },
    };
    expect(await refusalOf(stand.send('person.seating', again))).toMatchObject({ code: 'conflict' });
    const held = { ...again, seating: { ...again.seating, remote: true } };
    expect((await stand.send('person.seating', held)).revisions).toEqual({});
    expect(await refusalOf(say(stand, bo, { zoneId: 'nowhere' }))).toMatchObject({ field: 'seating.zoneId' });
    expect(await refusalOf(say(stand, bo, { wished: [bo] }))).toMatchObject({
      field: 'seating.wished',
    });
  });

  test('[PLAN-145] sets with it how much a mentor takes on, and leaves that alone unless it is said', async () => {
    const stand = await openStand();
    const li = stand.idOf('Li Wei');
    const limitsOf = async () => {
      const { mostConversations, mostRounds } = (await stand.snapshot()).roster.byId.get(li)!;
      return { mostConversations, mostRounds };
    };
    const limits = { mostConversations: 3, mostRounds: 2 };
    const seating = { ...plainSeating, languages: [], absent: [], wished: [] };
    const said = { personId: li, revision: await revisionOf(stand, li), seating, limits };
    expect((await stand.send('person.seating', said)).revisions).toHaveProperty('roster');
    expect((await stand.send('person.seating', said)).revisions).toEqual({});
    await say(stand, li, { mostAtOnce: 2 });
    expect(await limitsOf()).toEqual(limits);
    await stand.send('plan.make', {});
    const seats = (await stand.snapshot()).plan.draft!.seats.filter(({ mentorId }) => mentorId === li);
    expect(seats).toHaveLength(3);
    expect(new Set(seats.map(({ roundId }) => roundId)).size).toBe(2);
  });

  test('[PLAN-142] replaces what was said of a pair; saying it again changes nothing', async () => {
    const stand = await openStand();
    const pair = { menteeId: stand.idOf('Bo'), mentorId: stand.idOf('Li Wei') };
    await stand.send('pair.rule', { ...pair, rule: 'forbidden', roundId: null });
    expect(await pairsOf(stand, pair.menteeId)).toContainEqual({ ...pair, kind: 'forbidden', roundId: null });
    const pinned = { ...pair, rule: 'required', roundId: stand.roundIds[1]! } as const;
    expect((await stand.send('pair.rule', pinned)).revisions).toHaveProperty('roster');
    expect((await stand.send('pair.rule', pinned)).revisions).toEqual({});
    expect(
      (await pairsOf(stand, pair.menteeId)).filter(({ mentorId }) => mentorId === pair.mentorId),
    ).toEqual([{ ...pair, kind: 'required', roundId: stand.roundIds[1] }]);
    const { data } = await stand.send('plan.make', {});
    expect(data.unmet).toEqual([]);
    const { plan } = await stand.snapshot();
    expect(plan.draft!.seats).toContainEqual(
      expect.objectContaining({ ...pair, roundId: stand.roundIds[1] }),
    );
    await stand.send('pair.rule', { ...pair, rule: null, roundId: null });
    expect(await pairsOf(stand, pair.menteeId)).not.toContainEqual(expect.objectContaining(pair));
  });

  test('[PLAN-143] pins one mentor a round, and only people who can sit down with each other', async () => {
    const stand = await openStand();
    const menteeId = stand.idOf('Bo');
    const [li, other] = [stand.idOf('Li Wei'), stand.idOf('Amara')];
    const rule = 'required' as const;
    const roundId = stand.roundIds[0]!;
    await stand.send('pair.rule', { menteeId, mentorId: li, rule, roundId });
    expect(
      await refusalOf(stand.send('pair.rule', { menteeId, mentorId: other, rule, roundId })),
    ).toMatchObject({
      params: { reason: 'round-taken' },
    });
    const backwards = { menteeId: li, mentorId: menteeId, rule, roundId: null };
    expect(await refusalOf(stand.send('pair.rule', backwards))).toMatchObject({ field: 'mentorId' });
  });
});

describe('somebody who cannot move', () => {
  test('[PLAN-135] has the mentors of the published plan at their table, and the plan is not outdated by that', async () => {
    const stand = await openStand();
    const bo = stand.idOf('Bo');
    const { setup } = await stand.snapshot();
    const tableId = setup.hosting[0]!.tableId;
    await say(stand, bo, { tableId });
    await stand.send('plan.make', {});
    const draft = await stand.part('plan/draft/*', facilitator, stand.roundIds[0]);
    const { draft: made } = await stand.part('plan', facilitator);
    await stand.send('plan.publish', { version: made!.version });
    const { plan, setup: after } = await stand.snapshot();
    const own = plan.conversations.filter(({ menteeId }) => menteeId === bo);
    expect(own.length).toBeGreaterThan(1);
    for (const { mentorId, roundId, tableId: at } of own) {
      expect(at).toBe(tableId);
      expect(after.hosting).toContainEqual({ mentorId, roundId, tableId });
    }
    for (const { mentorId, roundId, tableId: at } of plan.conversations) {
      expect(after.hosting).toContainEqual({ mentorId, roundId, tableId: at });
    }
    const published = await stand.part('plan/published/*', facilitator, stand.roundIds[0]);
    const places = ({ conversations }: typeof draft) =>
      conversations.map(({ menteeId, tableId: at }) => `${menteeId} ${at}`).toSorted();
    expect(places(published)).toEqual(places(draft));
    expect((await stand.part('plan', facilitator)).published?.stale).toBe(false);
  });
});

describe('[PLAN-144] people who met at an earlier event', () => {
  test('are known by their e-mail address, in both directions, and only if the event asks for it', async () => {
    const stand = await openStand();
    const { services, accountId } = stand;
    await stand.publish();
    const { eventId: next } = await createDemo(services, accountId, { timeZone: 'Europe/Berlin' });
    const { plan: before, roster: then } = await stand.snapshot();
    const mailOf = (id: string) => then.byId.get(id)?.emailNormalised ?? null;
    const met = before.conversations.find(
      ({ menteeId, mentorId }) => mailOf(menteeId) !== null && mailOf(mentorId) !== null,
    );
    await services.db.write(stand.eventId, (tx) => markHeld(tx, met!.id, services.clock.now()));
    const metAgain = () => services.db.read(async (tx) => (await loadSeating(tx, next)).metBefore);
    expect(await metAgain()).toEqual([]);
    await services.db.write(next, async (tx) => updateEvent(tx, { avoidRepeats: true }));
    const now = await services.db.read((tx) => loadRoster(tx, next));
    const same = (id: string) => now.people.find(({ emailNormalised }) => emailNormalised === mailOf(id))!.id;
    const [one, other] = [same(met!.menteeId), same(met!.mentorId)];
    expect(await metAgain()).toHaveLength(2);
    expect(await metAgain()).toContainEqual({ menteeId: one, mentorId: other });
    expect(await metAgain()).toContainEqual({ menteeId: other, mentorId: one });
    await services.db.write(next, async ({ q, t }) => q.update(t.participant).set({ emailNormalised: null }));
    expect(await metAgain()).toEqual([]);
  });
});
