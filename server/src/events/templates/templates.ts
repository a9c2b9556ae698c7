import { loadSetupRows } from '@rotunda/db/queries/copies';
import {
  deleteTemplate,
  findTemplate,
  insertTemplate,
  listTemplates,
  renameTemplate,
} from '@rotunda/db/queries/templates';
import type { BodyOf, RouteAnswerOf } from '@rotunda/shared/schema/routes';
import { makerOf } from '../../accounts/makesEvents.ts';
import type { Sender } from '../../handler.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { writeEvent } from '../create.ts';
import { readContent, type TemplateContent } from './content.ts';
import { contentOf } from './snapshot.ts';

type Item = RouteAnswerOf<'GET /api/templates'>['templates'][number];

const gone = (): Refusal => new Refusal('not-found', 'There is no such template.');

/** What a list shows of a template before an event begins with it. */
const shownOf = ({ agenda, topics, room }: TemplateContent): NonNullable<Item['content']> => ({
  agenda: agenda.map(({ kind, title, duration, changeover, phases }) => ({
    kind,
    title,
    duration,
    changeover,
    phases: phases.map((phase) => ({ name: phase.name, duration: phase.duration })),
  })),
  topics: topics.length,
  tables: room.tables.length,
  seats: room.tables.reduce((seats, table) => seats + table.seats, 0),
});

/** All templates of the instance, latest first. */
export async function templatesOf({ db }: Services): Promise<Item[]> {
  const rows = await db.read(listTemplates);
  return rows.map(({ content, ...row }) => {
    const read = readContent(content);
    return { ...row, content: read && shownOf(read) };
  });
}

/**
 * Keeps the set-up of an event as it is now. Sent again under the same id, it keeps what was kept first. `forbidden` when
 * the account may make no events.
 */
export async function saveTemplate(
  { db, clock }: Services,
  sender: Sender,
  { id, name, description }: BodyOf<'POST /api/events/:eventId/templates'>,
): Promise<{ templateId: string }> {
  const rows = await db.read(async (tx) => {
    await makerOf(tx, sender);
    return loadSetupRows(tx, sender.eventId);
  });
  const content = contentOf(rows);
  const row = { id, name, description, content, createdAt: clock.now() };
  await db.writeInstance((tx) => insertTemplate(tx, row));
  return { templateId: id };
}

/** `not-found` when there is no such template. */
export async function rename(
  { db }: Services,
  templateId: string,
  words: BodyOf<'POST /api/templates/:templateId'>,
): Promise<void> {
  if (!(await db.writeInstance((tx) => renameTemplate(tx, templateId, words)))) throw gone();
}

/** Deleting what is gone already is no mistake. */
export const remove = ({ db }: Services, templateId: string): Promise<void> =>
  db.writeInstance((tx) => deleteTemplate(tx, templateId));

/** Creates an event from a template; the account owns it. `not-found` when there is none, or none that can be read. */
export async function createFromTemplate(
  services: Services,
  accountId: string,
  templateId: string,
  details: BodyOf<'POST /api/templates/:templateId/events'>,
): Promise<{ eventId: string }> {
  const { eventId } = await services.db.writeInstance(async (tx) => {
    const row = await findTemplate(tx, templateId);
    if (!row) throw gone();
    const content = readContent(row.content);
    if (!content) throw new Refusal('not-found', 'This release of Rotunda cannot read the template.');
    const {
      settings: { place, welcome, ...settings },
      ...setup
    } = content;
    return writeEvent(tx, services, { ...details, ...setup, place, welcome, settings, ownerId: accountId });
  });
  return { eventId };
}
