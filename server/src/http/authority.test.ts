import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routeAuthority } from '@rotunda/shared/schema/authority';
import { newId } from '../ids.ts';
import { startSession } from '../sessions/start.ts';
import { type Owner, type TestApp, openTestApp } from '../testing/app.ts';
import { makeEvent, makeMentee } from '../testing/people.ts';

const everybody = 'nobody owner facilitator helper viewer stranger participant stage';
const accounts = 'owner facilitator helper viewer stranger';
const leads = 'owner facilitator';

/**
 * Who gets through to each route: written by hand, beside the table that the server obeys. "Stranger" has an account and
 * no part in the event. Only the owner's account makes events: the others were made by invitations.
 */
const admitted: Record<string, string> = {
  'GET /api/health': everybody,
  'GET /api/setup': everybody,
  'POST /api/setup': everybody,
  'POST /api/setup/link': everybody,
  'GET /api/session': everybody,
  'POST /api/session': everybody,
  'DELETE /api/session': everybody,
  'POST /api/password': accounts,
  'GET /api/events': accounts,
  'POST /api/events': 'owner',
  'POST /api/events/demo': 'owner',
  'POST /api/invitation': everybody,
  'POST /api/invitation/accept': everybody,
  'POST /api/events/:eventId/crew-invitations': leads,
  'POST /api/events/:eventId/copies': leads,
  'POST /api/events/:eventId/templates': leads,
  'GET /api/templates': 'owner',
  'POST /api/templates/:templateId': 'owner',
  'DELETE /api/templates/:templateId': 'owner',
  'POST /api/templates/:templateId/events': 'owner',
  'POST /api/events/:eventId/test-mail': leads,
  'GET /api/events/:eventId/invitations.csv': leads,
  'POST /api/events/:eventId/import/preview': leads,
  'POST /api/events/:eventId/import': leads,
  'POST /api/events/:eventId/roster-files/preview': leads,
  'POST /api/events/:eventId/roster-files/import': leads,
  'GET /api/events/:eventId/roster-imports': leads,
  'POST /api/events/:eventId/roster-imports/:importId/undo': leads,
  'GET /api/events/:eventId/cards': leads,
  'GET /api/events/:eventId/cards/:personId': 'owner facilitator helper',
  'GET /api/events/:eventId/roster.csv': leads,
  'GET /api/events/:eventId/plan.csv': leads,
  'GET /api/events/:eventId/attendance.csv': leads,
  'GET /api/events/:eventId/conversations.csv': leads,
  'GET /api/events/:eventId/wall-list': leads,
  'GET /api/events/:eventId/mentors': 'participant',
  'GET /api/join/:joinCode': everybody,
  'POST /api/join/:joinCode/find': everybody,
  'POST /api/join/:joinCode/claim': everybody,
  'POST /api/join/:joinCode/code': everybody,
  'POST /api/join/:joinCode/link': everybody,
  'POST /api/join/:joinCode/register': everybody,
  'POST /api/join/:joinCode/leave': everybody,
  'POST /api/stage/:eventId': everybody,
};

let stand: TestApp;
let owner: Owner;
let eventId: string;
const cookies: Record<string, Record<string, string>> = { nobody: {} };

beforeAll(async () => {
  stand = await openTestApp();
  owner = await stand.makeOwner();
  eventId = await makeEvent(stand.services, owner.accountId);
  cookies.owner = { ...owner.cookies };
  for (const role of ['facilitator', 'helper', 'viewer'] as const) cookies[role] = await member(role);
  cookies.stranger = await member(null);
  const participantId = await makeMentee(stand.services, eventId);
  const { db, clock } = stand.services;
  const [participant, stage] = await db.writeInstance(async (tx) => [
    await startSession(tx, { namespace: '/participant', eventId, participantId, generation: 1 }, clock.now()),
    await startSession(tx, { namespace: '/stage', eventId, generation: 1 }, clock.now()),
  ]);
  cookies.participant = { [participant.cookie]: participant.token };
  cookies.stage = { [stage.cookie]: stage.token };
});
afterAll(() => stand.end());

