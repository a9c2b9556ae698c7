import type { FastifyInstance } from 'fastify';
import { newestNotes } from '@rotunda/db/queries/notes';
import { loadPresenceLog } from '@rotunda/db/queries/presence';
import { takeawayFields } from '@rotunda/shared/rules/notes';
import { route } from '../http/route.ts';
import { writtenFrom } from '../notes/written.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { attendanceColumns } from './attendance.ts';
import { conversationColumns } from './conversations.ts';
import { csvFileOf } from './csv.ts';
import { type ReportWorld, loadReportWorld } from './load.ts';
import { meetingsOf } from './meetings.ts';
import { planColumns } from './plan.ts';
import { rosterColumns } from './roster.ts';
import { wallList } from './wallList.ts';

/** Everything that facilitators take out of an event, during it or afterwards. */
export function reportRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services;

  route(app, services, 'GET /api/events/:eventId/roster.csv', async ({ params }) => {
    const world = await db.read((tx) => loadReportWorld(tx, params.eventId));
    return csvFileOf(world.setup.event, 'roster', rosterColumns(world), world.roster.people);
  });

  route(app, services, 'GET /api/events/:eventId/plan.csv', async ({ params }) => {
    const world = await db.read((tx) => loadReportWorld(tx, params.eventId));
    refuseUnplanned(world);
    const planned = meetingsOf(world).filter(({ conversation }) => conversation.state === 'planned');
    return csvFileOf(world.setup.event, 'plan', planColumns(world), planned);
  });

  route(app, services, 'GET /api/events/:eventId/attendance.csv', async ({ params }) => {
    const { world, log } = await db.read(async (tx) => ({
      world: await loadReportWorld(tx, params.eventId),
      log: await loadPresenceLog(tx, params.eventId),
    }));
    return csvFileOf(world.setup.event, 'attendance', attendanceColumns(world, log), world.roster.people);
  });

  route(app, services, 'GET /api/events/:eventId/conversations.csv', async ({ params }) => {
    const { world, written } = await db.read(async (tx) => {
      const read = await loadReportWorld(tx, params.eventId);
      const { takeawaysInExport } = read.setup.sharing;
      const notes = takeawaysInExport
        ? await newestNotes(tx, params.eventId, { fields: takeawayFields })
        : null;
      return { world: read, written: notes && writtenFrom(notes, []) };
    });
    const columns = conversationColumns(world, written);
    return csvFileOf(world.setup.event, 'conversations', columns, meetingsOf(world));
  });

  route(app, services, 'GET /api/events/:eventId/wall-list', async ({ params }) => {
    const world = await db.read((tx) => loadReportWorld(tx, params.eventId));
    refuseUnplanned(world);
    return wallList(world);
  });
}

function refuseUnplanned({ plan }: ReportWorld): void {
  if (plan.published === null) throw new Refusal('no-plan', 'No plan is published yet.');
}
