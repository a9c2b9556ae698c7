import { describe, expect, test } from 'vitest';
import { checkPlan } from './check.ts';
import { planCommand } from './commandLine.ts';
import { instanceOf, mentee, mentor } from './testing/people.ts';

const instance = instanceOf({ mentors: [mentor()], mentees: [mentee()] });

/** Runs the command where `-` holds the given text and no file exists. */
async function run(args: readonly string[], input = JSON.stringify(instance)) {
  const output: string[] = [];
  const complaints: string[] = [];
  const code = await planCommand(args, {
    read: (name) =>
      name === '-' ? Promise.resolve(input) : Promise.reject(new Error(`no such file: ${name}`)),
    write: (text) => output.push(text),
    complain: (line) => complaints.push(line),
    now: () => 0,
  });
  return { code, output: output.join(''), complaints };
}

describe('the command prints', () => {
  test('the plan as one line of JSON', async () => {
    const { code, output, complaints } = await run(['-']);
    expect({ code, complaints, lines: output.split('\n').length }).toEqual({
      code: 0,
      complaints: [],
      lines: 2,
    });
    const made: unknown = JSON.parse(output);
    expect(made).toMatchObject({
      instance: 'example',
      seed: 1,
      bound: { covered: 1, idle2: 1, value: 41_000 },
      prices: [
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
      ],
      timing: { planMs: 0 },
    });
    expect(checkPlan(instance, { assign: [[0, 0, 0, 0]], unmet: [] })).toEqual([]);
    expect(made).toMatchObject({ assign: [[0, 0, 0, 0]], unmet: [] });
  });

  test('the plan of another seed', async () => {
    expect(JSON.parse((await run(['-', '--seed', '9'])).output)).toMatchObject({ seed: 9 });
  });

  test('a table for a person', async () => {
    expect((await run(['--table', '-'])).output).toContain('mentor  mentee 1  -');
  });

  test('how it is called', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, complaints: [] });
  });
});

describe('the command refuses with code 2 and one line', () => {
  test.each<[string, readonly string[], string | undefined, RegExp]>([
    [
      'a broken instance',
      ['-'],
      JSON.stringify({ ...instance, rounds: 0 }),
      /^rounds: 0 will not do; give a whole/,
    ],
    ['what is not JSON', ['-'], 'rounds:\n  two', /^instance: - is not JSON \(/],
    ['nothing', ['-'], '', /^instance: - is not JSON \(/],
    ['a missing file', ['nowhere.json'], undefined, /^instance: nowhere\.json cannot be read \(no such file/],
    ['no file', [], undefined, /^instance: give one file; usage/],
    ['two files', ['-', '-'], undefined, /^instance: give one file; usage/],
    [
      'a seed that is no number',
      ['-', '--seed', 'x'],
      undefined,
      /^--seed: x will not do; give a whole number/,
    ],
    ['an option it does not know', ['-', '--fast'], undefined, /^arguments: Unknown option/],
  ])('%s', async (_, args, input, line) => {
    const { code, output, complaints } = await run(args, input);
    expect({ code, output, complaints: complaints.length }).toEqual({ code: 2, output: '', complaints: 1 });
    expect(complaints[0]).toMatch(line);
    expect(complaints[0]).not.toContain('\n');
  });
});
