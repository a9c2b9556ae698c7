import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const migrations = join(import.meta.dirname, '..', '..', '..', 'migrations');

/** The migrations as they were before one whose name ends so, in a folder of their own; answers where. */
export async function migrationsBefore(ending: string, folder: string): Promise<string> {
  const earlier = join(folder, 'earlier');
  await cp(migrations, earlier, { recursive: true });
  const file = join(earlier, 'meta', '_journal.json');
  // drizzle-kit wrote it.
  const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: { tag: string }[] };
  const end = journal.entries.findIndex(({ tag }) => tag.endsWith(ending));
  if (end < 0) throw new Error(`No migration is called ${ending}`);
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, end) }));
  return earlier;
}
