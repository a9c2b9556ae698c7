import { cpSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** node build.mjs [folder]: builds the server into a folder beside its source; `dist` is the one that is run. */
process.chdir(import.meta.dirname);
const folder = process.argv[2] ?? 'dist';
rmSync(folder, { recursive: true, force: true });

await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: {
    main: 'src/main.ts',
    'planning/worker': 'src/planning/worker.ts',
    'roster/worker': 'src/roster/reading/worker.ts',
  },
  outdir: folder,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22.18',
  sourcemap: true,
  // These carry native binaries, which are found beside their own code.
  external: ['better-sqlite3', '@node-rs/argon2'],
  // CommonJS packages in the bundle still call require() for Node's own modules. Others import createRequire themselves:
  // here it goes by a name of its own.
  banner: {
    js: `import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);`,
  },
  logLevel: 'warning',
});

// db reads its migrations from the folder beside the program.
cpSync('../db/migrations', `${folder}/migrations`, { recursive: true });
