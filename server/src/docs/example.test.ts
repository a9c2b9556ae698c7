import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { renewSetup } from '../accounts/setup.ts';
import { startTestServer } from '../testing/server.ts';

const server = join(import.meta.dirname, '..', '..');
const account = { email: 'ana@example.org', password: 'a long enough password' };

test('[LIVE-26] the example in the protocol’s document does what it says, with nothing of ours', async () => {
  const { url, services, end } = await startTestServer();
  onTestFinished(end);
  const send = async (path: string, body: object, cookie = ''): Promise<Response> =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const owner = await send('/api/setup', { token: await renewSetup(services), name: 'Ana', ...account });
  await send(
    '/api/events/demo',
    { timeZone: 'Europe/Berlin' },
    owner.headers.getSetCookie()[0]?.split(';')[0],
  );

  const document = await readFile(join(server, '..', 'docs', 'protocol.md'), 'utf8');
  const example = /```js\n(.+?)```/su.exec(document)?.[1] ?? '';
  const env = { ...process.env, ROTUNDA: url, EMAIL: account.email, PASSWORD: account.password };
  const program = ['--input-type=module', '--eval', example];
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: server, env });
  expect(stdout.replace(/\s+/gu, ' ').trim()).toBe('{ ok: true, data: {}, revisions: { run: 1 } }');
});
