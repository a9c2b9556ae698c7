import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { csvOf, workbookOf } from '../testing/files.ts';

/** A main program as small as can be; what matters is where the bundle puts it and the thread's code. */
const program = `
  import { createReader } from './reader.ts';
  const reader = createReader();
  for (const content of process.argv.slice(2)) {
    const uploads = [{ name: 'mentees', bytes: new Uint8Array(Buffer.from(content, 'base64')) }];
    const job = { uploads, choices: null, topicChoices: [], knownTopics: [], remembered: new Map() };
    const { rows } = await reader.read(job);
    console.log(rows.map(({ cells }) => cells.get('name')).join());
  }
`;

test('the thread is found beside the bundled server, reads files of both kinds, and does not keep the program alive', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rotunda-bundle-'));
  // What the server's own bundle begins with must not get into the way of a library.
  const script = await readFile(join(import.meta.dirname, '..', '..', '..', 'build.mjs'), 'utf8');
  const js = /js: `([^`]+)`/u.exec(script)?.[1] ?? 'no banner';
  const asServer = { bundle: true, platform: 'node', format: 'esm', banner: { js } } as const;
  const main = { contents: program, resolveDir: import.meta.dirname, loader: 'ts' } as const;
  const rows = [
    ['Name', 'Email'],
    ['Ana', 'ana@example.org'],
  ];
  const files = [Buffer.from(csvOf(rows)), Buffer.from(workbookOf({ A: rows }))];
  try {
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await build({ ...asServer, stdin: main, outfile: join(folder, 'main.js') });
    const worker = join(import.meta.dirname, 'worker.ts');
    await build({ ...asServer, entryPoints: [worker], outfile: join(folder, 'roster', 'worker.js') });
    const contents = files.map((file) => file.toString('base64'));
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'main.js'), ...contents]);
    expect(stdout).toBe('Ana\nAna\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}, 30_000);
