import { expect, test } from 'vitest';
import { type Stand, openStand } from './testing/stand.ts';

const ask = async (stand: Stand, name: string) => {
  const { data } = await stand.send('me.explain', {}, { as: stand.idOf(name) });
  return data;
};

/** A mentee's first need, and the mentors who know its topic. */
async function firstNeed(stand: Stand, name: string) {
  const { roster } = await stand.snapshot();
  const [need] = roster.needs.get(stand.idOf(name)) ?? [];
  const topicId = need?.topicId ?? '';
  const mentors = roster.people.filter(({ id }) =>
    roster.expertise.get(id)?.some((known) => known.topicId === topicId),
  );
  return { needId: need?.id, mentors: mentors.map(({ id }) => id) };
}

test('[PLAN-151] before anything is published there is nothing to explain to a participant', async () => {
  const stand = await openStand();
  await stand.send('plan.make', {});
  expect(await ask(stand, 'Ana')).toEqual({ kind: 'unknown', why: 'no-plan' });
});

test('[PLAN-151] a participant is told why needs of theirs are not met, and of no rule about a pair', async () => {
  const stand = await openStand();
  const { needId, mentors } = await firstNeed(stand, 'Ana');
  for (const mentorId of mentors) {
    const pair = { menteeId: stand.idOf('Ana'), mentorId };
    await stand.send('pair.rule', { ...pair, rule: 'forbidden', roundId: null });
  }
  await stand.publish();
  const told = await ask(stand, 'Ana');
  expect(told).toMatchObject({ kind: 'own' });
  expect('unmet' in told && told.unmet).toContainEqual({ needId, why: 'noSeatLeft' });
  const { plan } = await stand.snapshot();
  const { data } = await stand.send('plan.explain', {
    version: plan.published?.id ?? '',
    question: { about: 'mentee', menteeId: stand.idOf('Ana') },
  });
  expect('needs' in data && data.needs).toContainEqual({
    needId,
    mentorIds: [],
    unmet: 'notAllowed',
    apart: ['list'],
  });
});

test('[PLAN-151] in which rounds the plan did not count on them', async () => {
  const stand = await openStand();
  const { roster } = await stand.snapshot();
  const personId = stand.idOf('Ana');
  const seating = {
    mostAtOnce: null,
    remote: false,
    languages: [],
    zoneId: null,
    tableId: null,
    absent: [stand.roundIds[1] ?? ''],
    wished: [],
  };
  const revision = roster.byId.get(personId)?.revision ?? 0;
  await stand.send('person.seating', { personId, revision, seating });
  await stand.publish();
  expect(await ask(stand, 'Ana')).toMatchObject({ uncountedRoundIds: [stand.roundIds[1]] });
});

test('[PLAN-151] what is published next is explained instead, and whoever came later was not planned', async () => {
  const stand = await openStand();
  await stand.publish();
  expect(await ask(stand, 'Ana')).toMatchObject({ kind: 'own' });
  await stand.setPresence('here', ['Bo', 'Amara']);
  await stand.publish();
  expect(await ask(stand, 'Ana')).toEqual({ kind: 'unknown', why: 'not-planned' });
});
