import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a migrations folder as drizzle-kit would, with one migration for each list of statements. */
export async function writeMigrations(folder: string, migrations: readonly string[][]): Promise<void> {
  await mkdir(join(folder, 'meta'), { recursive: true });
  const entries = migrations.map((_, index) => ({
    idx: index,
    version: '6',
    when: 1_000 * (index + 1),
    tag: `000${index}_test`,
    breakpoints: true,
  }));
  const journal = { version: '7', dialect: 'sqlite', entries };
  await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify(journal));
  for (const [index, statements] of migrations.entries()) {
    await writeFile(join(folder, `000${index}_test.sql`), statements.join('\n--> statement-breakpoint\n'));
  }
}
