import type { FastifyInstance } from 'fastify';
import { newestNotes } from '@rotunda/db/queries/notes';
import { loadPresenceLog } from '@rotunda/db/queries/presence';
import { takesPart } from '@rotunda/shared/rules/people';
import { route } from '../http/route.ts';
import { writtenFrom } from '../notes/written.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { attendanceColumns } from './attendance.ts';
import { conversationColumns, exportHolding, exportedTakeaways } from './conversations.ts';
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
    return csvFileOf(
      world.setup.event,
      'roster.csv',
      rosterColumns(world),
      world.roster.people.filter(takesPart),
    );
  });

  route(app, services, 'GET /api/events/:eventId/plan.csv', async ({ params }) => {
    const world = await db.read((tx) => loadReportWorld(tx, params.eventId));
    refuseUnplanned(world);
    const planned = meetingsOf(world).filter(({ conversation }) => conversation.state === 'planned');
    const { event, sharing } = world.setup;
    return csvFileOf(event, 'plan.csv', planColumns(world), planned, exportHolding(sharing));
  });

  route(app, services, 'GET /api/events/:eventId/attendance.csv', async ({ params }) => {
    const { world, log } = await db.read(async (tx) => ({
      world: await loadReportWorld(tx, params.eventId),
      log: await loadPresenceLog(tx, params.eventId),
    }));
    const people = world.roster.people.filter(takesPart);
    return csvFileOf(world.setup.event, 'attendance.csv', attendanceColumns(world, log), people);
  });

  route(app, services, 'GET /api/events/:eventId/conversations.csv', async ({ params }) => {
    const { world, written } = await db.read(async (tx) => {
      const read = await loadReportWorld(tx, params.eventId);
      const fields = exportedTakeaways(read.setup.sharing);
      return { world: read, written: writtenFrom(await newestNotes(tx, params.eventId, { fields }), []) };
    });
    const { event, sharing } = world.setup;
    const columns = conversationColumns(world, written);
    return csvFileOf(event, 'conversations.csv', columns, meetingsOf(world), exportHolding(sharing));
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
