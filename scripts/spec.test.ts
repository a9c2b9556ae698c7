import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const number = /\[[A-Z]+(?:-[A-Z]+)*-\d+\]/gu;

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const numbersIn = (text: string): string[] => text.match(number) ?? [];

/** Rules begin a line of a list; numbers elsewhere are examples. */
const rules = (read('SPEC.md').match(/^- `\[.+?\]` /gmu) ?? []).flatMap(numbersIn);

/** Of units, of wiring, and in the browser. */
const tests = globSync('{shared,db,server,client,e2e,scripts}/**/*.{test,spec}.ts', {
  cwd: root,
  exclude: (path) => /(^|[\\/])(node_modules|dist|build|types|\.svelte-kit)$/u.test(path),
}).filter((file) => file !== join('scripts', 'spec.test.ts'));

const cited = new Map<string, string>(
  tests.flatMap((file) => numbersIn(read(file)).map((rule): [string, string] => [rule, file])),
);

it('has no number twice', () => {
  expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
});

it('has every rule that a test cites', () => {
  const unknown = [...cited].filter(([rule]) => !rules.includes(rule));
  expect(unknown.map(([rule, file]) => `${rule} in ${file}`)).toEqual([]);
});

it('has no rule that no test cites', () => {
  expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
});
