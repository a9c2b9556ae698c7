import { type FastifyInstance, fastify } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RouteName } from '@rotunda/shared/schema/authority';
import { errors } from '../plugins/errors.ts';
import { guards } from '../plugins/guards.ts';
import { limits } from '../plugins/limits.ts';
import { type TestServices, openTestServices } from '../testing/services.ts';
import { route } from './route.ts';

let stand: TestServices;
let app: FastifyInstance;
let log: string[];
beforeEach(async () => {
  stand = await openTestServices();
  log = [];
  app = fastify({
    logger: { level: 'error', stream: { write: (line: string) => void log.push(line) } },
    exposeHeadRoutes: false,
  });
  errors(app);
  guards(app, stand.services);
  await limits(app);
});
afterEach(async () => {
  await app.close();
  await stand.end();
});

describe('[AUTH-12] a route that is not in the table cannot be registered', () => {
  test('neither around it', () => {
    expect(() => app.get('/api/secrets', async () => 'all')).toThrow(/not in the table of routes/u);
  });

  test('nor through it', () => {
    // What the type check would refuse before it runs.
    const unlisted = 'GET /api/secrets' as RouteName;
    expect(() => route(app, stand.services, unlisted, async () => ({}) as never)).toThrow(
      /not in the table/u,
    );
  });
});

test('[AUTH-13] an answer that says more than its schema lists is not sent', async () => {
  const leaky = { claimed: true, setupTokenHash: 'hidden' };
  route(app, stand.services, 'GET /api/setup', async () => leaky);
  const answer = await app.inject('/api/setup');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('hidden');
  expect(log.join('')).toContain('setupTokenHash');
  expect(log.join('')).not.toContain('"hidden"');
});

test('[AUTH-14] what nobody foresaw is answered with an id that the log has too, and with nothing else', async () => {
  route(app, stand.services, 'GET /api/setup', async () => {
    throw new Error('the disk is full of secrets');
  });
  const answer = await app.inject('/api/setup');
  const { error } = answer.json<{ error: { code: string; params: { id: string } } }>();
  expect(answer.statusCode).toBe(500);
  expect(error.code).toBe('internal');
  expect(answer.body).not.toContain('disk');
  expect(log.join('')).toContain(error.params.id);
  expect(log.join('')).toContain('the disk is full of secrets');
});

test('a closed database answers busy', async () => {
  route(app, stand.services, 'GET /api/setup', async () => {
    await stand.services.db.read(async () => undefined);
    return { claimed: true };
  });
  await stand.services.db.close();
  const answer = await app.inject('/api/setup');
  expect([answer.statusCode, answer.json<{ error: { code: string } }>().error.code]).toEqual([503, 'busy']);
});

test('[AUTH-15] limits count by what they say, each on its own', async () => {
  route(app, stand.services, 'GET /api/join/:joinCode', async () => Promise.reject(new Error('not asked')), {
    limits: [{ most: 2, by: ({ params }) => params.joinCode }],
  });
  const statusOf = async (code: string) => (await app.inject(`/api/join/${code}`)).statusCode;
  expect([
    await statusOf('AAA'),
    await statusOf('AAA'),
    await statusOf('AAA'),
    await statusOf('BBB'),
  ]).toEqual([500, 500, 429, 500]);
});
