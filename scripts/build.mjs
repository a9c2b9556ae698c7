/** node scripts/build.mjs [--changed]: builds client and server; with --changed, only when a source has changed. */
import { build, ensureBuilt } from './toolchain/build.mjs';
import { ready } from './toolchain/ready.mjs';

await ready(async (toolchain) => {
  await (process.argv.includes('--changed') ? ensureBuilt(toolchain) : build(toolchain));
  return { exitCode: 0 };
});
