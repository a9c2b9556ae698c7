import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { cardRoutes } from './cards.ts';
import { fileImportRoutes } from './fileImport/routes.ts';
import { importRoutes } from './import/routes.ts';
import { mentorRoutes } from './mentors.ts';

/** What is done about people that is not live: importing a roster, printing cards, looking at the mentors. */
export function peopleRoutes(app: FastifyInstance, services: Services): void {
  importRoutes(app, services);
  fileImportRoutes(app, services);
  cardRoutes(app, services);
  mentorRoutes(app, services);
}
