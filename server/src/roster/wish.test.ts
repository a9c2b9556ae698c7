import { describe, expect, test } from 'vitest';
import { updateEvent } from '@rotunda/db/queries/events';
import { setApproval } from '@rotunda/db/queries/people';
import { saveRun } from '@rotunda/db/queries/run';
import { instant } from '@rotunda/shared/rules/time';
import { mentorsShownTo } from './mentors.ts';
import { type World, openWorld, problemOf } from './testing/world.ts';

/** An event that shows its mentors: Tom and Uma, Vic who waits, and Wim who is both. */
async function openShown() {
  const world = await openWorld();
  const tom = await world.add('Tom', { role: 'mentor', bio: 'Ten years of pricing.' });
  const uma = await world.add('Uma', { role: 'mentor' });
  const vic = await world.add('Vic', { role: 'mentor' });
  const wim = await world.add('Wim', { role: 'both' });
  const ana = await world.add('Ana', { forbidden: [uma] });
  await world.services.db.write(world.eventId, (tx) => setApproval(tx, vic, 'waiting'));
  await show(world, true);
  return { world, tom, uma, vic, wim, ana };
}

const show = (world: World, mentorsShown: boolean) =>
  world.services.db.write(world.eventId, async (tx) => {
    await updateEvent(tx, { mentorsShown });
    tx.touch('setup');
  });

const shownTo = async (world: World, personId: string): Promise<string[]> => {
  const { setup, roster, presence } = await world.snapshot();
  return mentorsShownTo(personId, { event: setup.event, roster, presence }).map(({ name }) => name);
};

describe('[REG-15] mentees see the mentors', () => {
  test('who are approved and have not gone, those they must never meet among them, and never themselves', async () => {
    const { world, tom, wim, ana } = await openShown();
    expect(await shownTo(world, ana)).toEqual(['Tom', 'Uma', 'Wim']);
    expect(await shownTo(world, wim)).toEqual(['Tom', 'Uma']);
    await world.send('person.presence', { personId: tom, presence: 'gone' });
    expect(await shownTo(world, ana)).toEqual(['Uma', 'Wim']);
  });

  test('only as mentees, and only where facilitators show them', async () => {
    const { world, tom, ana } = await openShown();
    expect(await shownTo(world, tom)).toEqual([]);
    await show(world, false);
    expect(await shownTo(world, ana)).toEqual([]);
  });
});

describe('[REG-13] a mentee wishes for one mentor', () => {
  const wishedBy = async (world: World, id: string) =>
    (await world.snapshot()).seating.people.get(id)?.wished;

  test('who takes the place of whoever was wished before, or for none', async () => {
    const { world, tom, uma, ana } = await openShown();
    const done = await world.send('me.wish', { mentorId: tom }, ana);
    expect(Object.keys(done.revisions)).toEqual(['roster']);
    await world.send('me.wish', { mentorId: uma }, ana);
    expect(await wishedBy(world, ana)).toEqual([uma]);
    const again = await world.send('me.wish', { mentorId: uma }, ana);
    expect(again.revisions).toEqual({});
    await world.send('me.wish', { mentorId: null }, ana);
    expect(await wishedBy(world, ana)).toBeUndefined();
  });

  test('who is on the list, as a mentee, while the event is not over', async () => {
    const { world, tom, vic, ana } = await openShown();
    const refused = (mentorId: string, as: string) => problemOf(world.send('me.wish', { mentorId }, as));
    expect(await refused(vic, ana)).toMatchObject({ code: 'not-found' });
    expect(await refused(ana, ana)).toMatchObject({ code: 'not-found' });
    expect(await refused(tom, tom)).toMatchObject({ code: 'forbidden' });
    await show(world, false);
    expect(await refused(tom, ana)).toMatchObject({ code: 'not-found' });
    await show(world, true);
    await world.services.db.write(world.eventId, (tx) =>
      saveRun(tx, { state: 'ended', endedAt: instant(1), lastStepId: null }, [], instant(1)),
    );
    expect(await refused(tom, ana)).toMatchObject({ code: 'run-refused' });
  });
});
