import type { EventTx } from '@rotunda/db';
import { importOf, insertImport, saveColumnMemory } from '@rotunda/db/queries/imports';
import { loadEvent } from '@rotunda/db/queries/setup';
import type { Instant } from '@rotunda/shared/rules/time';
import type { RosterFilesAnswer, RosterImportAnswer } from '@rotunda/shared/schema/rosterFiles';
import type { BodyOf } from '@rotunda/shared/schema/routes';
import { breather } from '../../breath.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { headingNames } from '../guess/guess.ts';
import { applyImport } from '../import/apply.ts';
import { loadWorld, type ImportWorld } from '../import/prepare.ts';
import type { ReadAnswer } from '../reading/readRoster.ts';
import { among, judge, type Judged } from './judge.ts';
import { leftFiles } from './leftFiles.ts';
import { didSomething, undoOf } from './record.ts';

type Revisions = EventTx['revisions'];

/** Files that were read, and what was decided about them. */
export interface Importing {
  readonly read: ReadAnswer;
  readonly body: BodyOf<'POST /api/events/:eventId/roster-files/import'>;
  readonly services: Services;
}

/** What importing does, judged on what the event was at these revisions. */
export interface JudgedAhead {
  readonly judged: Judged;
  readonly world: ImportWorld;
  readonly revisions: Revisions;
}

/** All that rows are judged by, and the revisions that it is of. */
export const loadWorldOf = (
  { db }: Services,
  eventId: string,
): Promise<Pick<JudgedAhead, 'world' | 'revisions'>> =>
  db.read(async (tx) => ({
    world: await loadWorld(tx, eventId),
    revisions: (await loadEvent(tx, eventId)).event.revisions,
  }));

/** Judges before the write begins: thousands of rows must not keep other writes waiting. */
export async function judgeAhead(eventId: string, { read, body, services }: Importing): Promise<JudgedAhead> {
  const { world, revisions } = await loadWorldOf(services, eventId);
  const judged = await judge(read, world, { ...body, mayAdd: among(body.newTopics) }, breather());
  return { judged, world, revisions };
}

const areSame = (one: Pick<Revisions, 'setup' | 'roster'>, other: Pick<Revisions, 'setup' | 'roster'>) =>
  one.setup === other.setup && one.roster === other.roster;

/** Writes what was judged, in one transaction; judges anew if anything that counts has changed since. */
export async function writeImport(
  tx: EventTx,
  ahead: JudgedAhead,
  { read, body, services }: Importing,
): Promise<RosterImportAnswer> {
  const before = await importOf(tx, tx.eventId, body.id);
  if (before) return { counts: before.counts, refused: [], left: [], undoable: before.undoneAt === null };
  refuseOutdated(tx, body.madeOn);
  const { judged, world } = areSame(ahead.revisions, tx.revisions) ? ahead : await judgeNow(tx, read, body);
  const now = services.clock.now();
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

async function judgeNow(tx: EventTx, read: ReadAnswer, body: Importing['body']) {
  const world = await loadWorld(tx, tx.eventId);
  const judged = await judge(read, world, { ...body, mayAdd: among(body.newTopics) }, tx.breathe);
  return { world, judged };
}

/** What somebody looked at is what is written, or nothing. */
function refuseOutdated({ revisions }: EventTx, madeOn: RosterFilesAnswer['madeOn'] | null): void {
  if (madeOn === null || areSame(madeOn, revisions)) return;
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
