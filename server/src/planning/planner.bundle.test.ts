import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { instanceOf, mentee, mentor } from './testing/people.ts';

/** A main program as small as can be; what matters is where the bundle puts it and the thread's code. */
const program = `
  import { createPlanner } from './planner.ts';
  const planner = createPlanner();
  console.log(JSON.stringify(await planner.plan(JSON.parse(process.argv[2]), { seed: 4 })));
`;

test('the thread is found beside the bundled server, and does not keep the program alive', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rotunda-bundle-'));
  const asServer = { bundle: true, platform: 'node', format: 'esm' } as const;
  const worker = join(import.meta.dirname, 'worker.ts');
  const main = { contents: program, resolveDir: import.meta.dirname, loader: 'ts' } as const;
  try {
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await build({ ...asServer, stdin: main, outfile: join(folder, 'main.js') });
    await build({ ...asServer, entryPoints: [worker], outfile: join(folder, 'planning', 'worker.js') });
    const instance = JSON.stringify(instanceOf({ mentors: [mentor()], mentees: [mentee()] }));
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'main.js'), instance]);
    expect(JSON.parse(stdout)).toMatchObject({ seed: 4, assign: [[0, 0, 0, 0]] });
  } finally {
    await rm(folder, { recursive: true });
  }
});
