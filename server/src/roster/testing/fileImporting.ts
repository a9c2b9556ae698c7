import type {
  RosterFilesAnswer,
  RosterFilesBody,
  RosterImportAnswer,
  RosterImportBody,
  RosterImportsAnswer,
} from '@rotunda/shared/schema/rosterFiles';
import { raiseRevisions } from '@rotunda/db/queries/people';
import type { PersonInput } from '@rotunda/shared/schema/roster';
import { newId } from '../../ids.ts';
import { savePerson } from '../save.ts';
import { type Importing, openImporting } from './importing.ts';
import { csvOf, type Rows } from './files.ts';

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

export interface FileImporting extends Importing {
  readonly previewFiles: (
    uploads: readonly Upload[],
    more?: Partial<RosterFilesBody>,
  ) => Promise<RosterFilesAnswer>;
  /** Imports what a preview showed, its topics among it. */
  readonly importFiles: (
    uploads: readonly Upload[],
    more?: Partial<RosterImportBody>,
  ) => Promise<RosterImportAnswer>;
  /** The answer as it is, for what is refused. */
  readonly tryImport: (
    uploads: readonly Upload[],
    more?: Partial<RosterImportBody>,
  ) => ReturnType<Importing['send']>;
  readonly imports: () => Promise<RosterImportsAnswer['imports']>;
  readonly undo: (id: string) => ReturnType<Importing['send']>;
}

export const sheet = (rows: Rows, name = 'people.csv'): Upload[] => [{ name, bytes: csvOf(rows) }];

const bodyOf = (uploads: readonly Upload[], more: Partial<RosterFilesBody>): RosterFilesBody => ({
  files: uploads.map(({ name, bytes }) => ({ name, content: Buffer.from(bytes).toString('base64') })),
  tables: null,
  topics: [],
  decisions: [],
  takes: [],
  ...more,
});

/** The whole server with an event, to import files of any kind into. */
export async function openFileImporting(): Promise<FileImporting> {
  const event = await openImporting();
  const base = `/api/events/${event.eventId}`;
  const post = async <Answer>(path: string, body: object): Promise<Answer> => {
    const answer = await event.send('POST', `${base}/${path}`, body, event.cookies);
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`);
    return answer.json<Answer>();
  };
  const previewFiles: FileImporting['previewFiles'] = (uploads, more = {}) =>
    post('roster-files/preview', bodyOf(uploads, more));
  const importBody = async (
    uploads: readonly Upload[],
    more: Partial<RosterImportBody>,
  ): Promise<RosterImportBody> => {
    const { id = newId(), newTopics, madeOn, ...choices } = more;
    const preview = await previewFiles(uploads, choices);
    return {
      ...bodyOf(uploads, choices),
      id,
      newTopics:
        newTopics ?? preview.topics.flatMap(({ as, isKnown }) => (as === null || isKnown ? [] : [as])),
      madeOn: madeOn === undefined ? preview.madeOn : madeOn,
    };
  };
  return {
    ...event,
    previewFiles,
    importFiles: async (uploads, more = {}) => post('roster-files/import', await importBody(uploads, more)),
    tryImport: async (uploads, more = {}) =>
      event.send('POST', `${base}/roster-files/import`, await importBody(uploads, more), event.cookies),
    imports: async () => {
      const answer = await event.send('GET', `${base}/roster-imports`, undefined, event.cookies);
      return answer.json<RosterImportsAnswer>().imports;
    },
    undo: (id) => event.send('POST', `${base}/roster-imports/${id}/undo`, undefined, event.cookies),
  };
}

/** Two people, and two rows that are refused. */
export const survey: Rows = [
  [
    'Your name',
    'E-mail',
    'Would you like to be a mentor or a mentee?',
    'I can help with',
    'I need help with',
    'Lunch',
  ],
  ['Tom Berg', 'tom@example.org', 'Mentor', 'Pricing (expert), Hiring', '', 'meat'],
  ['Ana Ruiz', 'ana@example.org', 'Mentee', '', 'Price setting?, SQL', 'vegan'],
  ['', 'nobody@example.org', 'Mentee', '', 'SQL', ''],
  ['Bo Li', 'bo@example', 'Mentee', '', 'SQL', ''],
];

/** Somebody changes a person by hand. */
export async function editByHand(
  event: FileImporting,
  name: string,
  change: (form: PersonInput) => Partial<PersonInput>,
) {
  const { roster, row, form } = await event.state();
  const [before, person] = [row(name), form(name)];
  if (!before || !person) throw new Error(`${name} is not on the roster`);
  await event.services.db.write(event.eventId, async (tx) => {
    await savePerson(tx, before, roster, { ...person, ...change(person) });
    await raiseRevisions(tx, [before.id]);
    tx.touch('roster');
  });
}
