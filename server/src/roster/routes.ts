import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { cardRoutes } from './cards.ts';
import { fileImportRoutes } from './fileImport/routes.ts';
import { importRoutes } from './import/routes.ts';

/** What facilitators do about people that is not live: importing a roster, and printing cards. */
export function peopleRoutes(app: FastifyInstance, services: Services): void {
  importRoutes(app, services);
  fileImportRoutes(app, services);
  cardRoutes(app, services);
}
