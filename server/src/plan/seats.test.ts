import { describe, expect, test } from 'vitest';
import type { Change } from '@rotunda/db';
import { holdingPhase, roundsOf } from '@rotunda/shared/rules/agenda';
import { openStand, refusalOf, type Stand } from './testing/stand.ts';

/** An event with a published plan, and a conversation of its first and of its second round. */
async function openPublished() {
  const stand = await openStand();
  await stand.publish();
  const { conversations } = (await stand.snapshot()).plan;
  const ofRound = (round: number) => conversations.find(({ roundId }) => roundId === stand.roundIds[round])!;
  return { stand, first: ofRound(0), second: ofRound(1) };
}

const find = async (stand: Stand, id: string) =>
  (await stand.snapshot()).plan.conversations.find((each) => each.id === id);

describe('saying that one sits at the table', () => {
  test('[PLAN-50] is for one’s own conversation, in the round under way or else the next one', async () => {
    const { stand, first, second } = await openPublished();
    const here = (each: typeof first, as = each.menteeId) =>
      stand.send('seat.here', { conversationId: each.id }, { as });
    expect(await refusalOf(here(second))).toMatchObject({
      code: 'run-refused',
      params: { reason: 'other-round' },
    });
    const now = stand.services.clock.now();
    expect(await here(first)).toEqual({ data: {}, revisions: {} });
    expect(await find(stand, first.id)).toMatchObject({ seatedAt: now, heldAt: null });
    expect(await refusalOf(here(first, second.mentorId))).toMatchObject({ code: 'not-found' });
    expect(await refusalOf(here(first, first.mentorId))).toMatchObject({ code: 'not-found' });
    await stand.goTo(`${stand.roundIds[1]}/changeover`);
    expect(await refusalOf(here(first))).toMatchObject({ code: 'run-refused' });
    await here(second);
    expect((await find(stand, second.id))?.seatedAt).not.toBeNull();
  });

  test('[PLAN-51] tells only the two of the conversation, raises no revision, and keeps the first time', async () => {
    const { stand, first } = await openPublished();
    const changes: Change[] = [];
    const end = stand.services.db.onChange((change) => changes.push(change));
    const { revisions } = await stand.snapshot();
    await stand.send('seat.here', { conversationId: first.id }, { as: first.menteeId });
    const seatedAt = (await find(stand, first.id))?.seatedAt;
    await stand.goTo(stand.agenda[0]!.id);
    await stand.send('seat.here', { conversationId: first.id }, { as: first.menteeId });
    end();
    expect((await find(stand, first.id))?.seatedAt).toBe(seatedAt);
    expect(changes[0]).toMatchObject({ slices: ['seats'], people: [first.menteeId, first.mentorId] });
    expect((await stand.snapshot()).revisions).toMatchObject({
      plan: revisions.plan,
      roster: revisions.roster,
    });
  });
});

describe('marking by hand whether a conversation took place', () => {
  const workOf = (stand: Stand, round: number): string => holdingPhase(roundsOf(stand.agenda)[round]!)!.id;

  test('[PLAN-52] stands against what the run finds, before and after', async () => {
    const { stand, first, second } = await openPublished();
    const mark = (id: string, held: boolean) => stand.send('conversation.mark', { conversationId: id, held });
    const { people } = (await stand.snapshot()).roster;
    await stand.setPresence(
      'here',
      people.map(({ name }) => name),
    );
    await mark(first.id, false);
    await stand.goTo(workOf(stand, 0));
    expect(await find(stand, first.id)).toMatchObject({ heldAt: null, heldByHand: true });
    await mark(first.id, true);
    const now = stand.services.clock.now();
    expect(await find(stand, first.id)).toMatchObject({ heldAt: now, heldByHand: true });
    await stand.send('run.back', {});
    expect(await find(stand, first.id)).toMatchObject({ heldAt: now });
    await mark(second.id, true);
    expect((await find(stand, second.id))?.heldAt).toBe(now);
  });

  test('[PLAN-52] of a conversation that the run counted as held keeps its time', async () => {
    const { stand, first } = await openPublished();
    const { people } = (await stand.snapshot()).roster;
    await stand.setPresence(
      'here',
      people.map(({ name }) => name),
    );
    await stand.goTo(workOf(stand, 0));
    const heldAt = (await find(stand, first.id))?.heldAt;
    await stand.goTo(`${stand.roundIds[1]}/changeover`);
    await stand.send('conversation.mark', { conversationId: first.id, held: true });
    expect(await find(stand, first.id)).toMatchObject({ heldAt, heldByHand: true });
  });

  test('is for conversations of the plan', async () => {
    const { stand } = await openPublished();
    const marking = stand.send('conversation.mark', { conversationId: 'nothing', held: true });
    expect(await refusalOf(marking)).toMatchObject({ code: 'not-found' });
  });
});
