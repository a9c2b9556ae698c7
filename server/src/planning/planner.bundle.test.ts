import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { KINDS, makeInstance } from './testing/instances.ts';
import { instanceOf, mentee, mentor } from './testing/people.ts';

/** Takes seconds to plan; few enough to be handed over as an argument. */
const conference = makeInstance({
  seed: 1,
  mentees: 300,
  mentors: 80,
  rounds: 8,
  topics: 24,
  ...KINDS.roomy,
});

/** A main program as small as can be; what matters is where the bundle puts it and the thread's code. */
const program = `
  import { createPlanner } from './planner.ts';
  const planner = createPlanner();
  const [instance, large] = JSON.parse(process.argv[2]);
  const plan = await planner.plan(instance, { seed: 4 });
  const stop = new AbortController();
  const order = [];
  const long = planner.plan(large, { seed: 1, signal: stop.signal }).catch(() => order.push('stopped'));
  const accounts = await planner.accounts(instance, plan);
  order.push('answered');
  stop.abort();
  await long;
  console.log(JSON.stringify({ plan, accounts, order }));
`;

test('[PLAN-87] the threads are found beside the bundled server, questions do not wait for plans, and neither keeps the program alive', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rotunda-bundle-'));
  const asServer = { bundle: true, platform: 'node', format: 'esm' } as const;
  const worker = join(import.meta.dirname, 'worker.ts');
  const main = { contents: program, resolveDir: import.meta.dirname, loader: 'ts' } as const;
  try {
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await build({ ...asServer, stdin: main, outfile: join(folder, 'main.js') });
    await build({ ...asServer, entryPoints: [worker], outfile: join(folder, 'planning', 'worker.js') });
    const small = instanceOf({ mentors: [mentor()], mentees: [mentee()] });
    const given = JSON.stringify([small, conference]);
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'main.js'), given]);
    expect(JSON.parse(stdout)).toMatchObject({
      plan: { seed: 4, assign: [[0, 0, 0, 0]] },
      accounts: [{ unmet: [] }],
      order: ['answered', 'stopped'],
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
