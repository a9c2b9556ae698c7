import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inTurn } from './turn.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turn-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets one work after the other', async () => {
  const said: string[] = [];
  const work = (name: string) =>
    inTurn(async () => {
      said.push(`${name} begins`);
      await wait(50);
      said.push(`${name} ends`);
    }, folder);
  await Promise.all([work('one'), work('two')]);
  expect(said).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

it('gives the turn on when the work fails', async () => {
  await expect(inTurn(() => Promise.reject(new Error('broken')), folder)).rejects.toThrow('broken');
  expect(await inTurn(() => Promise.resolve('done'), folder)).toBe('done');
});

it('does not wait for a process that is dead', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(folder, 'turn'), String(pid));
  expect(await inTurn(() => Promise.resolve('done'), folder)).toBe('done');
});

it('does not wait for a living process that only has the number of a dead one', async () => {
  const mark = join(folder, 'turn');
  writeFileSync(mark, String(process.pid));
  utimesSync(mark, 1, 1);
  expect(await inTurn(() => Promise.resolve('done'), folder)).toBe('done');
  expect(existsSync(mark)).toBe(false);
});
