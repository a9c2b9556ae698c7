/**
 * node scripts/start.mjs [server's argument …]: everything from a fresh clone to a running Rotunda.
 *
 * Runs on the Node a machine happens to have. What is already there is not done again: a later start fetches,
 * installs and builds nothing, and needs no network.
 */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { environmentOf } from './toolchain/bring.mjs';
import { ensureBuilt, serverProgram } from './toolchain/build.mjs';
import { runToEnd } from './toolchain/child.mjs';
import { root } from './toolchain/paths.mjs';
import { ready } from './toolchain/ready.mjs';

const leash = pathToFileURL(join(root, 'scripts', 'toolchain', 'leash.mjs')).href;

await ready(async (toolchain) => {
  await ensureBuilt(toolchain);
  return runToEnd(toolchain.node, ['--import', leash, serverProgram, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environmentOf(toolchain),
  });
});
