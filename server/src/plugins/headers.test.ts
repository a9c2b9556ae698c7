import { afterAll, beforeAll, expect, test } from 'vitest';
import { AddressBook } from '../addressBook.ts';
import { buildApp } from '../app.ts';
import { type TestApp, openTestApp } from '../testing/app.ts';

let stand: TestApp;
beforeAll(async () => {
  stand = await openTestApp();
});
afterAll(() => stand.end());

const headersOf = async (headers: Record<string, string> = {}) =>
  (await stand.app.inject({ url: '/api/health', headers: { host: '10.0.0.5:4780', ...headers } })).headers;
const policyOf = async (headers?: Record<string, string>) =>
  new Map(
    String((await headersOf(headers))['content-security-policy'])
      .split(';')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );

test('[AUTH-8] pages run only our scripts, are framed by nobody, and say nothing of where they come from', async () => {
  const headers = await headersOf();
  const policy = await policyOf();
  expect(policy.get('default-src')).toEqual(["'self'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  expect(policy.get('object-src')).toEqual(["'none'"]);
  expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  expect(headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
});

test('[AUTH-9] nothing breaks or warns over plain http on a local address', async () => {
  const headers = await headersOf();
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  for (const name of ['strict-transport-security', 'cross-origin-opener-policy', 'origin-agent-cluster']) {
    expect(headers).not.toHaveProperty([name]);
  }
});

test('[AUTH-10] pages connect to this server alone, by each of its addresses, sockets included', async () => {
  expect((await policyOf()).get('connect-src')?.sort()).toEqual(
    [
      "'self'",
      'ws://10.0.0.5:4780',
      'wss://10.0.0.5:4780',
      'http://localhost:4780',
      'ws://localhost:4780',
    ].sort(),
  );
  expect((await policyOf({ host: 'rotunda.test' })).get('connect-src')).toContain('ws://rotunda.test');
});

test('[AUTH-10] a phone’s page connects to the server’s other addresses, too, and to nothing else', async () => {
  const { db, clock } = stand.services;
  const book = await AddressBook.open(db, clock, {
    current: () => ['http://10.0.0.5:4780'],
    expected: () => ['http://192.168.137.1:4780'],
  });
  const app = await buildApp(
    { ...stand.services, addressBook: book },
    { version: '0.0.0', clientFolder: null, logLevel: 'silent' },
  );
  const connectSrc = async (url: string) => {
    const { headers } = await app.inject({ url, headers: { host: '10.0.0.5:4780' } });
    return /connect-src ([^;]+)/u.exec(String(headers['content-security-policy']))?.[1]?.split(' ').sort();
  };
  const own = ['10.0.0.5:4780', 'localhost:4780'].flatMap((host) => [`http://${host}`, `ws://${host}`]);
  const page = ["'self'", ...own.slice(1), 'wss://10.0.0.5:4780'];
  const expected = [...page, 'http://192.168.137.1:4780', 'ws://192.168.137.1:4780'].sort();
  expect(await connectSrc('/p/ABC234')).toEqual(expected);
  expect(await connectSrc('/p')).toEqual(expected);
  expect(await connectSrc('/picture')).toEqual(page.sort());
  await app.close();
});

test('a host that is none does not get into the policy', async () => {
  const policy = await policyOf({ host: "evil.example' *; script-src *" });
  expect(policy.get('script-src')).toEqual(["'self'"]);
  expect(policy.get('connect-src')?.join(' ')).not.toContain('evil');
});
