import { loadWholeVersion } from '@rotunda/db/queries/plan';
import { stepsOf } from '@rotunda/shared/rules/agenda';
import { isMentee, isMentor, type Role } from '@rotunda/shared/rules/people';
import { roundsToCome } from '@rotunda/shared/rules/progress';
import { expect, test } from 'vitest';
import { openStand, phoneOf, type Stand } from '../../plan/testing/stand.ts';

/** Where an event can be when somebody becomes something else. */
const moments = {
  'in set-up': async () => undefined,
  published: (stand: Stand) => stand.publish(),
  'doors open': async (stand: Stand) => {
    await stand.publish();
    await stand.send('event.doors', { doors: 'open' });
    await everybodyHere(stand);
  },
  'in the first changeover': (stand: Stand) => going(stand, 0, 'changeover'),
  'while they talk in the first round': (stand: Stand) => going(stand, 0, 'work'),
  'in the last phase of the second round': (stand: Stand) => going(stand, 1, 'next-steps'),
  'in the second changeover': (stand: Stand) => going(stand, 1, 'changeover'),
  paused: async (stand: Stand) => {
    await going(stand, 1, 'context');
    await stand.send('run.pause', {});
  },
  ended: async (stand: Stand) => {
    await going(stand, 1, 'work');
    await stand.send('run.end', {});
  },
} as const satisfies Record<string, (stand: Stand) => Promise<void>>;
type Moment = keyof typeof moments;

async function everybodyHere(stand: Stand): Promise<void> {
  const { roster } = await stand.snapshot();
  await stand.setPresence(
    'here',
    roster.people.map(({ name }) => name),
  );
}

async function going(stand: Stand, round: number, to: 'changeover' | 'context' | 'work' | 'next-steps') {
  await everybodyHere(stand);
  await stand.publish();
  const segment = stand.agenda.find(({ id }) => id === stand.roundIds[round]);
  const phase = segment?.phases.find(({ kind }) => kind === to);
  const step = stepsOf(stand.agenda).find(
    ({ segmentId, phaseId }) => segmentId === segment?.id && phaseId === (phase?.id ?? null),
  );
  await stand.goTo(step?.id ?? '');
}

async function change(stand: Stand, personId: string, role: Role): Promise<void> {
  const revision = (await stand.snapshot()).roster.byId.get(personId)?.revision ?? 0;
  await stand.send('person.role', { personId, revision, role, standInId: null });
}

/** Somebody who is only this, and who is in the plan where there is one. */
async function somebody(stand: Stand, role: Role): Promise<string> {
  const { roster, plan } = await stand.snapshot();
  const side = role === 'mentor' ? 'mentorId' : 'menteeId';
  const seated = new Set(plan.conversations.map((each) => each[side]));
  const found = roster.people.find(
    (person) => person.role === role && (seated.size === 0 || seated.has(person.id)),
  );
  if (!found) throw new Error(`The demo has no ${role}`);
  return found.id;
}

const heldIn = async (stand: Stand) =>
  (await stand.snapshot()).plan.conversations.filter(({ heldAt }) => heldAt !== null);

/** Ids of the rounds in which nobody has talked yet. */
async function toCome(stand: Stand): Promise<ReadonlySet<string>> {
  const { run, setup } = await stand.snapshot();
  return new Set(roundsToCome(run.run, setup.agenda).map(({ id }) => id));
}

/** Nobody sits, or hosts, in a round to come as what they are not. */
async function expectNobodyMisplaced(stand: Stand): Promise<void> {
  const { plan, roster, setup } = await stand.snapshot();
  const open = await toCome(stand);
  const roleOf = (id: string): Role => roster.byId.get(id)?.role ?? 'mentee';
  const planned = plan.conversations.filter(
    ({ state, heldAt, roundId }) => state === 'planned' && heldAt === null && open.has(roundId),
  );
  expect(planned.filter(({ menteeId }) => !isMentee(roleOf(menteeId)))).toEqual([]);
  expect(planned.filter(({ mentorId }) => !isMentor(roleOf(mentorId)))).toEqual([]);
  const hosting = setup.hosting.filter(({ roundId }) => open.has(roundId));
  expect(hosting.filter(({ mentorId }) => !isMentor(roleOf(mentorId)))).toEqual([]);
}

