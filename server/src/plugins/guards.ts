import type { FastifyInstance } from 'fastify';
import { isOwnOrigin } from '../origin.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

/** Methods that change nothing. */
const readers = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Guards the API: routes that bypass the table of routes cannot be registered, pages of other sites change nothing, only
 * JSON is read, and no answer is kept by a cache.
 */
export function guards(app: FastifyInstance, services: Services): void {
  app.addHook('onRoute', ({ url, config, method }) => {
    if (url.startsWith('/api') && config?.routeName === undefined) {
      throw new Error(`${String(method)} ${url} is not in the table of routes: register it with route()`);
    }
  });
  // A form of another site can send plain text without asking, JSON it cannot.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    if (readers.has(request.method)) return;
    const { origin, host } = request.headers;
    const isForeign = request.headers['sec-fetch-site'] === 'cross-site';
    if (isForeign || !isOwnOrigin(origin, host, services.addresses())) {
      throw new Refusal('forbidden', 'This was sent by a page of another site.');
    }
  });
}
