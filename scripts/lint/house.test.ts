import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';
import { house } from './house.mjs';

const root = `${import.meta.dirname}/../..`;
const untyped: Linter.Config = {
  files: ['**/*.ts'],
  languageOptions: { parser: tseslint.parser },
};
const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: [untyped, ...house] });

/** The rules that a line of code breaks when it stands in a file of that name. */
async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}/${file}` });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const refusedImports: [string, string][] = [
  ['shared/src/rules/run.ts', `import { z } from 'zod';`],
  ['shared/src/rules/run.ts', `import { Run } from '../schema/run.ts';`],
  ['shared/src/rules/run.ts', `import { readFileSync } from 'node:fs';`],
  ['shared/src/schema/run.ts', `import { open } from '@rotunda/db';`],
  ['shared/src/schema/run.ts', `import '../../../server/src/app.ts';`],
  ['db/src/queries/events.ts', `import { buildApp } from '@rotunda/server/app';`],
  ['db/src/queries/events.ts', `import Database from 'better-sqlite3';`],
  ['db/src/queries/events.ts', `import { sqliteTable } from 'drizzle-orm/sqlite-core';`],
  ['db/src/database.ts', `import { settings } from '../../server/src/env.ts';`],
  ['db/src/database.ts', `import { now } from '../../shared/src/rules/time.ts';`],
  ['server/src/planning/solve.ts', `import { open } from '@rotunda/db';`],
  ['server/src/planning/solve.ts', `import { listRoster } from '../roster/list.ts';`],
  ['server/src/planning/solve.ts', `import { connect } from 'node:net';`],
  ['server/src/roster/import.ts', `import { publish } from '../live/publish.ts';`],
  ['server/src/roster/import.ts', `import type { Publish } from '../live/publish.ts';`],
  ['server/src/roster/deep/import.ts', `import { publish } from '../../live/publish.ts';`],
  ['server/src/roster/import.ts', `const { publish } = await import('../live/publish.ts');`],
  ['server/src/roster/import.ts', `export { publish } from '../live/publish.ts';`],
  ['server/src/roster/import.ts', `type Publish = import('../live/publish.ts').Publish;`],
  ['server/src/roster/import.ts', `import { eq } from 'drizzle-orm';`],
  ['server/src/roster/import.ts', `import Database from 'better-sqlite3';`],
  ['server/src/roster/import.test.ts', `import Database from 'better-sqlite3';`],
  ['server/src/live/dispatch.ts', `import { buildApp } from '../app.ts';`],
  ['server/src/live/dispatch.ts', `import { session } from '../plugins/session.ts';`],
  ['server/src/plugins/errors.ts', `import { dispatch } from '../live/dispatch.ts';`],
  ['server/src/app.ts', `import { main } from './main.ts';`],
  ['server/src/env.ts', `import { buildApp } from './app.ts';`],
  ['client/src/lib/live/socket.ts', `import { Note } from '@rotunda/shared/schema/notes';`],
  ['client/src/lib/live/socket.ts', `import { type Note } from '@rotunda/shared/schema/notes';`],
  ['client/src/lib/live/socket.ts', `import { open } from '@rotunda/db';`],
  ['client/src/routes/+page.ts', `import { readFileSync } from 'node:fs';`],
  ['e2e/src/event.spec.ts', `import { where } from '@rotunda/shared/rules/run';`],
  ['e2e/src/event.spec.ts', `import { buildApp } from '@rotunda/server/app';`],
  ['e2e/src/event.spec.ts', `import type { Database } from '@rotunda/db';`],
  ['scripts/start.mjs', `import { now } from '@rotunda/shared/rules/time';`],
];

it.each(refusedImports)('refuses in %s: %s', async (file, code) => {
  expect(await broken(file, code)).toEqual(['rotunda/import-directions']);
});

const allowedImports: [string, string][] = [
  ['shared/src/rules/run.ts', `import type { Run } from '../schema/run.ts';`],
  ['shared/src/rules/run.test.ts', `import { readFileSync } from 'node:fs';`],
  ['shared/src/schema/run.ts', `import { z } from 'zod'; import { minute } from '../rules/time.ts';`],
  [
    'db/src/queries/events.ts',
    `import { eq } from 'drizzle-orm'; import type { Scope } from '../engine/query.ts';`,
  ],
  ['db/src/engine/connection.ts', `import Database from 'better-sqlite3';`],
  ['db/src/engine/connection.ts', `import { Event } from '@rotunda/shared/schema/event';`],
  ['server/src/main.ts', `import { buildApp } from './app.ts'; import { open } from '@rotunda/db';`],
  ['server/src/app.ts', `import { dispatch } from './live/dispatch.ts'; import { env } from './env.ts';`],
  ['server/src/live/dispatch.ts', `import { importRoster } from '../roster/import.ts';`],
  ['server/src/plan/job.ts', `import { solve } from '../planning/solve.ts';`],
  ['server/src/roster/import.ts', `import { listRoster } from '@rotunda/db/queries/roster';`],
  ['server/src/roster/import.ts', `import { ImportRow } from '@rotunda/shared/schema/roster';`],
  ['server/src/roster/import.test.ts', `import { buildApp } from '../app.ts';`],
  ['server/src/planning/worker.ts', `import { parentPort } from 'node:worker_threads';`],
  ['client/src/lib/live/socket.ts', `import type { Note } from '@rotunda/shared/schema/notes';`],
  ['client/src/lib/live/socket.ts', `import { where } from '@rotunda/shared/rules/run';`],
  ['client/src/routes/+page.ts', `import { socket } from '#lib/live/socket';`],
  ['e2e/src/event.spec.ts', `import type { Run } from '@rotunda/shared/schema/run';`],
];

it.each(allowedImports)('allows in %s: %s', async (file, code) => {
  expect(await broken(file, code)).toEqual([]);
});

const refusedCode: [string, string, string][] = [
  ['no-restricted-syntax', 'db/src/queries/events.ts', `export const one = (q) => q.select().from(t).get();`],
  ['no-restricted-syntax', 'db/src/queries/events.ts', `export const all = (q) => q.select().from(t).all();`],
  ['no-restricted-syntax', 'db/src/queries/events.ts', `export const run = (q) => q.delete(t).run();`],
  ['no-restricted-syntax', 'db/src/queries/events.ts', `export const many = (q) => q.query.events;`],
  ['no-restricted-syntax', 'db/src/queries/events.ts', 'export const day = sql`strftime(${at})`;'],
  ['no-restricted-syntax', 'db/src/queries/events.ts', "export const zone = sql`${t.data} ->> 'zone'`;"],
  ['no-restricted-syntax', 'shared/src/rules/run.ts', `export const today = new Date();`],
  ['no-restricted-properties', 'shared/src/rules/run.ts', `export const now = Date.now();`],
  ['no-restricted-properties', 'shared/src/rules/plan.ts', `export const chance = Math.random();`],
  ['no-restricted-globals', 'shared/src/rules/run.ts', `setTimeout(() => {}, 1);`],
  ['no-restricted-syntax', 'db/src/queries/events.test.ts', `it.skip('waits', () => {});`], // code that lint has to refuse, not a skipped test
  ['no-restricted-syntax', 'e2e/src/event.spec.ts', `test.only('waits', () => {});`], // code that lint has to refuse, not a narrowed run
  ['no-restricted-exports', 'server/src/roster/import.ts', `export default function read() {}`],
  ['eqeqeq', 'server/src/roster/import.ts', `export const same = (a, b) => a == b;`],
];

it.each(refusedCode)('refuses by %s in %s: %s', async (rule, file, code) => {
  expect(await broken(file, code)).toEqual([rule]);
});

const allowedCode: [string, string][] = [
  ['db/src/queries/events.ts', `export const found = (map) => map.get(key);`],
  ['db/src/queries/events.ts', `export const both = await Promise.all([a, b]);`],
  ['db/src/queries/events.ts', 'export const lower = sql`${t.count} + 1`;'],
  ['db/src/engine/connection.ts', `export const one = (statement) => statement.get();`],
  ['shared/src/rules/run.ts', `export const at = (instant) => new Date(instant);`],
  ['client/vite.config.ts', `export default {};`],
];

it.each(allowedCode)('allows in %s: %s', async (file, code) => {
  expect(await broken(file, code)).toEqual([]);
});

it('is part of the configuration that lints the repository', async () => {
  const config: unknown = await new ESLint({ cwd: root }).calculateConfigForFile(
    `${root}/server/src/roster/import.ts`,
  );
  expect(config).toMatchObject({
    rules: {
      'rotunda/import-directions': [2],
      'no-restricted-exports': [2, expect.anything()],
      '@typescript-eslint/no-explicit-any': [2],
      '@typescript-eslint/switch-exhaustiveness-check': [2],
    },
    linterOptions: { noInlineConfig: true },
  });
});
