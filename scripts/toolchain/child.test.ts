import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runToEnd } from './child.mjs';

describe('exit codes', () => {
  const exitCodeOf = async (program: string) =>
    (await runToEnd(process.execPath, ['--eval', program], { stdio: 'ignore' })).exitCode;

  it('passes on what the program says', async () => {
    expect(await exitCodeOf('process.exit(3)')).toBe(3);
  });

  it('is 128 + n when signal n ended it', async () => {
    expect(await exitCodeOf('process.kill(process.pid, "SIGKILL")')).toBe(128 + 9);
  });

  it('rejects when there is no such program', async () => {
    await expect(runToEnd('no-such-program', [], {})).rejects.toThrow('ENOENT');
  });
});

describe('signals', () => {
  /** Says every SIGTERM that it gets, and ends on a SIGINT. */
  const program = `
    process.on('SIGTERM', () => console.log('term'));
    process.on('SIGINT', () => process.exit(0));
    setInterval(() => {}, 1000);
    console.log('pid ' + process.pid);`;
  const starter = `
    import { runToEnd } from ${JSON.stringify(new URL('./child.mjs', import.meta.url).href)};
    const { exitCode } = await runToEnd(process.execPath, ['--eval', ${JSON.stringify(program)}], { stdio: 'inherit' });
    process.exitCode = exitCode;`;

  /** Starts the starter, and waits until its program runs. */
  async function start() {
    const running = spawn(process.execPath, ['--input-type=module', '--eval', starter], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, npm_lifecycle_event: '' },
    });
    const said = sayings(running);
    await said('pid');
    return { running, said };
  }

  /** Waits for a line that begins with a word, and answers with all that was said until then. */
  function sayings(running: ChildProcessByStdio<null, Readable, null>) {
    let all = '';
    running.stdout.setEncoding('utf8').on('data', (chunk: string) => (all += chunk));
    return async (word: string) => {
      await expect.poll(() => all, { timeout: 5000 }).toContain(word);
      return all;
    };
  }

  it('hands the same signal on once, though it comes twice at once', async () => {
    const { running, said } = await start();
    running.kill('SIGTERM');
    await said('term');
    running.kill('SIGTERM');
    running.kill('SIGINT');
    const exitCode = await new Promise((resolve) => running.once('exit', resolve));
    expect(exitCode).toBe(0);
    expect((await said('term')).match(/term/g)).toHaveLength(1);
  });

  it('tells the program to end when the npm that started it all is gone', async () => {
    const shell = spawn(
      'sh',
      ['-c', `"$0" --input-type=module --eval "$1" & wait`, process.execPath, starter],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, npm_lifecycle_event: 'start' },
      },
    );
    const said = sayings(shell);
    const pid = Number((await said('pid')).split(' ')[1]);
    shell.kill('SIGKILL');
    expect(await said('term')).toContain('term');
    process.kill(pid, 'SIGINT');
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
