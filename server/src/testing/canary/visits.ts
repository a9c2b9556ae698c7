import type { RouteName } from '@rotunda/shared/schema/authority';
import type { TestServer } from '../server.ts';
import type { Ears } from './ears.ts';
import { type Listener, listeners } from './people.ts';
import type { Planted } from './plant.ts';
import { plantedInvitation } from './plantCrew.ts';
import { plantedImport } from './plantImport.ts';

interface Visit {
  /** As what the list of who may hear what knows it. */
  readonly as: string;
  readonly body?: object;
  /** Whoever calls it is told the same, or loses their session: one caller without a cookie is enough. */
  readonly onlyOutside?: true;
}

/** What to call each route with, once or more. A route that is missing here fails the type check. */
const visitsOf = ({ people, topics }: Planted): Record<RouteName, readonly Visit[]> => {
  const timeZone = 'UTC';
  const named = { text: 'name\nSomebody New\n,without a name' };
  const content = Buffer.from(named.text).toString('base64');
  const rosterFiles = {
    files: [{ name: 'people.csv', content }],
    tables: null,
    topics: [],
    decisions: [],
    takes: [],
  };
  const wrong = { email: 'nobody@example.org', password: 'a long enough password' };
  const beginning = { name: 'Another', date: '2027-03-10', startTime: '10:00', timeZone };
  const token = 'no.such';
  const texts = { question: '', context: '', outcome: '' };
  const need = { topicId: topics[0], ...texts, level: null, minimumLevel: null };
  const outside = { onlyOutside: true } as const;
  const claim = (emailLetters: string): Visit => ({
    as: 'claim',
    body: { personId: people.ana, emailLetters },
    ...outside,
  });
  return {
    'GET /api/health': [{ as: 'health' }],
    'GET /api/setup': [{ as: 'setup' }],
    'POST /api/setup': [{ as: 'setup', body: { ...wrong, token, name: 'Nobody' }, ...outside }],
    'POST /api/setup/link': [{ as: 'setup', body: { token } }],
    'GET /api/session': [{ as: 'session' }],
    'POST /api/session': [{ as: 'session', body: wrong, ...outside }],
    'DELETE /api/session': [{ as: 'session', ...outside }],
    'POST /api/password': [{ as: 'password', body: { current: wrong.password, next: wrong.password } }],
    'GET /api/events': [{ as: 'events' }],
    'POST /api/events': [{ as: 'events', body: { ...beginning, preset: 'blank' } }],
    'POST /api/events/demo': [{ as: 'events', body: { timeZone } }],
    'POST /api/invitation': [{ as: 'invitation', body: { token: plantedInvitation } }],
    'POST /api/invitation/accept': [
      { as: 'invitation', body: { as: 'guest', token, name: 'Gus' }, ...outside },
    ],
    'POST /api/events/:eventId/crew-invitations': [
      { as: 'crew invitations', body: { role: 'viewer', label: '' } },
    ],
    'POST /api/events/:eventId/copies': [
      { as: 'copies', body: { ...beginning, id: 'a-copy-with-all', people: 'with-needs' } },
    ],
    'POST /api/events/:eventId/templates': [
      { as: 'templates', body: { id: 'a-template-of-it', name: 'A template', description: '' } },
    ],
    'GET /api/templates': [{ as: 'templates' }],
    'POST /api/templates/:templateId': [{ as: 'templates', body: { name: 'Renamed', description: '' } }],
    'POST /api/templates/:templateId/events': [{ as: 'templates', body: beginning }],
    'DELETE /api/templates/:templateId': [{ as: 'templates' }],
    'POST /api/events/:eventId/import/preview': [{ as: 'preview', body: { ...named, addTopics: false } }],
    'POST /api/events/:eventId/import': [{ as: 'import', body: { ...named, addTopics: false } }],
    'POST /api/events/:eventId/roster-files/preview': [{ as: 'preview', body: rosterFiles }],
    'POST /api/events/:eventId/roster-files/import': [
      { as: 'import', body: { ...rosterFiles, id: 'an-import-of-nobody', newTopics: [], madeOn: null } },
    ],
    'GET /api/events/:eventId/roster-imports': [{ as: 'imports' }],
    'POST /api/events/:eventId/roster-imports/:importId/undo': [{ as: 'undo' }],
    'POST /api/events/:eventId/test-mail': [{ as: 'test mail', body: { audience: 'mentor' } }],
    'GET /api/events/:eventId/invitations.csv': [{ as: 'invitations.csv' }],
    'GET /api/events/:eventId/cards': [{ as: 'cards' }],
    'GET /api/events/:eventId/cards/:personId': [{ as: 'card at the desk' }],
    'GET /api/events/:eventId/roster.csv': [{ as: 'roster.csv' }],
    'GET /api/events/:eventId/plan.csv': [{ as: 'plan.csv' }],
    'GET /api/events/:eventId/attendance.csv': [{ as: 'attendance.csv' }],
    'GET /api/events/:eventId/conversations.csv': [{ as: 'conversations.csv' }],
    'GET /api/events/:eventId/wall-list': [{ as: 'wall list' }],
    'GET /api/events/:eventId/mentors': [{ as: 'mentors' }],
    'GET /api/join/:joinCode': [{ as: 'door' }],
    'POST /api/join/:joinCode/find': [{ as: 'find', body: { letters: 'zqparticipant' }, ...outside }],
    'POST /api/join/:joinCode/claim': [claim('xyz'), claim('zqpart')],
    'POST /api/join/:joinCode/code': [{ as: 'code', body: { code: 'ABCDEF' }, ...outside }],
    'POST /api/join/:joinCode/link': [{ as: 'link', body: { token }, ...outside }],
    'POST /api/join/:joinCode/register': [
      { as: 'register', body: { as: 'mentee', name: 'Wanda', needs: [need] }, ...outside },
      {
        as: 'register',
        body: { as: 'mentee', name: 'Wim', email: 'ana@example.org', needs: [need] },
        ...outside,
      },
    ],
    'POST /api/join/:joinCode/leave': [{ as: 'leave', ...outside }],
    'POST /api/stage/:eventId': [{ as: 'stage link', body: { token }, ...outside }],
  };
};

/** Calls every route as everybody, and hears what each is answered. */
export async function visitAll(
  server: TestServer,
  planted: Planted,
  cookies: ReadonlyMap<Listener, string>,
  ears: Ears,
): Promise<void> {
  for (const [route, visits] of Object.entries(visitsOf(planted))) {
    for (const visit of visits) {
      const callers = visit.onlyOutside ? (['anybody'] as const) : listeners;
      for (const caller of callers)
        ears.hear(caller, visit.as, await call(server, planted, route, visit, cookies.get(caller)));
    }
  }
}

/** The whole of what comes back: body and headers. */
export async function call(
  server: TestServer,
  { eventId, joinCode, people }: Planted,
  route: string,
  { body }: Pick<Visit, 'body'>,
  cookie: string | undefined,
): Promise<string> {
  const [method = '', path = ''] = route.split(' ');
  const url = path
    .replace(':eventId', eventId)
    .replace(':joinCode', joinCode)
    .replace(':personId', people.cem)
    .replace(':importId', plantedImport)
    .replace(':templateId', 'a-template-of-it');
  const answer = await fetch(server.url + url, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...(cookie !== undefined && { cookie }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return `${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
}
