import { importDirections } from './import-directions.mjs';

const rotunda = { rules: { 'import-directions': importDirections } };

/** Calls that only better-sqlite3's drizzle has. `map.get(key)` stays allowed: drizzle's `get()` takes nothing. */
const sqliteOnly = [
  { selector: 'CallExpression[arguments.length=0][callee.property.name="get"]', call: '.get()' },
  {
    selector: 'CallExpression[callee.property.name="all"]:not([callee.object.name="Promise"])',
    call: '.all()',
  },
  { selector: 'CallExpression[callee.property.name="run"]', call: '.run()' },
  { selector: 'MemberExpression[property.name="query"]', call: '.query' },
].map(({ selector, call }) => ({
  selector,
  message: `${call} exists for SQLite alone: await the builder (a read) or end in .returning() (a write).`,
}));

const sqliteSql = {
  selector:
    'TaggedTemplateExpression[tag.name="sql"] TemplateElement[value.raw=/->|\\b(json_\\w+|jsonb_\\w+|strftime|julianday|unixepoch|datetime|ifnull|group_concat|printf|last_insert_rowid|total_changes|iif|instr)\\s*\\(|\\b(rowid|glob)\\b/i]',
  message:
    'No JSON operators and no functions of one database: compute it in code, or store what is searched.',
};

const unfinishedTests = {
  selector:
    'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(skip|only|todo|fixme)$/]',
  message: 'Every test runs, always.',
};

const configFiles = ['**/*.config.{js,mjs,ts}', 'client/vitest.environment.ts'];

/**
 * The rules of this house that need no type information: import directions, and what is banned where.
 * @type {import('eslint').Linter.Config[]}
 */
export const house = [
  {
    name: 'rotunda/everywhere',
    plugins: { rotunda },
    rules: {
      'rotunda/import-directions': 'error',
      'no-restricted-syntax': ['error', unfinishedTests],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    name: 'rotunda/files-that-a-tool-reads-by-default-export',
    files: configFiles,
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    name: 'rotunda/queries',
    files: ['db/src/queries/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', unfinishedTests, ...sqliteOnly, sqliteSql] },
  },
  {
    name: 'rotunda/pure-rules',
    files: ['shared/src/rules/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'fetch',
        'setTimeout',
        'setInterval',
        'performance',
        'crypto',
        'window',
        'document',
        'localStorage',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'A rule is handed the instant.' },
        { object: 'Math', property: 'random', message: 'A rule is handed its chances.' },
      ],
      'no-restricted-syntax': [
        'error',
        unfinishedTests,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'A rule is handed the instant.',
        },
      ],
    },
  },
];
