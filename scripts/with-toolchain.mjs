/**
 * node scripts/with-toolchain.mjs "COMMAND LINE" [argument …]
 *
 * Runs a command line of package.json under the pinned Node and pnpm, with the dependencies installed. So each
 * script runs the same by `pnpm NAME`, and by `npm run NAME` on a machine that has an older Node and no pnpm.
 * Standard output carries what the command prints and nothing else.
 */
import { environmentOf } from './toolchain/bring.mjs';
import { runToEnd } from './toolchain/child.mjs';
import { root } from './toolchain/paths.mjs';
import { ready } from './toolchain/ready.mjs';

const [commandLine = '', ...args] = process.argv.slice(2);

await ready((toolchain) => {
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: root, stdio: 'inherit', env: environmentOf(toolchain) };
  if (process.platform === 'win32') {
    const quoted = args.map((argument) => `"${argument.replaceAll('"', '\\"')}"`);
    return runToEnd([commandLine, ...quoted].join(' '), [], { ...options, shell: true });
  }
  return runToEnd('sh', ['-c', `${commandLine} "$@"`, 'sh', ...args], options);
});
