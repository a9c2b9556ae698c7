import type {
  RosterFilesAnswer,
  RosterFilesBody,
  RosterImportAnswer,
  RosterImportBody,
  RosterImportsAnswer,
} from '@rotunda/shared/schema/rosterFiles';
import { newId } from '../../ids.ts';
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
