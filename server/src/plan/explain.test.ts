import { describe, expect, test } from 'vitest';
import type { PlanQuestion } from '@rotunda/shared/schema/explanation';
import { form } from '../roster/testing/world.ts';
import { openStand, refusalOf } from './testing/stand.ts';

async function planned() {
  const stand = await openStand();
  const { data } = await stand.send('plan.make', {});
  const ask = async (question: PlanQuestion) =>
    (await stand.send('plan.explain', { version: data.version, question })).data;
  const { plan, roster } = await stand.snapshot();
  return { stand, ask, roster, seats: plan.draft!.seats, version: data.version };
}

describe('[PLAN-150] what a plan says to a question', () => {
  test('of a conversation: its round, its need and why', async () => {
    const { ask, seats } = await planned();
    const { menteeId, mentorId, roundId, needId } = seats[0]!;
    expect(await ask({ about: 'pair', menteeId, mentorId })).toMatchObject({ kind: 'made', roundId, needId });
  });

  test('of a pair that does not meet: what keeps them apart, or what it would cost', async () => {
    const { stand, seats, roster } = await planned();
    const { menteeId } = seats[0]!;
    const met = new Set(seats.filter((seat) => seat.menteeId === menteeId).map(({ mentorId }) => mentorId));
    const mentor = roster.people.find(({ role, id }) => role === 'mentor' && !met.has(id))!;
    await stand.send('pair.rule', { menteeId, mentorId: mentor.id, rule: 'forbidden', roundId: null });
    const { data } = await stand.send('plan.make', {});
    const question = { about: 'pair', menteeId, mentorId: mentor.id } as const;
    expect((await stand.send('plan.explain', { version: data.version, question })).data).toMatchObject({
      kind: 'unmade',
      verdict: 'forbidden',
      apart: null,
    });
  });

  test('of a mentee: every need, met by whom or why not', async () => {
    const { ask, seats, roster } = await planned();
    const { menteeId } = seats[0]!;
    const account = await ask({ about: 'mentee', menteeId });
    if (account.kind !== 'mentee') throw new Error('It speaks of something else');
    expect(account.needs.map(({ needId }) => needId)).toEqual(
      roster.needs.get(menteeId)?.map(({ id }) => id),
    );
    for (const { needId, mentorIds, unmet } of account.needs) {
      const own = seats.filter((seat) => seat.needId === needId).map(({ mentorId }) => mentorId);
      expect(mentorIds.toSorted()).toEqual(own.toSorted());
      expect(unmet === null).toBe(own.length > 0);
    }
  });

  test('[PLAN-152] of a mentee from afar, and of one with another language: what keeps helpers apart from them', async () => {
    const { stand, roster } = await planned();
    const seating = { mostAtOnce: null, zoneId: null, tableId: null, absent: [], wished: [] };
    const reasonsOf = async (name: string, said: { remote: boolean; languages: string[] }) => {
      const personId = stand.idOf(name);
      const revision = roster.byId.get(personId)?.revision ?? 0;
      await stand.send('person.seating', { personId, revision, seating: { ...seating, ...said } });
      const { data } = await stand.send('plan.make', {});
      const question = { about: 'mentee', menteeId: personId } as const;
      const account = (await stand.send('plan.explain', { version: data.version, question })).data;
      if (account.kind !== 'mentee') throw new Error('It speaks of something else');
      return account.needs.map(({ unmet, apart }) => [unmet, ...apart]);
    };
    for (const why of await reasonsOf('Ana', { remote: true, languages: [] })) {
      expect(why).toEqual(['notAllowed', 'mentee-remote']);
    }
    for (const why of await reasonsOf('Bo', { remote: false, languages: ['Suomi'] })) {
      expect(why).toEqual(['notAllowed', 'language']);
    }
  });

  test('of the event, with topics that are on its list', async () => {
    const { ask, stand } = await planned();
    const account = await ask({ about: 'event' });
    if (account.kind !== 'event') throw new Error('It speaks of something else');
    expect(account).toMatchObject({ mentees: 24, covered: 24 });
    const topics = (await stand.snapshot()).setup.topics.map(({ id }) => id);
    for (const { topicId } of account.short) expect(topics).toContain(topicId);
  });

  test('[PLAN-153] of the event: one more mentor is no help to somebody of whom nobody speaks the language', async () => {
    const { stand, roster } = await planned();
    const personId = stand.idOf('Bo');
    const said = { mostAtOnce: null, zoneId: null, tableId: null, absent: [], wished: [], remote: false };
    const revision = roster.byId.get(personId)?.revision ?? 0;
    await stand.send('person.seating', { personId, revision, seating: { ...said, languages: ['Suomi'] } });
    const { data } = await stand.send('plan.make', {});
    const question = { about: 'event' } as const;
    const account = (await stand.send('plan.explain', { version: data.version, question })).data;
    if (account.kind !== 'event') throw new Error('It speaks of something else');
    const topicIds = roster.needs.get(personId)?.map(({ topicId }) => topicId);
    const own = account.short.filter(({ topicId }) => topicIds?.includes(topicId));
    expect(account.covered).toBe(23);
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(({ covered }) => covered)).toEqual(own.map(() => 0));
  });

  test('of seats that people were told of: who does not keep theirs, and why', async () => {
    const { stand, seats, version } = await planned();
    await stand.send('plan.publish', { version });
    const { menteeId, mentorId, roundId } = seats[0]!;
    await stand.send('pair.rule', { menteeId, mentorId, rule: 'forbidden', roundId: null });
    const { data } = await stand.send('plan.make', {});
    const question = { about: 'moves' } as const;
    const account = (await stand.send('plan.explain', { version: data.version, question })).data;
    if (account.kind !== 'moves') throw new Error('It speaks of something else');
    expect(account.told).toBe(seats.length);
    expect(account.moves).toContainEqual(
      expect.objectContaining({ menteeId, mentorId, roundId, why: 'forbidden' }),
    );
    const { plan } = await stand.snapshot();
    const kept = new Set(
      plan.draft!.seats.map((seat) => `${seat.menteeId} ${seat.mentorId} ${seat.roundId}`),
    );
    const lost = seats.filter((seat) => !kept.has(`${seat.menteeId} ${seat.mentorId} ${seat.roundId}`));
    expect(account.moves.length).toBe(lost.length);
  });

  test('of somebody who came later, that they were not planned; and of no plan, nothing', async () => {
    const { stand, ask } = await planned();
    const { data } = await stand.send('person.add', form('Walk-in'));
    expect(await ask({ about: 'mentee', menteeId: data.personId })).toEqual({
      kind: 'unknown',
      why: 'mentee-not-planned',
    });
    const question = { about: 'event' } as const;
    expect(await refusalOf(stand.send('plan.explain', { version: 'none', question }))).toMatchObject({
      code: 'no-plan',
    });
  });
});
