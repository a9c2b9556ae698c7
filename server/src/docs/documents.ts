import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sections, withSections } from './frame.ts';
import { openApi } from './openapi.ts';
import { privacySections } from './privacy.ts';
import { protocolSections } from './sections.ts';

const docs = join(import.meta.dirname, '..', '..', '..', 'docs');

/** A document that is written, in whole or in part, from the schemas. */
export interface Document {
  readonly file: string;
  readonly current: string;
  readonly wanted: string;
}

/** The documents as they are, and as the schemas and the audience table want them. */
export async function documents(): Promise<Document[]> {
  const api = join(docs, 'openapi.json');
  return [
    await framed('protocol.md', protocolSections),
    await framed('privacy.md', privacySections),
    {
      file: api,
      current: await readFile(api, 'utf8').catch(() => ''),
      wanted: `${JSON.stringify(openApi('1'), null, 2)}\n`,
    },
  ];
}

/** A document that people wrote, with places for what is written from the schemas. */
async function framed(name: string, sections: Sections): Promise<Document> {
  const file = join(docs, name);
  const current = await readFile(file, 'utf8');
  return { file, current, wanted: withSections(current, sections) };
}

/** Brings every document up to date; answers which were not. */
export async function writeDocuments(): Promise<string[]> {
  const outdated = (await documents()).filter(({ current, wanted }) => current !== wanted);
  await Promise.all(outdated.map(({ file, wanted }) => writeFile(file, wanted)));
  return outdated.map(({ file }) => file);
}
