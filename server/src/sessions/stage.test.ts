import { afterEach, beforeEach, expect, test } from 'vitest';
import { stageLinkOf } from '@rotunda/db/queries/sessions';
import { linkToken } from '../keys.ts';
import { type Owner, type TestApp, openTestApp } from '../testing/app.ts';
import { makeEvent } from '../testing/people.ts';
import { senderOrWhy } from './sessions.ts';

let stand: TestApp;
let owner: Owner;
let eventId: string;
beforeEach(async () => {
  stand = await openTestApp();
  owner = await stand.makeOwner();
  eventId = await makeEvent(stand.services, owner.accountId);
});
afterEach(() => stand.end());

async function tokenOf(id: string, purpose: 'stage' | 'person' = 'stage'): Promise<string> {
  const { db, key } = stand.services;
  const link = await db.read((tx) => stageLinkOf(tx, id));
  if (!link) throw new Error('no event');
  return linkToken(key.unwrap(link.wrappedKey), purpose, id, link.generation);
}

test('[AUTH-6] the stage link is exchanged for a cookie that scripts and other sites cannot use', async () => {
  const answer = await stand.send('POST', `/api/stage/${eventId}`, { token: await tokenOf(eventId) });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ eventId });
  const [cookie] = answer.cookies;
  expect(cookie).toMatchObject({ name: `rotunda_s_${eventId}`, path: '/', httpOnly: true, sameSite: 'Lax' });
  expect(cookie?.secure).toBeUndefined();
  const header = `${cookie?.name}=${cookie?.value}`;
  expect(await senderOrWhy(stand.services, header, '/stage', eventId)).toMatchObject({ actor: 'stage' });
});

test('[AUTH-6] behind a proxy that speaks https the cookie travels over https only', async () => {
  const answer = await stand.app.inject({
    method: 'POST',
    url: `/api/stage/${eventId}`,
    payload: { token: await tokenOf(eventId) },
    headers: { 'x-forwarded-proto': 'https' },
  });
  expect(answer.cookies[0]?.secure).toBe(true);
});

test('[AUTH-7] a renewed, foreign or made-up stage link opens nothing', async () => {
  const renewed = await tokenOf(eventId);
  await stand.services.db.write(eventId, async ({ q, t }) => {
    await q.update(t.event).set({ stageGeneration: 2 });
  });
  const other = await makeEvent(stand.services, owner.accountId);
  const wrong = [renewed, await tokenOf(other), await tokenOf(eventId, 'person'), eventId, `${eventId}.`, ''];
  for (const token of wrong) {
    const answer = await stand.send('POST', `/api/stage/${eventId}`, { token });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ error: { code: 'wrong-link' } });
    expect(answer.cookies).toEqual([]);
  }
  const unknown = await stand.send('POST', '/api/stage/nowhere', { token: 'nowhere.x' });
  expect(unknown.json()).toMatchObject({ error: { code: 'wrong-link' } });
});
