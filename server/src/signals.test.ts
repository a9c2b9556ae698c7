import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A program that closes as `close` says, and never ends by itself. */
async function running(close: string) {
  const signals = JSON.stringify(join(import.meta.dirname, 'signals.ts'));
  const code = `import { closeOnSignals } from ${signals}; closeOnSignals(${close}); setInterval(() => {}, 1e6); console.log('up');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  return { child, ended: once(child, 'exit') };
}

const never = '() => new Promise(() => {})';

test('[START-13] a second signal ends at once what does not close', async () => {
  const { child, ended } = await running(never);
  const began = performance.now();
  child.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(child.exitCode).toBeNull();
  child.kill('SIGINT');
  expect(await ended).toEqual([1, null]);
  expect(performance.now() - began).toBeLessThan(1_500);
});

test('[START-13] what has not closed within two seconds is ended, and the exit code says so', async () => {
  const { child, ended } = await running(never);
  const began = performance.now();
  child.kill('SIGTERM');
  expect(await ended).toEqual([1, null]);
  expect(performance.now() - began).toBeGreaterThan(1_900);
  expect(performance.now() - began).toBeLessThan(4_000);
});

test.each([
  ['async () => {}', 0],
  ["async () => { throw new Error('no'); }", 1],
])('closing by %s exits with %i', async (close, code) => {
  const { child, ended } = await running(close);
  child.kill('SIGHUP');
  expect(await ended).toEqual([code, null]);
});
