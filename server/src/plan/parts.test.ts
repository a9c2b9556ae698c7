import { describe, expect, test } from 'vitest';
import type { ConversationRow } from '@rotunda/db/queries/plan';
import { shortName } from '@rotunda/shared/rules/people';
import { form } from '../roster/testing/world.ts';
import { sentFigures } from './answer.ts';
import { facilitator, openStand, phoneOf, stage, type Stand } from './testing/stand.ts';

async function openPublished() {
  const stand = await openStand();
  await stand.publish();
  const { plan, roster, setup } = await stand.snapshot();
  const round = stand.roundIds[0]!;
  const ofRound = plan.conversations.filter(({ roundId }) => roundId === round);
  return { stand, roster, setup, round, ofRound, first: ofRound[0]! };
}

/** Writes past all commands into one conversation. */
const edit = (
  stand: Stand,
  change: Partial<Pick<ConversationRow, 'needId' | 'tableId' | 'seatedAt' | 'state'>>,
) => stand.services.db.write(stand.eventId, ({ q, t }) => q.update(t.conversation).set(change));

describe('the schedule of a phone', () => {
  test('[PLAN-60] nobody has one before a plan is published, a draft included', async () => {
    const stand = await openStand();
    await stand.send('plan.make', {});
    expect(await stand.part('me.schedule', phoneOf(stand.idOf('Bo')))).toEqual({ stops: null });
  });

  test('[PLAN-61] a mentee is told place, mentor, focus and company', async () => {
    const { stand, roster, setup, round, ofRound, first } = await openPublished();
    const { stops } = await stand.part('me.schedule', phoneOf(first.menteeId));
    expect(stops?.map(({ roundId }) => roundId)).toEqual(stand.roundIds);
    const need = roster.needs.get(first.menteeId)?.find(({ id }) => id === first.needId);
    const table = setup.tables.find(({ id }) => id === first.tableId)!;
    const zone = setup.zones.find(({ id }) => id === table.zoneId)!;
    const company = ofRound.filter(({ mentorId, id }) => mentorId === first.mentorId && id !== first.id);
    expect(company.length).toBeGreaterThan(0);
    expect(stops?.find(({ roundId }) => roundId === round)?.seat).toMatchObject({
      as: 'mentee',
      conversationId: first.id,
      place: { number: table.number, zone: { name: zone.name, shape: zone.shape } },
      mentor: roster.byId.get(first.mentorId)!.name,
      focus: { topic: setup.topics.find(({ id }) => id === need?.topicId)!.name, question: need?.question },
      offers: [],
      held: false,
      seated: false,
    });
    const { seat } = stops![0]!;
    const names = company.map(({ menteeId }) => shortName(roster.byId.get(menteeId)!.name));
    expect(seat.as === 'mentee' && seat.company.toSorted()).toEqual(names.toSorted());
  });

  test('[PLAN-62] an open conversation lists what the mentor knows', async () => {
    const { stand, roster, setup, first } = await openPublished();
    await edit(stand, { needId: null });
    const { stops } = await stand.part('me.schedule', phoneOf(first.menteeId));
    const offers = roster.expertise.get(first.mentorId)!.map(({ topicId }) => topicId);
    expect(stops?.[0]?.seat).toMatchObject({
      focus: null,
      offers: offers.map((id) => setup.topics.find((topic) => topic.id === id)!.name),
    });
  });

  test('[PLAN-63] a mentor is told who comes, with question, context, outcome and level', async () => {
    const { stand, roster, ofRound, first } = await openPublished();
    const { stops } = await stand.part('me.schedule', phoneOf(first.mentorId));
    const { seat } = stops![0]!;
    if (seat.as !== 'mentor') throw new Error('A mentor hosts');
    const guests = ofRound.filter(({ mentorId }) => mentorId === first.mentorId);
    expect(seat.guests).toHaveLength(guests.length);
    for (const guest of guests) {
      const need = roster.needs.get(guest.menteeId)?.find(({ id }) => id === guest.needId);
      expect(seat.guests).toContainEqual(
        expect.objectContaining({
          conversationId: guest.id,
          name: roster.byId.get(guest.menteeId)!.name,
          question: need?.question ?? '',
          context: need?.context ?? '',
          outcome: need?.outcome ?? '',
          level: need?.level ?? null,
        }),
      );
    }
  });

  test('a mentor without guests still has a place, and without a table is free', async () => {
    const { stand, first } = await openPublished();
    await edit(stand, { state: 'withdrawn' });
    const mentor = await stand.part('me.schedule', phoneOf(first.mentorId));
    expect(mentor.stops?.[0]?.seat).toMatchObject({ as: 'mentor', guests: [] });
    const mentee = await stand.part('me.schedule', phoneOf(first.menteeId));
    expect(mentee.stops?.map(({ seat }) => seat.as)).toEqual(stand.roundIds.map(() => 'free'));
  });

  test('a tap at the table is shown to both sides', async () => {
    const { stand, first } = await openPublished();
    await stand.send('seat.here', { conversationId: first.id }, { as: first.menteeId });
    const mentee = await stand.part('me.schedule', phoneOf(first.menteeId));
    expect(mentee.stops?.[0]?.seat).toMatchObject({ seated: true });
    const mentor = await stand.part('me.schedule', phoneOf(first.mentorId));
    const { seat } = mentor.stops![0]!;
    expect(seat.as === 'mentor' && seat.guests.filter(({ seated }) => seated)).toHaveLength(1);
  });
});

