import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Owner, openTestApp, type TestApp } from '../testing/app.ts';

let server: TestApp;
let owner: Owner;
beforeAll(async () => {
  server = await openTestApp();
  owner = await server.makeOwner();
});
afterAll(() => server.end());

const classic = {
  name: 'Spring',
  date: '2027-03-12',
  startTime: '09:45',
  timeZone: 'Europe/Berlin',
  preset: 'classic',
};

test('[EVT-37] an account creates events and sees them on its list', async () => {
  const made = await server.send('POST', '/api/events', classic, owner.cookies);
  const demo = await server.send('POST', '/api/events/demo', { timeZone: 'Asia/Tokyo' }, owner.cookies);
  expect([made.statusCode, demo.statusCode]).toEqual([200, 200]);
  const list = await server.send('GET', '/api/events', undefined, owner.cookies);
  const { events } = list.json<{ events: { id: string; people: number; state: string }[] }>();
  const idOf = (answer: typeof made) => answer.json<{ eventId: string }>().eventId;
  expect(events.map(({ id, people, state }) => [id, people, state])).toEqual([
    [idOf(made), 0, 'preparing'],
    [idOf(demo), 30, 'preparing'],
  ]);
});

test('[EVT-37] nobody else does', async () => {
  expect((await server.send('GET', '/api/events')).statusCode).toBe(401);
  expect((await server.send('POST', '/api/events', classic)).statusCode).toBe(401);
  expect((await server.send('POST', '/api/events/demo', { timeZone: 'Asia/Tokyo' })).statusCode).toBe(401);
});

test.each([
  ['date', '2027-02-30'],
  ['startTime', '25:00'],
  ['timeZone', 'Mars/Olympus'],
  ['preset', 'chaos'],
  ['name', '  '],
])('[EVT-37] a wrong %s is refused at its field', async (field, value) => {
  const answer = await server.send('POST', '/api/events', { ...classic, [field]: value }, owner.cookies);
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ error: { code: 'invalid', field } });
});
