import type { FastifyInstance } from 'fastify';
import { protocolVersion } from '@rotunda/shared/rules/protocolVersion';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/**
 * Answers as long as the database does. A page that is open at another address of this server may read the answer: so it
 * knows that it has found its own server again, before it says who it is.
 */
export function health(app: FastifyInstance, services: Services, version: string): void {
  route(app, services, 'GET /api/health', async ({ request: { headers }, reply }) => {
    if (headers.origin !== undefined && services.addressBook.has(headers.origin)) {
      void reply.header('access-control-allow-origin', headers.origin).header('vary', 'origin');
    }
    await services.db.read(async () => undefined);
    return { ok: true as const, version, protocol: protocolVersion };
  });
}