describe('the stage', () => {
  test('[PLAN-64] lists everybody who goes somewhere, mentors included, by first name and initial', async () => {
    const { stand, roster, round, ofRound } = await openPublished();
    const { roundId, rows } = await stand.part('stage.seats/*', stage, round);
    expect(roundId).toBe(round);
    expect(rows).toHaveLength(ofRound.length + 6);
    const names = rows.map(({ name }) => name);
    expect(names).toContain('Amara N.');
    expect(names).not.toContain('Amara Nwosu');
    const sorted = names.toSorted(new Intl.Collator('und', { sensitivity: 'base' }).compare);
    expect(names).toEqual(sorted);
    expect(roster.people.every(({ name }) => !name.includes(' ') || !names.includes(name))).toBe(true);
  });

  test('[PLAN-69] calls whoever is here and free, and nobody who has gone', async () => {
    const { stand, ofRound, roster, round } = await openPublished();
    const busy = new Set(ofRound.map(({ menteeId }) => menteeId));
    const leaver = roster.byId.get([...busy][0]!)!;
    const shown = async (name: string) =>
      (await stand.part('stage.seats/*', stage, round)).rows.filter((row) => row.name === name);
    expect(await shown(shortName(leaver.name))).toHaveLength(1);
    await stand.send('person.presence', { personId: leaver.id, presence: 'gone' });
    expect(await shown(shortName(leaver.name))).toEqual([]);

    await stand.send('person.add', form('Eli Stone'));
    const personId = (await stand.snapshot()).roster.people.find(({ name }) => name === 'Eli Stone')!.id;
    expect(await shown('Eli S.')).toEqual([]);
    await stand.send('person.presence', { personId, presence: 'here' });
    expect(await shown('Eli S.')).toEqual([{ name: 'Eli S.', place: null }]);
  });

  test('[PLAN-65] shows numbers only where the event says so', async () => {
    const { stand, roster, round, first } = await openPublished();
    await stand.send('event.update', { stageNames: 'numbers' });
    const { rows } = await stand.part('stage.seats/*', stage, round);
    expect(rows.every(({ name }) => /^No\. \d+$/u.test(name))).toBe(true);
    expect(rows.map(({ name }) => name)).toContain(`No. ${roster.byId.get(first.menteeId)!.number}`);
    expect(rows[0]!.name).toBe('No. 1');
  });

  test('[PLAN-66] two people of the same short name are told apart by their numbers', async () => {
    const stand = await openStand();
    const name = 'Malik Jansen';
    await stand.send('person.add', form(name));
    await stand.publish();
    const { roster } = await stand.snapshot();
    const twins = roster.people.filter((person) => shortName(person.name) === 'Malik J.');
    const shown = await Promise.all(
      stand.roundIds.map(async (id) => (await stand.part('stage.seats/*', stage, id)).rows),
    );
    const names = shown.flat().map((row) => row.name);
    for (const { number } of twins) expect(names).toContain(`Malik J. (${number})`);
  });

  test('nobody is shown before a plan is published', async () => {
    const stand = await openStand();
    await stand.send('plan.make', {});
    expect((await stand.part('stage.seats/*', stage, stand.roundIds[0])).rows).toEqual([]);
  });
});

