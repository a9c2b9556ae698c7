import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withSections } from './frame.ts';
import { openApi } from './openapi.ts';

const docs = join(import.meta.dirname, '..', '..', '..', 'docs');

/** A document that is written, in whole or in part, from the schemas. */
export interface Document {
  readonly file: string;
  readonly current: string;
  readonly wanted: string;
}

/** The protocol's documents as they are and as the schemas want them. */
export async function documents(): Promise<Document[]> {
  const protocol = join(docs, 'protocol.md');
  const prose = await readFile(protocol, 'utf8');
  const api = join(docs, 'openapi.json');
  return [
    { file: protocol, current: prose, wanted: withSections(prose) },
    {
      file: api,
      current: await readFile(api, 'utf8').catch(() => ''),
      wanted: `${JSON.stringify(openApi('1'), null, 2)}\n`,
    },
  ];
}

/** Brings every document up to date; answers which were not. */
export async function writeDocuments(): Promise<string[]> {
  const outdated = (await documents()).filter(({ current, wanted }) => current !== wanted);
  await Promise.all(outdated.map(({ file, wanted }) => writeFile(file, wanted)));
  return outdated.map(({ file }) => file);
}
