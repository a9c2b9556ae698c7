import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, openTestApp } from '../testing/app.ts';

let stand: TestApp;
beforeAll(async () => {
  stand = await openTestApp();
});
afterAll(() => stand.end());

describe('[AUTH-11] only pages of this server change anything', () => {
  const post = (headers: Record<string, string>) =>
    stand.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { email: 'ana@example.org', password: 'a long enough password' },
      headers: { host: '10.0.0.5:4780', ...headers },
    });

  test.each([
    [{ origin: 'http://10.0.0.5:4780' }],
    [{ origin: 'http://localhost:4780' }],
    [{ origin: 'https://rotunda.test', host: 'Rotunda.test' }],
    [{ origin: 'http://10.0.0.5:4780', 'sec-fetch-site': 'same-origin' }],
    [{}],
  ])('%j gets through', async (headers) => {
    expect((await post(headers)).json()).toMatchObject({ error: { code: 'wrong-password' } });
  });

  test.each([
    [{ origin: 'http://evil.example' }],
    [{ origin: 'http://10.0.0.5:8080' }],
    [{ origin: 'http://10.0.0.5' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('%j does not', async (headers) => {
    const answer = await post(headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ error: { code: 'forbidden' } });
  });

  test('reading needs no origin', async () => {
    const answer = await stand.app.inject({ url: '/api/health', headers: { origin: 'http://evil.example' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

test.each([
  ['no JSON', '{oops', 'application/json', 400],
  ['plain text', 'email=ana', 'text/plain', 415],
  ['a form', 'email=ana', 'application/x-www-form-urlencoded', 415],
  ['too much', JSON.stringify({ email: 'a'.repeat(70_000) }), 'application/json', 413],
])('a body that is %s is refused as invalid', async (_, payload, type, status) => {
  const answer = await stand.app.inject({
    method: 'POST',
    url: '/api/session',
    payload,
    headers: { 'content-type': type },
  });
  expect(answer.statusCode).toBe(status);
  const { error } = answer.json<{ error: { code: string; message: string } }>();
  expect(error.code).toBe('invalid');
  expect(error.message).toMatch(/[^.]\.$/u);
});

test('an unknown address of the API is a problem, any other a small page', async () => {
  const api = await stand.send('GET', '/api/nothing');
  expect([api.statusCode, api.json()]).toEqual([
    404,
    { error: { code: 'not-found', message: 'There is nothing at this address.' } },
  ]);
  const page = await stand.send('GET', '/wp-admin');
  expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  expect(page.body.length).toBeLessThan(500);
});

test('characters that no id has lead nowhere', async () => {
  for (const odd of ['%00', 'a%22b', '..%2f..', 'é']) {
    const answer = await stand.send('POST', `/api/stage/${odd}`, { token: 'x' });
    expect(answer.statusCode).toBe(404);
  }
});

test('answers of the API are kept by no cache', async () => {
  expect((await stand.send('GET', '/api/health')).headers['cache-control']).toBe('no-store');
});