/** Nobody is at two places in one round, of those that a plan made now is about. */
async function expectOnePlaceEach(stand: Stand): Promise<void> {
  const { plan } = await stand.snapshot();
  const planned = plan.conversations.filter(({ state }) => state === 'planned');
  const asMentee = planned.map(({ roundId, menteeId }) => `${roundId} ${menteeId}`);
  const asMentor = new Set(planned.map(({ roundId, mentorId }) => `${roundId} ${mentorId}`));
  expect(new Set(asMentee).size).toBe(asMentee.length);
  expect(asMentee.filter((seat) => asMentor.has(seat))).toEqual([]);
}

const changes = [
  ['mentor', 'mentee'],
  ['mentor', 'both'],
  ['mentee', 'mentor'],
  ['mentee', 'both'],
] as const;
const matrix = (Object.keys(moments) as Moment[]).flatMap((moment) =>
  changes.map(([from, to]) => ({ moment, from, to })),
);

test.each(matrix)(
  '[ROLE-1] a $from becomes $to $moment: what was held stays, and what is to come fits',
  async ({ moment, from, to }) => {
    const stand = await openStand();
    await moments[moment](stand);
    const personId = await somebody(stand, from);
    const open = await toCome(stand);
    const held = await heldIn(stand);
    const hosted = (await stand.snapshot()).setup.hosting.filter(({ roundId }) => !open.has(roundId));
    const notes = await stand.part('me.notes', phoneOf(personId));

    await change(stand, personId, to);

    const after = await stand.snapshot();
    expect(after.roster.byId.get(personId)?.role).toBe(to);
    expect(await heldIn(stand)).toEqual(held);
    expect(after.setup.hosting.filter(({ roundId }) => !open.has(roundId))).toEqual(hosted);
    await expectNobodyMisplaced(stand);
    const talked = new Set(held.map(({ id }) => id));
    const kept = (await stand.part('me.notes', phoneOf(personId))).conversations;
    expect(kept.filter(({ conversationId }) => talked.has(conversationId))).toEqual(
      notes.conversations.filter(({ conversationId }) => talked.has(conversationId)),
    );
    if (moment === 'ended') return;

    await stand.publish();
    expect(await heldIn(stand)).toEqual(held);
    await expectNobodyMisplaced(stand);
    await expectOnePlaceEach(stand);
  },
);

test('[ROLE-2] a former mentor’s phone has no guests to come any more, and keeps those it had', async () => {
  const stand = await openStand();
  await going(stand, 1, 'changeover');
  const personId = await somebody(stand, 'mentor');
  const open = await toCome(stand);
  const guestsIn = async (wanted: boolean) => {
    const { stops } = await stand.part('me.schedule', phoneOf(personId));
    return (stops ?? []).flatMap(({ roundId, seat }) =>
      seat.as === 'mentor' && open.has(roundId) === wanted ? seat.guests : [],
    );
  };
  const before = await guestsIn(false);
  expect(before.length).toBeGreaterThan(0);
  expect((await guestsIn(true)).length).toBeGreaterThan(0);
  await change(stand, personId, 'mentee');
  expect(await guestsIn(true)).toEqual([]);
  expect(await guestsIn(false)).toEqual(before);
  expect((await stand.part('me.questions', phoneOf(personId))).people).toEqual([]);
});

test('[ROLE-3] a mentor who is a mentee for a moment has their table again, and their guests with the next plan', async () => {
  const stand = await openStand();
  await going(stand, 1, 'changeover');
  const personId = await somebody(stand, 'mentor');
  const tablesOf = async () =>
    (await stand.snapshot()).setup.hosting.filter(({ mentorId }) => mentorId === personId);
  const before = await tablesOf();
  await change(stand, personId, 'mentee');
  expect((await tablesOf()).length).toBeLessThan(before.length);
  await change(stand, personId, 'mentor');
  expect(await tablesOf()).toEqual(expect.arrayContaining(before));
});

test('[ROLE-4] a former mentor has not sat out the rounds in which they hosted', async () => {
  const stand = await openStand();
  await going(stand, 1, 'next-steps');
  const personId = await somebody(stand, 'mentor');
  await change(stand, personId, 'mentee');
  const { data } = await stand.send('plan.make', {});
  const version = await stand.services.db.read((tx) => loadWholeVersion(tx, stand.eventId, data.version));
  const absent = version?.instance.mentees.find(({ id }) => id === personId)?.absent ?? [];
  expect(absent).toEqual([0, 1]);
});
