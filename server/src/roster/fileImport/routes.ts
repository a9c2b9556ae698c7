import type { FastifyInstance } from 'fastify';
import type { ReadTx } from '@rotunda/db';
import { loadColumnMemory, loadImports, loadTopicChoices } from '@rotunda/db/queries/imports';
import { loadTopics } from '@rotunda/db/queries/setup';
import { searchName } from '@rotunda/shared/rules/people';
import type { BodyOf } from '@rotunda/shared/schema/routes';
import { mostFileBytes, type RosterImportsAnswer } from '@rotunda/shared/schema/rosterFiles';
import { breather } from '../../breath.ts';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import type { RosterUpload } from '../files/table.ts';
import { badFile } from '../import/csv.ts';
import { createReader, type Reader } from '../reading/reader.ts';
import { refuseCrowd } from '../refused.ts';
import { judge } from './judge.ts';
import { previewOf } from './preview.ts';
import { loadUndoWorld, tooLate } from './tooLate.ts';
import { undoImport } from './undo.ts';
import { judgeAhead, loadWorldOf, writeImport } from './write.ts';

type Body = BodyOf<'POST /api/events/:eventId/roster-files/preview'>;

/** The files in base64, and what was decided about thousands of rows. */
const bodyLimit = Math.ceil(mostFileBytes / 3) * 4 + 4 * 1024 * 1024;

/** Importing roster files of any kind: how they would be read, what that would do, doing it, and taking it back. */
export function fileImportRoutes(app: FastifyInstance, services: Services): void {
  const reader = createReader();
  app.addHook('onClose', () => reader.close());

  route(
    app,
    services,
    'POST /api/events/:eventId/roster-files/preview',
    async ({ body, params: { eventId } }) => {
      const { read } = await readFor(services, reader, eventId, body);
      const { world, revisions } = await loadWorldOf(services, eventId);
      const judged = await judge(read, world, { ...body, mayAdd: () => true }, breather());
      refuseCrowd(
        world.roster.people.length + judged.prepared.rows.filter(({ change }) => change === 'new').length,
      );
      return previewOf(read, judged, { setup: revisions.setup, roster: revisions.roster }, world);
    },
    { bodyLimit },
  );

  route(
    app,
    services,
    'POST /api/events/:eventId/roster-files/import',
    async ({ body, params: { eventId } }) => {
      const { read, topicChoices } = await readFor(services, reader, eventId, body);
      const importing = { read, body: { ...body, topics: topicChoices }, services };
      const judged = await judgeAhead(eventId, importing);
      const { value } = await services.db.write(eventId, (tx) => writeImport(tx, judged, importing));
      return value;
    },
    { bodyLimit },
  );

  route(app, services, 'GET /api/events/:eventId/roster-imports', async ({ params: { eventId } }) => ({
    imports: await services.db.read((tx) => listImports(tx, eventId)),
  }));

  route(
    app,
    services,
    'POST /api/events/:eventId/roster-imports/:importId/undo',
    async ({ params: { eventId, importId } }) => {
      await services.db.write(eventId, (tx) => undoImport(tx, importId, services.clock.now()));
      return {};
    },
  );
}

/** The latest imports, and which of them can still be taken back. */
async function listImports(tx: ReadTx, eventId: string): Promise<RosterImportsAnswer['imports']> {
  const world = await loadUndoWorld(tx, eventId);
  const imports: RosterImportsAnswer['imports'] = [];
  for (const row of await loadImports(tx, eventId)) {
    imports.push({
      id: row.id,
      at: row.at,
      files: [...row.fileNames],
      counts: row.counts,
      undone: row.undoneAt !== null,
      tooLate: await tooLate({ ...tx, eventId }, row, world),
    });
  }
  return imports;
}

/** Reads files with all that reading depends on at this event: its topics, and what was chosen before. */
async function readFor(services: Services, reader: Reader, eventId: string, body: Body) {
  const uploads = uploadsOf(body);
  const { knownTopics, remembered, before } = await services.db.read(async (tx) => ({
    knownTopics: (await loadTopics(tx, eventId)).map(({ name }) => name),
    remembered: await loadColumnMemory(tx, eventId),
    before: await loadTopicChoices(tx, eventId),
  }));
  // What is decided now comes last, and so counts; one decision for each text is enough.
  const topicChoices = [
    ...new Map([...before, ...body.topics].map((each) => [searchName(each.written), each])).values(),
  ];
  const read = await reader.read({ uploads, choices: body.tables, topicChoices, knownTopics, remembered });
  return { read, topicChoices };
}

function uploadsOf({ files }: Body): RosterUpload[] {
  const uploads = files.map(({ name, content }) => ({
    name,
    bytes: new Uint8Array(Buffer.from(content, 'base64')),
  }));
  const size = uploads.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size <= mostFileBytes) return uploads;
  throw badFile(
    `These files are larger than ${mostFileBytes / 1024 / 1024} MB together: import them one by one.`,
    {
      reason: 'too-large',
    },
  );
}
