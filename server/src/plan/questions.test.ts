import { expect, test } from 'vitest';
import { openStand, phoneOf } from './testing/stand.ts';

test('[REG-11] mentors are told what likely mentees ask where that is published, by first name, and until there is a plan', async () => {
  const stand = await openStand();
  const { roster } = await stand.snapshot();
  const mentor = roster.people.find(({ role, id }) => role === 'mentor' && roster.expertise.has(id));
  const mentee = roster.people.find(({ role }) => role === 'mentee');
  if (!mentor || !mentee) throw new Error('The sample has nobody');
  const asked = (id: string) => stand.part('me.questions', phoneOf(id));

  expect((await asked(mentor.id)).people).toEqual([]);
  await stand.send('registration.update', { questionsBefore: true });
  const { people } = await asked(mentor.id);
  expect(people.length).toBeGreaterThan(0);
  const lastNames = roster.people.flatMap(({ name }) => name.split(' ').slice(1));
  expect(people.filter(({ name }) => lastNames.includes(name))).toEqual([]);
  expect((await asked(mentee.id)).people).toEqual([]);

  await stand.send('person.approve', {
    personId: mentor.id,
    revision: mentor.revision,
    approval: 'waiting',
  });
  expect((await asked(mentor.id)).people).toEqual([]);
  await stand.send('person.approve', {
    personId: mentor.id,
    revision: mentor.revision + 1,
    approval: 'approved',
  });
  await stand.publish();
  expect((await asked(mentor.id)).people).toEqual([]);
});

test('[REG-16] what registration is set to is ok when it holds already, whatever it was decided on', async () => {
  const stand = await openStand();
  const modes = { mentees: 'open', mentors: 'at-door', mentorsShown: true } as const;
  const done = await stand.send('registration.update', modes);
  expect(Object.keys(done.revisions)).toEqual(['setup']);
  const again = await stand.send('registration.update', modes, { revision: 0 });
  expect(again.revisions).toEqual({});
  const { event } = (await stand.snapshot()).setup;
  expect([event.registerMentees, event.registerMentors, event.questionsBefore, event.mentorsShown]).toEqual([
    'open',
    'at-door',
    false,
    true,
  ]);
});

test('[REG-14] a wish for a mentor whom one must never meet is taken like any other, and not planned', async () => {
  const stand = await openStand();
  await stand.send('registration.update', { mentorsShown: true });
  const { roster } = await stand.snapshot();
  const pair = roster.pairs.find(({ kind }) => kind === 'forbidden');
  if (!pair) throw new Error('The sample forbids nothing');
  const done = await stand.send('me.wish', { mentorId: pair.mentorId }, { as: pair.menteeId });
  expect(done.data).toEqual({});
  await stand.publish();
  const { plan, seating } = await stand.snapshot();
  expect(seating.people.get(pair.menteeId)?.wished).toEqual([pair.mentorId]);
  expect(
    plan.conversations.filter(
      ({ menteeId, mentorId }) => menteeId === pair.menteeId && mentorId === pair.mentorId,
    ),
  ).toEqual([]);
});

test('[REG-18] a mentor who waits is not planned, and arriving to register does not begin the day', async () => {
  const stand = await openStand();
  const { roster } = await stand.snapshot();
  const mentor = roster.people.find(({ role }) => role === 'mentor');
  if (!mentor) throw new Error('The sample has no mentor');
  await stand.send('person.approve', {
    personId: mentor.id,
    revision: mentor.revision,
    approval: 'waiting',
  });
  await stand.send('person.presence', { personId: mentor.id, presence: 'here' });
  await stand.publish();
  const { plan } = await stand.snapshot();
  expect(plan.conversations.length).toBeGreaterThan(0);
  expect(plan.conversations.filter(({ mentorId }) => mentorId === mentor.id)).toEqual([]);
  const summary = await stand.part('plan', { actor: 'facilitator', participantId: null });
  expect(summary.published?.stale).toBe(false);
});
