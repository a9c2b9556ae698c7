import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digest } from './digest.mjs';
import { root } from './paths.mjs';

let folder = '';
const inFolder = () => digest([relative(root, folder)]);

beforeEach(() => {
  folder = mkdtempSync(`${root}/node_modules/.digest-`);
  mkdirSync(`${folder}/src`);
  writeFileSync(`${folder}/src/a.ts`, 'one');
});

afterEach(() => rmSync(folder, { recursive: true }));

it('stays when only time stamps change', () => {
  const before = inFolder();
  utimesSync(`${folder}/src/a.ts`, 1, 1);
  expect(inFolder()).toBe(before);
});

it.each([
  ['a file is edited', () => writeFileSync(`${folder}/src/a.ts`, 'two')],
  ['a file is added', () => writeFileSync(`${folder}/src/b.ts`, '')],
  ['a file is renamed', () => renameSync(`${folder}/src/a.ts`, `${folder}/src/b.ts`)],
  [
    'text moves from one file to the next',
    () => {
      writeFileSync(`${folder}/src/a.ts`, 'on');
      writeFileSync(`${folder}/src/b.ts`, 'e');
    },
  ],
])('changes when %s', (_, change) => {
  const before = inFolder();
  change();
  expect(inFolder()).not.toBe(before);
});

it.each(['dist/main.js', 'node_modules/x.js', '.svelte-kit/a.ts', 'src/a.test.ts'])(
  'does not look at %s',
  (file) => {
    const before = inFolder();
    mkdirSync(dirname(`${folder}/${file}`), { recursive: true });
    writeFileSync(`${folder}/${file}`, 'written');
    expect(inFolder()).toBe(before);
  },
);
