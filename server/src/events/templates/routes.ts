import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import { createFromTemplate, remove, rename, saveTemplate, templatesOf } from './templates.ts';

/** Keeping set-ups for other events. */
export function templateRoutes(app: FastifyInstance, services: Services): void {
  route(app, services, 'GET /api/templates', async () => ({ templates: await templatesOf(services) }));
  route(app, services, 'POST /api/events/:eventId/templates', async ({ caller, body }) =>
    saveTemplate(services, caller, body),
  );
  route(app, services, 'POST /api/templates/:templateId', async ({ params, body }) => {
    await rename(services, params.templateId, body);
    return {};
  });
  route(app, services, 'DELETE /api/templates/:templateId', async ({ params }) => {
    await remove(services, params.templateId);
    return {};
  });
  route(app, services, 'POST /api/templates/:templateId/events', async ({ caller, params, body }) =>
    createFromTemplate(services, caller.accountId, params.templateId, body),
  );
}
