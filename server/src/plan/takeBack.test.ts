import { describe, expect, test } from 'vitest';
import { seconds } from '@rotunda/shared/rules/time';
import { form } from '../roster/testing/world.ts';
import { facilitator, openStand, refusalOf, type Stand } from './testing/stand.ts';

const seatsOf = async (stand: Stand) =>
  (await stand.snapshot()).plan.conversations
    .filter(({ state }) => state === 'planned')
    .map(({ menteeId, mentorId, roundId }) => [roundId, mentorId, menteeId].join(' '));
const summary = (stand: Stand) => stand.part('plan', facilitator);
const publishedOf = async (stand: Stand): Promise<string> => (await summary(stand)).published?.version ?? '';

/** Publishes twice: the second plan is made after somebody else came to the roster. */
async function publishedTwice(): Promise<Stand & { readonly first: readonly string[] }> {
  const stand = await openStand();
  await stand.publish();
  const first = await seatsOf(stand);
  stand.services.clock.advance(seconds(5));
  await stand.send('person.add', form('Walk-in'));
  await stand.publish();
  return { ...stand, first };
}

describe('taking a publication back', () => {
  test('[PLAN-110] people have again what they had before, as a new version, and the plan waits as a draft', async () => {
    const stand = await publishedTwice();
    const version = await publishedOf(stand);
    expect(await summary(stand)).toMatchObject({ canTakeBack: true, draft: null, published: { number: 2 } });
    await stand.send('plan.takeBack', { version });
    expect(await seatsOf(stand)).toEqual(stand.first);
    expect(await summary(stand)).toMatchObject({
      canTakeBack: false,
      published: { number: 3 },
      draft: { version, number: 2 },
    });
    await stand.send('plan.publish', { version });
    expect(await summary(stand)).toMatchObject({ published: { version }, draft: null });
  });

  test('[PLAN-111] what was never published before is nowhere again, until the run has started', async () => {
    const stand = await openStand();
    await stand.publish();
    const version = await publishedOf(stand);
    await stand.send('plan.takeBack', { version });
    expect(await seatsOf(stand)).toEqual([]);
    expect(await summary(stand)).toMatchObject({ published: null, draft: { version } });
    await stand.send('plan.publish', { version });
    await stand.goTo(stand.agenda[0]!.id);
    expect(await summary(stand)).toMatchObject({ canTakeBack: false });
    expect(await refusalOf(stand.send('plan.takeBack', { version }))).toMatchObject({
      code: 'plan-outdated',
    });
  });

  test('[PLAN-112] is too late once another round has begun, or anything that plans depend on changed', async () => {
    const stand = await publishedTwice();
    await stand.send('person.add', form('Another walk-in'));
    expect((await summary(stand)).canTakeBack).toBe(false);
    stand.services.clock.advance(seconds(5));
    await stand.publish();
    await stand.goTo(stand.agenda[0]!.id);
    expect((await summary(stand)).canTakeBack).toBe(true);
    await stand.goTo(`${stand.roundIds[0]}/changeover`);
    const version = await publishedOf(stand);
    expect((await summary(stand)).canTakeBack).toBe(false);
    expect(await refusalOf(stand.send('plan.takeBack', { version }))).toMatchObject({
      code: 'plan-outdated',
    });
  });

  test('[PLAN-113] is for facilitators to do and to be told of', async () => {
    const stand = await publishedTwice();
    const helper = { actor: 'helper', participantId: null } as const;
    expect(await stand.part('plan', helper)).toMatchObject({ canTakeBack: false });
  });
});
