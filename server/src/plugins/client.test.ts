import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, openTestApp } from '../testing/app.ts';
import { isBuilt } from './client.ts';

const script = '\n  console.log("start");\n';
const shell = `<!doctype html><script src="/x.js"></script><body><script>${script}</script></body>`;
const phoneShell = '<!doctype html><script type="module" src="/phone.js"></script>';

let folder: string;
let stand: TestApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rotunda-client-'));
  await mkdir(join(folder, '_app/immutable'), { recursive: true });
  await writeFile(join(folder, '200.html'), shell);
  await writeFile(join(folder, 'phone.html'), phoneShell);
  await writeFile(join(folder, 'robots.txt'), 'User-agent: *');
  await writeFile(join(folder, '_app/immutable/start.abc.js'), 'plain');
  await writeFile(join(folder, '_app/immutable/start.abc.js.br'), 'brotli');
  await writeFile(join(folder, '_app/immutable/start.abc.js.gz'), 'gzip');
  stand = await openTestApp(folder);
});
afterAll(async () => {
  await stand.end();
  await rm(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => stand.app.inject({ url, headers });

describe('[START-10] console and stage are one page of the client, and phones have a small one of their own', () => {
  test.each([
    ['/console', shell],
    ['/console/', shell],
    ['/console/events/abc/plan', shell],
    ['/p', phoneShell],
    ['/p/ABC123', phoneShell],
    ['/p/ABC123/notes', phoneShell],
    ['/stage/abc', shell],
  ])('%s', async (url, page) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.body]).toEqual([200, page]);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test.each([
    '/consoles',
    '/gallery',
    '/people',
    '/.env',
    '/_app',
    '/../package.json',
    '/%2e%2e/package.json',
  ])('but not %s', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toContain(script);
  });
});

test('the bare address leads phones to the join page', async () => {
  const answer = await get('/');
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/p']);
});

test('[START-11] files with a hash in their name are kept for ever, others are asked about', async () => {
  expect((await get('/_app/immutable/start.abc.js')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
  expect((await get('/robots.txt')).headers['cache-control']).toBe('no-cache');
  const { etag } = (await get('/p')).headers;
  expect((await get('/p', { 'if-none-match': String(etag) })).statusCode).toBe(304);
});

test('hashed files carry no headers that only pages need', async () => {
  const { headers } = await get('/_app/immutable/start.abc.js');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  for (const name of ['content-security-policy', 'x-frame-options', 'last-modified']) {
    expect(headers).not.toHaveProperty(name);
  }
  expect((await get('/robots.txt')).headers).toHaveProperty('content-security-policy');
});

test.each([
  ['br, gzip', 'brotli', 'br'],
  ['gzip', 'gzip', 'gzip'],
  ['identity', 'plain', undefined],
])('who accepts %s gets the file %s', async (accepted, body, encoding) => {
  const answer = await get('/_app/immutable/start.abc.js', { 'accept-encoding': accepted });
  expect([answer.body, answer.headers['content-encoding']]).toEqual([body, encoding]);
  expect(answer.headers['content-type']).toMatch(/javascript; charset=utf-8$/u);
  expect(answer.headers['cache-control']).toContain('immutable');
});

test('[AUTH-8] the page’s own start script is the one inline script that runs', async () => {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = String((await get('/console')).headers['content-security-policy']);
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
});

test('a client that was not built is no client', () => {
  expect(isBuilt(folder)).toBe(true);
  expect(isBuilt(join(folder, 'elsewhere'))).toBe(false);
});
