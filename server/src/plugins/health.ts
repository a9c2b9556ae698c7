import type { FastifyInstance } from 'fastify';
import { protocolVersion } from '@rotunda/shared/rules/protocolVersion';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Answers as long as the database does. */
export function health(app: FastifyInstance, services: Services, version: string): void {
  route(app, services, 'GET /api/health', async () => {
    await services.db.read(async () => undefined);
    return { ok: true as const, version, protocol: protocolVersion };
  });
}
