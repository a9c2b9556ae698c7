import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readCsv } from './harness/csv.ts';
import { expect, test } from './harness/test.ts';

const folder = join(import.meta.dirname, 'outside');

interface Report {
  readonly newTopics: string[];
  readonly added: number;
  readonly played: string[];
  readonly pausedWithMs: number;
  readonly acknowledged: object;
  readonly noteTexts: string[];
  readonly clockErrorMs: number;
  readonly files: Record<'roster' | 'plan' | 'attendance' | 'conversations', string>;
  readonly wallList: { readonly rows: { readonly name: string; readonly tables: string[] }[] };
}

test('[LIVE-26] a program from outside runs an event without our client', async ({ venue }) => {
  await test.step('which imports nothing of Rotunda', async () => {
    for (const file of await readdir(folder)) {
      const source = await readFile(join(folder, file), 'utf8');
      const imported = Array.from(source.matchAll(/from '([^']+)'/gu), ([, from]) => from!);
      const foreign = imported.filter((from) => !/^(node:|\.\/\w+\.ts$|socket\.io-client$)/u.test(from));
      expect(foreign, file).toEqual([]);
    }
  });

  const token = new URL(venue.server.setupLink).hash.replace('#token=', '');
  const program = [join(folder, 'program.ts'), venue.server.url, token];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  const report = JSON.parse(stdout) as Report;

  expect(report).toMatchObject({
    newTopics: ['Soldering', 'Welding'],
    added: 4,
    played: [
      'First: Context',
      'First: Work',
      'First: Next steps',
      'Second: Context',
      'Second: Work',
      'Second: Next steps',
    ],
    acknowledged: { device: 'outside-1', rev: 2 },
    noteTexts: ['Buy the finest tip'],
  });
  expect(report.pausedWithMs).toBeGreaterThan(0);
  expect(report.pausedWithMs).toBeLessThanOrEqual(4_000);
  expect(report.clockErrorMs).toBeLessThan(1_000);

  const held = readCsv(report.files.conversations).map((row) => [row.round, row.mentee, row.topic, row.held]);
  expect(held).toHaveLength(4);
  expect(held).toContainEqual(['1', 'Pia Mentee', 'Soldering', 'yes']);
  expect(held.every(([, , , isHeld]) => isHeld === 'yes')).toBe(true);
  expect(readCsv(report.files.attendance).map((row) => [row.name, row.presence, row['rounds held']])).toEqual(
    [
      ['Mara Mentor', 'here', '2'],
      ['Nils Mentor', 'here', '2'],
      ['Pia Mentee', 'here', '2'],
      ['Quin Mentee', 'here', '2'],
    ],
  );
  expect(readCsv(report.files.roster)).toHaveLength(4);
  expect(readCsv(report.files.plan)).toHaveLength(4);
  expect(report.wallList.rows.map(({ name }) => name)).toContain('Pia Mentee');
});
