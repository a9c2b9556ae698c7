import type { FastifyInstance } from 'fastify';
import type { EventTx, ReadTx } from '@rotunda/db';
import {
  importOf,
  insertImport,
  loadColumnMemory,
  loadImports,
  loadTopicChoices,
  saveColumnMemory,
} from '@rotunda/db/queries/imports';
import { loadEvent, loadTopics } from '@rotunda/db/queries/setup';
import { searchName } from '@rotunda/shared/rules/people';
import type { Instant } from '@rotunda/shared/rules/time';
import type { BodyOf } from '@rotunda/shared/schema/routes';
import {
  mostFileBytes,
  type RosterFilesAnswer,
  type RosterImportAnswer,
  type RosterImportsAnswer,
} from '@rotunda/shared/schema/rosterFiles';
import { route } from '../../http/route.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import type { RosterUpload } from '../files/table.ts';
import { headingNames } from '../guess/guess.ts';
import { applyImport } from '../import/apply.ts';
import { badFile } from '../import/csv.ts';
import { loadWorld } from '../import/prepare.ts';
import { createReader, type Reader } from '../reading/reader.ts';
import type { ReadAnswer } from '../reading/readRoster.ts';
import { refuseCrowd } from '../refused.ts';
import { among, judge } from './judge.ts';
import { leftFiles } from './leftFiles.ts';
import { previewOf } from './preview.ts';
import { didSomething, undoOf } from './record.ts';
import { loadUndoWorld, tooLate } from './tooLate.ts';
import { undoImport } from './undo.ts';

type Body = BodyOf<'POST /api/events/:eventId/roster-files/preview'>;
type ImportBody = BodyOf<'POST /api/events/:eventId/roster-files/import'>;

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
      const { world, revisions } = await services.db.read(async (tx) => ({
        world: await loadWorld(tx, eventId),
        revisions: (await loadEvent(tx, eventId)).event.revisions,
      }));
      const judged = judge(read, world, { ...body, mayAdd: () => true });
      refuseCrowd(
        world.roster.people.length + judged.prepared.rows.filter(({ change }) => change === 'new').length,
      );
      return previewOf(read, judged, { setup: revisions.setup, roster: revisions.roster });
    },
    { bodyLimit },
  );

  route(
    app,
    services,
    'POST /api/events/:eventId/roster-files/import',
    async ({ body, params: { eventId } }) => {
      const { read, topicChoices } = await readFor(services, reader, eventId, body);
      const now = services.clock.now();
      const { value } = await services.db.write(eventId, (tx) =>
        writeImport(tx, services, { read, body: { ...body, topics: topicChoices }, now }),
      );
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

interface Writing {
  readonly read: ReadAnswer;
  readonly body: ImportBody;
  readonly now: Instant;
}

/** Judges once more what was read, and writes it, in one transaction. */
async function writeImport(
  tx: EventTx,
  services: Services,
  { read, body, now }: Writing,
): Promise<RosterImportAnswer> {
  const before = await importOf(tx, tx.eventId, body.id);
  if (before) return { counts: before.counts, refused: [], left: [], undoable: before.undoneAt === null };
  refuseOutdated(tx, body.madeOn);
  const world = await loadWorld(tx, tx.eventId);
  const judged = judge(read, world, { ...body, mayAdd: among(body.newTopics) });
  const applied = await applyImport(tx, judged.prepared, world, services, now);
  const undo = undoOf(judged.prepared, applied, world);
  const { rows } = judged.prepared;
  const of = (change: (typeof rows)[number]['change']): number =>
    rows.filter((row) => row.change === change).length;
  const counts = { added: of('new'), changed: of('changed'), same: of('same'), left: judged.leftCount };
  await remember(tx, read, now);
  const undoable = didSomething(undo, applied);
  if (undoable) {
    const fileNames = [...new Set(body.files.map(({ name }) => name))];
    await insertImport(tx, { id: body.id, at: now, fileNames, counts, topicChoices: body.topics, undo });
  }
  return { counts, refused: [...judged.refused], left: leftFiles(read, judged.left), undoable };
}

/** What somebody looked at is what is written, or nothing. */
function refuseOutdated({ revisions }: EventTx, madeOn: RosterFilesAnswer['madeOn'] | null): void {
  if (madeOn === null || (madeOn.setup === revisions.setup && madeOn.roster === revisions.roster)) return;
  throw new Refusal('conflict', 'The roster was changed meanwhile: look at the preview again.', {
    params: { what: 'roster' },
  });
}

/** How the tables were read, for the next with the same headings. */
async function remember(tx: EventTx, { tables }: ReadAnswer, now: Instant): Promise<void> {
  for (const { guess, choice, headingLine, columns: contents } of tables) {
    if (!choice.use || headingLine === null) continue;
    const names = headingNames(guess.columns.map(({ heading }) => heading));
    const columns = Object.fromEntries(
      names.flatMap((name, place) => {
        const column = choice.columns[place];
        // What was empty this time says nothing about the next.
        return column && (contents[place]?.filled ?? 0) > 0 ? [[name, column] as const] : [];
      }),
    );
    await saveColumnMemory(tx, guess.key, { role: choice.role, columns }, now);
  }
}
