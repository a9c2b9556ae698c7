import type { FastifyInstance } from 'fastify';
import type { ImportPreview } from '@rotunda/shared/schema/http';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import { breather } from '../../breath.ts';
import { refuseCrowd } from '../refused.ts';
import { applyImport } from './apply.ts';
import { Faults } from './faults.ts';
import { loadWorld, prepare, type Prepared, type PreparedRow } from './prepare.ts';
import { readRosterFile, type RosterFile } from './rosterFile.ts';

/** The longest text the schema takes, where every character needs four bytes. */
const bodyLimit = 16 * 1024 * 1024;

/** Importing a roster from a CSV file: what it would do, and doing it. */
export function importRoutes(app: FastifyInstance, services: Services): void {
  route(
    app,
    services,
    'POST /api/events/:eventId/import/preview',
    async ({ body, params }) => {
      const faults = new Faults();
      const file = readRosterFile(body.text, faults);
      const world = await services.db.read((tx) => loadWorld(tx, params.eventId));
      const prepared = await prepare(file, world, body.addTopics, faults, breather());
      const added = prepared.rows.filter(({ change }) => change === 'new').length;
      refuseCrowd(world.roster.people.length + added);
      return previewOf(file, prepared);
    },
    { bodyLimit },
  );

  route(
    app,
    services,
    'POST /api/events/:eventId/import',
    async ({ body, params }) => {
      const faults = new Faults();
      const file = readRosterFile(body.text, faults);
      const now = services.clock.now();
      const { value } = await services.db.write(params.eventId, async (tx) => {
        const world = await loadWorld(tx, params.eventId);
        const prepared = await prepare(file, world, body.addTopics, faults, tx.breathe);
        await applyImport(tx, prepared, world, services, now);
        return prepared;
      });
      const count = (change: PreparedRow['change']): number =>
        value.rows.filter((row) => row.change === change).length;
      return {
        added: count('new'),
        changed: count('changed'),
        same: count('same'),
        refused: [...value.refused],
      };
    },
    { bodyLimit },
  );
}

const previewOf = (file: RosterFile, prepared: Prepared): ImportPreview => ({
  rows: prepared.rows.map((row) => ({
    line: row.row.line,
    name: row.person.name,
    email: row.person.email,
    role: row.person.role,
    topics: topicsOf(row, prepared.topicNames),
    department: row.person.department,
    change: row.change,
  })),
  refused: [...prepared.refused],
  newTopics: [...prepared.unknownTopics],
  columns: [...file.columns],
  ignoredColumns: [...file.ignoredColumns],
});

/** What somebody knows, with levels, and what they need: `Pricing 5, Hiring`. */
function topicsOf({ person }: PreparedRow, names: ReadonlyMap<string, string>): string {
  const known = person.expertise.map(({ topicId, level }) =>
    level === null ? (names.get(topicId) ?? '') : `${names.get(topicId) ?? ''} ${level}`,
  );
  const needed = person.needs.map(({ topicId }) => names.get(topicId) ?? '');
  return [...known, ...needed].join(', ');
}