/** A further account with this role at the event, signed in. */
async function member(role: 'facilitator' | 'helper' | 'viewer' | null): Promise<Record<string, string>> {
  const { db, clock } = stand.services;
  const now = clock.now();
  const accountId = newId();
  const email = `${accountId}@example.org`;
  const { cookie, token } = await db.writeInstance(async (tx) => {
    await tx.q.insert(tx.t.account).values({
      id: accountId,
      name: String(role),
      email,
      emailNormalised: email,
      passwordHash: '',
      createdAt: now,
      makesEvents: false,
    });
    if (role !== null) await tx.q.insert(tx.t.membership).values({ eventId, accountId, role });
    return startSession(tx, { namespace: '/facilitator', accountId }, now);
  });
  return { [cookie]: token };
}

/** Whether a request got past the door; what happens behind it is for other tests. */
async function getsThrough(method: string, path: string, who: string): Promise<boolean> {
  const url = path
    .replace(':eventId', eventId)
    .replace(':joinCode', 'NOSUCH')
    .replace(':importId', 'nosuch')
    .replace(':personId', 'nosuch')
    .replace(':templateId', 'nosuch');
  const answer = await stand.app.inject({
    method: method as 'GET' | 'POST' | 'DELETE',
    url,
    // Signing out for good would shut the door to the next request.
    cookies: path === '/api/session' && method === 'DELETE' ? {} : (cookies[who] ?? {}),
    ...(method === 'POST' ? { payload: {} } : {}),
  });
  if (answer.statusCode === 200) return true;
  const { code } = answer.json<{ error: { code: string } }>().error;
  return code !== 'signed-out' && code !== 'forbidden';
}

const who = everybody.split(' ');

describe('[AUTH-16] a route lets in exactly those who may use it', () => {
  test.each(Object.keys(routeAuthority))('%s', async (name) => {
    const [method = '', path = ''] = name.split(' ');
    const allowed = [];
    for (const each of who) if (await getsThrough(method, path, each)) allowed.push(each);
    expect(allowed.join(' ')).toBe(admitted[name]);
  });

  test('of one event, nobody of another', async () => {
    const other = await makeEvent(stand.services, owner.accountId);
    for (const name of Object.keys(routeAuthority).filter((each) => each.includes('/events/:eventId'))) {
      const [method = '', path = ''] = name.split(' ');
      const answer = await stand.app.inject({
        method: method as 'GET' | 'POST',
        url: path
          .replace(':eventId', other)
          .replace(':importId', 'nosuch')
          .replace(':personId', 'nosuch')
          .replace(':templateId', 'nosuch'),
        cookies: cookies.facilitator ?? {},
        ...(method === 'POST' ? { payload: {} } : {}),
      });
      // A facilitator's cookie is none of a participant's.
      const denied = admitted[name] === 'participant' ? 401 : 403;
      expect([name, answer.statusCode]).toEqual([name, denied]);
    }
  });
});

describe('[AUTH-17] what is not listed is denied', () => {
  test('the lists name the same routes, and the server has them all', () => {
    expect(Object.keys(routeAuthority).sort()).toEqual(Object.keys(admitted).sort());
    const missing = Object.keys(admitted).filter((name) => {
      const [method = '', url = ''] = name.split(' ');
      return !stand.app.hasRoute({ method: method, url });
    });
    expect(missing).toEqual([]);
  });

  test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('%s', async (method) => {
    const paths = new Set(Object.keys(routeAuthority).map((name) => name.split(' ')[1] ?? ''));
    for (const path of paths) {
      if (Object.hasOwn(routeAuthority, `${method} ${path}`)) continue;
      const url = path
        .replace(':eventId', eventId)
        .replace(':joinCode', 'NOSUCH')
        .replace(':importId', 'nosuch')
        .replace(':personId', 'nosuch')
        .replace(':templateId', 'nosuch');
      const answer = await stand.app.inject({ method, url, cookies: cookies.owner ?? {} });
      expect([url, answer.statusCode]).toEqual([url, 404]);
    }
  });

  test.each([
    '/api',
    '/api/',
    '/api/accounts',
    '/api/events/x',
    '/api/health/',
    '/api//health',
    '/API/health',
  ])('GET %s', async (url) => {
    expect((await stand.app.inject({ url, cookies: cookies.owner ?? {} })).statusCode).toBe(404);
  });
});
