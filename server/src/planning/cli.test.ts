import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instanceOf, mentee, mentor } from './testing/people.ts';

const program = join(import.meta.dirname, 'cli.ts');
const instance = JSON.stringify(instanceOf({ mentors: [mentor()], mentees: [mentee()] }));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotunda-plan-'));
  writeFileSync(join(folder, 'event.json'), instance);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program as a package script would: in its own folder, with the caller's in INIT_CWD. */
function run(args: readonly string[], input = '') {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('plans a file named from the folder of the caller', () => {
  const { status, stdout, stderr } = run(['event.json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ instance: 'example', assign: [[0, 0, 0, 0]] });
});

test('plans what comes in on standard input', () => {
  expect(run(['-'], instance)).toMatchObject({ status: 0, stderr: '' });
});

test('ends with code 2 and one line when there is no such file', () => {
  const { status, stdout, stderr } = run(['nowhere.json']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(
    /^instance: nowhere\.json cannot be read \(.*\); give a file, or - for standard input\n$/,
  );
});
