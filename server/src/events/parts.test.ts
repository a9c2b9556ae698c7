import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPresence } from '@rotunda/db/queries/presence';
import { loadRoster } from '@rotunda/db/queries/roster';
import type { SetupSlice } from '@rotunda/db/queries/setup';
import { wallInstant } from '@rotunda/shared/rules/walltime';
import { parts } from '@rotunda/shared/schema/parts';
import { isLinkToken } from '../keys.ts';
import { eventPart, stagePart } from './parts.ts';
import { openDemo, type Demo } from './testing/demo.ts';
import { openStand, type Stand } from './testing/stand.ts';

let stand: Stand;
let demo: Demo;
beforeAll(async () => {
  stand = await openStand();
  demo = await openDemo(stand);
});
afterAll(() => stand.end());

/** As it would be made after three changes of the run. */
const partOf = (setup: SetupSlice) => eventPart(setup, { ...setup.event.revisions, run: 3 }, stand.services);

test('[EVT-34] the event part is the whole set-up, and passes its strict schema', async () => {
  const part = partOf(demo.setup);
  expect(parts.event.value.parse(part)).toEqual(part);
  const { event } = demo.setup;
  expect(part.plannedStart).toBe(wallInstant(event.date, event.startTime, 'Europe/Berlin'));
  expect(part.addresses).toEqual(stand.services.addresses());
  expect(part.revisions.run).toBe(3);
  expect(JSON.stringify(part)).not.toContain(event.wrappedKey);
});

test('[EVT-35] links begin with the best address known, or with the one that was chosen', async () => {
  const { event } = demo.setup;
  const part = partOf(demo.setup);
  expect(part.joinUrl).toBe(`http://10.0.0.5:4780/p/${event.joinCode}`);
  expect(part.stageUrl).toContain(`http://10.0.0.5:4780/stage/${event.id}#`);
  const chosen = { ...demo.setup, event: { ...event, joinBase: 'https://meet.example' } };
  expect(partOf(chosen).joinUrl).toBe(`https://meet.example/p/${event.joinCode}`);
});

test('[EVT-32] a stage link opens with its own generation and no other', () => {
  const { event } = demo.setup;
  const key = stand.services.key.unwrap(event.wrappedKey);
  const token = new URL(partOf(demo.setup).stageUrl).hash.slice(1);
  expect(isLinkToken(token, key, 'stage', 1)).toBe(true);
  expect(isLinkToken(token, key, 'stage', 2)).toBe(false);
});

test('[EVT-36] the stage knows how many are here and where tables stand, and no name', async () => {
  await stand.services.db.write(demo.eventId, async ({ q, t }) => {
    await q.update(t.participant).set({ presence: 'here' });
  });
  const presence = await stand.services.db.read((tx) => loadPresence(tx, demo.eventId));
  const roster = await stand.services.db.read((tx) => loadRoster(tx, demo.eventId));
  const part = stagePart(demo.setup, roster, presence, stand.services);
  expect(parts.stage.value.parse(part)).toEqual(part);
  expect([part.here, part.people]).toEqual([30, 30]);
  expect(part.zones.map(({ shape, tables }) => [shape, tables])).toEqual([
    ['circle', [1, 2]],
    ['triangle', [3, 4]],
    ['square', [5, 6]],
  ]);
  for (const { name } of demo.roster.people) expect(JSON.stringify(part)).not.toContain(`"${name}"`);
});
