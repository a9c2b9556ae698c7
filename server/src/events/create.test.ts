import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRoster } from '@rotunda/db/queries/roster';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { nextStep, readiness } from '@rotunda/shared/rules/readiness';
import { instant, minutes } from '@rotunda/shared/rules/time';
import { personalCode } from '../keys.ts';
import { createEvent } from './create.ts';
import { createDemo } from './demo/create.ts';
import { eventsOf } from './list.ts';
import { plannedStart } from './plannedStart.ts';
import { openStand, type Stand } from './testing/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.end());

const details = { name: 'Spring', date: '2027-03-12', startTime: '09:45', timeZone: 'Europe/Berlin' };
const create = (preset: 'classic' | 'blank') =>
  createEvent(stand.services, stand.accountId, { ...details, preset });

describe('a new event', () => {
  test('[EVT-8] from Classic has its agenda and a small room in two zones, and invents no topic', async () => {
    const { eventId } = await create('classic');
    const { event, agenda, topics, zones, tables, hosting, sharing } = await stand.setup(eventId);
    expect(event).toMatchObject({ ...details, doors: 'closed', stageGeneration: 1, joinBase: null });
    expect(event.joinCode).toMatch(/^[2-9A-HJ-NP-Z]{6}$/u);
    expect(stand.services.key.unwrap(event.wrappedKey)).toHaveLength(32);
    expect(roundsOf(agenda).map(({ phases }) => phases.length)).toEqual([3, 3, 3, 3, 3]);
    expect(zones.map(({ shape }) => shape)).toEqual(['circle', 'triangle']);
    expect(tables.map(({ number, seats }) => [number, seats])).toEqual([1, 2, 3, 4, 5, 6].map((n) => [n, 3]));
    expect(tables.map(({ zoneId }) => zones.findIndex(({ id }) => id === zoneId))).toEqual([
      0, 0, 0, 1, 1, 1,
    ]);
    expect([topics, hosting]).toEqual([[], []]);
    expect(sharing).toEqual({ takeawaysWithMentor: true, takeawaysInExport: false });
  });

  test('[EVT-8] that is blank has nothing', async () => {
    const { eventId } = await create('blank');
    const { agenda, topics, zones, tables } = await stand.setup(eventId);
    expect([agenda, topics, zones, tables]).toEqual([[], [], [], []]);
  });

  test('[EVT-9] belongs to whoever made it, and is on nobody else’s list', async () => {
    const { eventId } = await create('blank');
    const mine = await eventsOf(stand.services, stand.accountId);
    expect(mine.find(({ id }) => id === eventId)).toEqual({
      id: eventId,
      name: 'Spring',
      date: '2027-03-12',
      startTime: '09:45',
      timeZone: 'Europe/Berlin',
      role: 'owner',
      place: '',
      people: 0,
      state: 'preparing',
    });
    expect(await eventsOf(stand.services, 'somebody-else')).toEqual([]);
  });
});

describe('the list of events', () => {
  test('[EVT-9] says how far each is, latest first', async () => {
    const own = await openStand();
    const { db, clock } = own.services;
    const on = (date: string) =>
      createEvent(own.services, own.accountId, { ...details, date, preset: 'blank' });
    const early = await on('2027-03-01');
    const late = await on('2027-04-01');
    const middle = await on('2027-03-15');
    await own.send(early.eventId, 'event.doors', { doors: 'open' });
    await db.write(middle.eventId, ({ q, t, eventId }) =>
      q.insert(t.run).values({ eventId, state: 'paused', aliveAt: clock.now() }),
    );
    await db.write(late.eventId, ({ q, t, eventId }) =>
      q.insert(t.run).values({ eventId, state: 'ended', endedAt: clock.now(), aliveAt: clock.now() }),
    );
    const list = await eventsOf(own.services, own.accountId);
    expect(list.map(({ id, state }) => [id, state])).toEqual([
      [late.eventId, 'ended'],
      [middle.eventId, 'running'],
      [early.eventId, 'doors-open'],
    ]);
    await own.end();
  });
});

describe('the demo', () => {
  test('[EVT-10] is complete: the one thing left to do is its plan', async () => {
    const { eventId } = await createDemo(stand.services, stand.accountId, { timeZone: 'Asia/Kolkata' });
    const setup = await stand.setup(eventId);
    const roster = await stand.services.db.read((tx) => loadRoster(tx, eventId));
    const people = roster.people.map(({ id, role, approval }) => ({
      id,
      role,
      approval,
      needs: roster.needs.get(id) ?? [],
      expertise: roster.expertise.get(id) ?? [],
    }));
    const steps = readiness({
      ...setup,
      people,
      remote: new Set(),
      plan: { published: false, draft: false, outdated: false },
      doors: setup.event.doors,
    });
    expect(steps.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([
      'no-plan',
      'doors-closed',
    ]);
    expect(nextStep(steps)).toBe('plan');
    const count = (role: string) => people.filter((person) => person.role === role).length;
    expect([count('mentor'), count('mentee'), setup.tables.length, setup.zones.length]).toEqual([
      6, 24, 6, 3,
    ]);
    expect(setup.topics).toHaveLength(8);
    expect(roster.people.map(({ number }) => number)).toEqual(people.map((_, index) => index + 1));
    const kinds = roster.pairs.map(({ kind, roundId }) => `${kind} ${roundId === null ? 'any' : 'one'}`);
    expect(kinds.toSorted()).toEqual([
      ...Array<string>(4).fill('forbidden any'),
      ...Array<string>(2).fill('required any'),
      'required one',
    ]);
    const key = stand.services.key.unwrap(setup.event.wrappedKey);
    const codes = roster.people.map(({ id, codeGeneration }) => personalCode(key, id, codeGeneration));
    expect(new Set(codes).size).toBe(30);
    expect((await eventsOf(stand.services, stand.accountId)).find(({ id }) => id === eventId)?.people).toBe(
      30,
    );
  });

  test.each([
    ['Asia/Kolkata', Date.UTC(2027, 2, 10, 9, 1, 1), '2027-03-10', '14:50'],
    ['America/Los_Angeles', Date.UTC(2027, 2, 10, 7, 55), '2027-03-10', '00:10'],
    ['Pacific/Auckland', Date.UTC(2027, 2, 10, 10, 45), '2027-03-11', '00:00'],
  ])('[EVT-10] begins in a quarter of an hour by the clocks of %s', async (timeZone, at, date, startTime) => {
    stand.services.clock.set(instant(at));
    const { eventId } = await createDemo(stand.services, stand.accountId, { timeZone });
    const { event } = await stand.setup(eventId);
    expect([event.date, event.startTime]).toEqual([date, startTime]);
    const wait = plannedStart(event) - at;
    expect(wait).toBeGreaterThanOrEqual(minutes(15));
    expect(wait).toBeLessThan(minutes(20));
  });
});
