import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { minutes } from '@rotunda/shared/rules/time';
import { createLimiter } from '../http/limits.ts';

/** What one address may ask of the API in a minute: a room of 300 phones behind one router that all come in at once. */
const mostPerAddress = 6_000;

/** Lets routes count what they are asked, and counts everything that an address asks of the API. */
export async function limits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, { global: false });
  const perAddress = createLimiter(app, mostPerAddress, minutes(1));
  app.addHook('onRequest', async (request) => {
    if (request.url.startsWith('/api/')) await perAddress(request, request.ip);
  });
}