describe('the plan on the console', () => {
  test('[PLAN-67] a draft is a grid before it is published, without conversations', async () => {
    const stand = await openStand();
    await stand.send('plan.make', {});
    const [round = ''] = stand.roundIds;
    const drafted = await stand.part('plan/draft/*', facilitator, round);
    expect(drafted.conversations.length).toBeGreaterThan(0);
    expect(drafted.conversations.every(({ id }) => id === null)).toBe(true);
    expect((await stand.part('plan/published/*', facilitator, round)).conversations).toEqual([]);
    await stand.send('plan.publish', { version: (await stand.snapshot()).plan.draft!.id });
    const published = await stand.part('plan/published/*', facilitator, round);
    expect(published.conversations.map((each) => ({ ...each, id: null }))).toEqual(drafted.conversations);
    expect((await stand.part('plan/draft/*', facilitator, round)).conversations).toEqual([]);
  });

  test('conversations have table, topic and rank of their need, and come by table', async () => {
    const { stand, roster, setup, round } = await openPublished();
    const { conversations } = await stand.part('plan/published/*', facilitator, round);
    const tables = conversations.map(({ tableId }) => setup.tables.find(({ id }) => id === tableId)!.number);
    expect(tables).toEqual(tables.toSorted((a, b) => a - b));
    for (const { menteeId, needId, topicId, rank } of conversations) {
      const needs = roster.needs.get(menteeId) ?? [];
      expect(needs.findIndex(({ id }) => id === needId)).toBe((rank ?? 0) - 1);
      expect(needs.find(({ id }) => id === needId)?.topicId ?? null).toBe(topicId);
    }
  });

  test('withdrawn conversations are not on it', async () => {
    const { stand, round } = await openPublished();
    await edit(stand, { state: 'withdrawn' });
    expect((await stand.part('plan/published/*', facilitator, round)).conversations).toEqual([]);
  });

  test('[PLAN-68] says when a plan was made for other people than are here now', async () => {
    const stand = await openStand();
    await stand.send('plan.make', {});
    const part = () => stand.part('plan', facilitator);
    expect((await part()).draft).toMatchObject({ stale: false, fromRoundId: null, number: 1 });
    await stand.publish();
    expect(await part()).toMatchObject({ draft: null, published: { stale: false }, planRevision: 3 });
    await stand.setPresence('gone', ['Bo']);
    expect((await part()).published).toMatchObject({ stale: true });
    await stand.publish();
    expect((await part()).published).toMatchObject({ stale: false, figures: { mentees: 23 } });
    await stand.send('person.add', form('Walk-in'));
    expect((await part()).published).toMatchObject({ stale: true });
  });

  test('[PLAN-68] and when the run has begun the round it starts from', async () => {
    const stand = await openStand();
    await stand.publish();
    await stand.send('plan.make', {});
    const part = () => stand.part('plan', facilitator);
    await stand.goTo(stand.agenda[0]!.id);
    expect(await part()).toMatchObject({ draft: { stale: false }, published: { stale: false } });
    await stand.goTo(`${stand.roundIds[0]}/changeover`);
    expect(await part()).toMatchObject({ draft: { stale: true }, published: { stale: false } });
    await stand.send('run.end', {});
    expect(await part()).toMatchObject({ draft: { stale: true }, published: { stale: false } });
  });
});

test('[PLAN-160] a plan shows what it achieves beside what no plan could beat, to everybody who sees it', async () => {
  const stand = await openStand();
  const { data } = await stand.send('plan.make', {});
  const { draft } = await stand.part('plan', facilitator);
  const { achieved, bound } = draft!.certificate!;
  expect(achieved.covered).toBe(data.figures.covered);
  expect(achieved.covered).toBeLessThanOrEqual(bound.covered);
  expect(achieved.idle2).toBeGreaterThanOrEqual(bound.idle2);
});

test('[PLAN-160] first needs met stand beside all first needs, which plans of an earlier release did not count', async () => {
  const stand = await openStand();
  await stand.send('plan.make', {});
  const { draft } = await stand.part('plan', facilitator);
  const { roster, plan } = await stand.snapshot();
  const withNeeds = roster.people.filter(({ id }) => (roster.needs.get(id) ?? []).length > 0);
  expect(draft!.figures.firstNeeds).toBe(withNeeds.length);
  expect(draft!.figures.firstNeedMet).toBeLessThanOrEqual(withNeeds.length);
  const { firstNeeds: _, ...older } = plan.draft!.figures;
  expect(sentFigures(older)).toEqual({ ...draft!.figures, firstNeeds: null });
});
