import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '@rotunda/shared/rules/time';
import { createEvent } from './create.ts';
import { openStand, refusalOf, type Stand } from './testing/stand.ts';

let stand: Stand;
let eventId: string;
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(async () => {
  ({ eventId } = await createEvent(stand.services, stand.accountId, {
    name: 'Spring',
    date: '2027-03-12',
    startTime: '09:45',
    timeZone: 'Europe/Berlin',
    preset: 'blank',
  }));
});
afterAll(() => stand.end());

const event = async () => (await stand.setup(eventId)).event;

describe('event.update', () => {
  test('[EVT-29] sets what is named and leaves the rest', async () => {
    const before = await event();
    const wish = { place: 'Hall 2', stageNames: 'numbers', preferCrossDepartment: false } as const;
    const { revisions } = await stand.send(eventId, 'event.update', wish);
    expect(revisions).toEqual({ setup: 1 });
    expect(await event()).toEqual({ ...before, ...wish, revisions: { ...before.revisions, setup: 1 } });
    expect((await stand.send(eventId, 'event.update', wish)).revisions).toEqual({});
    expect((await stand.send(eventId, 'event.update', {})).revisions).toEqual({});
  });

  test('[EVT-30] the address for links is an address alone, and can be given up again', async () => {
    const set = (joinBase: string | null) => stand.send(eventId, 'event.update', { joinBase });
    await set('http://10.0.4.12:4780/');
    expect((await event()).joinBase).toBe('http://10.0.4.12:4780');
    for (const wrong of ['http://a.example/console', 'http://a.example/?x=1', 'http://me@a.example']) {
      expect(await refusalOf(set(wrong))).toMatchObject({ code: 'invalid', field: 'joinBase' });
    }
    await set(null);
    expect((await event()).joinBase).toBeNull();
  });

  test('[EVT-18] with an old revision it is ok if the wish is what there is', async () => {
    expect(await stand.sendStale(eventId, 'event.update', { name: 'Spring' })).toEqual({});
    expect(await stand.sendStale(eventId, 'event.update', { name: 'Autumn' })).toBeNull();
  });
});

describe('event.doors', () => {
  test('[EVT-31] opens and closes; saying it again changes nothing', async () => {
    const open = () => stand.send(eventId, 'event.doors', { doors: 'open' });
    expect((await open()).revisions).toEqual({ setup: 1 });
    expect((await open()).revisions).toEqual({});
    expect((await event()).doors).toBe('open');
  });
});

describe('event.renewStageLink', () => {
  test('[EVT-32] makes every stage link handed out so far an old one', async () => {
    await stand.send(eventId, 'event.renewStageLink', {});
    expect((await event()).stageGeneration).toBe(2);
  });
});

describe('sharing.update', () => {
  const wish = { takeawaysWithMentor: false, takeawaysInExport: true };

  test('[EVT-33] changes what is shared until the first note', async () => {
    expect((await stand.send(eventId, 'sharing.update', wish)).revisions).toEqual({ setup: 1 });
    expect((await stand.setup(eventId)).sharing).toEqual(wish);
  });

  test('[EVT-33] after the first note it is locked, though wishing for what holds is no change', async () => {
    await stand.services.db.write(eventId, ({ q, t }) =>
      q.update(t.event).set({ sharingLockedAt: instant(1) }),
    );
    expect(await refusalOf(stand.send(eventId, 'sharing.update', wish))).toMatchObject({
      code: 'sharing-locked',
    });
    const { sharing } = await stand.setup(eventId);
    expect((await stand.send(eventId, 'sharing.update', sharing)).revisions).toEqual({});
    expect(await stand.sendStale(eventId, 'sharing.update', sharing)).toEqual({});
  });
});
