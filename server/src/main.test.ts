import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ownerLogin } from './testing/app.ts';
import { buildProgram, dataFolder, run, start } from './testing/program.ts';

// Whole processes, and on a busy machine they take their time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });
beforeAll(buildProgram);

const tokenIn = (out: string): string | undefined => /#token=([\w-]+)/u.exec(out)?.[1];

const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

describe('the built server', () => {
  test('[START-12] starts, says where it is, answers, and closes on SIGTERM although a connection is open', async () => {
    const server = await start({ DATA_DIR: await dataFolder() });
    expect(server.printed().out).toMatch(/^ {2}Console {3}http:\/\/localhost:\d+\/console$/mu);
    const health = await fetch(`${server.url}/api/health`);
    expect(await health.json()).toMatchObject({ ok: true, protocol: 1 });
    expect(server.printed().err).toBe('');
    const began = performance.now();
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('[OWN-13] shows a set-up link at each start until it has an owner, and then none', async () => {
    const env = { DATA_DIR: await dataFolder() };
    const first = await start(env);
    const lost = tokenIn(first.printed().out);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);

    const second = await start(env);
    const token = tokenIn(second.printed().out);
    expect(token).not.toBe(lost);
    const who = { name: 'Ana', ...ownerLogin };
    expect((await post(`${second.url}/api/setup`, { token: lost, ...who })).status).toBe(403);
    expect((await post(`${second.url}/api/setup`, { token, ...who })).status).toBe(200);
    second.child.kill('SIGTERM');
    await second.ended;

    const third = await start(env);
    expect(tokenIn(third.printed().out)).toBeUndefined();
    expect((await post(`${third.url}/api/session`, ownerLogin)).status).toBe(200);
  });

  test('[OWN-11] resets a password while it is stopped, and says why not while it runs', async () => {
    const env = { DATA_DIR: await dataFolder() };
    const server = await start(env);
    await post(`${server.url}/api/setup`, {
      token: tokenIn(server.printed().out),
      name: 'Ana',
      ...ownerLogin,
    });
    const early = run(['reset-password', ownerLogin.email], env);
    expect(await early.ended).toBe(1);
    expect(early.printed().err).toMatch(/^rotunda: DATA_DIR .+ is in use by another Rotunda: stop .+\n$/u);
    server.child.kill('SIGTERM');
    await server.ended;

    const reset = run(['reset-password', ownerLogin.email], env);
    expect(await reset.ended).toBe(0);
    const password = /: (\S+)\n$/u.exec(reset.printed().out)?.[1];
    const again = await start(env);
    expect((await post(`${again.url}/api/session`, ownerLogin)).status).toBe(403);
    expect((await post(`${again.url}/api/session`, { ...ownerLogin, password })).status).toBe(200);

    const nobody = run(['reset-password'], env);
    expect(await nobody.ended).toBe(1);
    expect(nobody.printed().err).toMatch(/^rotunda: reset-password needs one e-mail: .+\n$/u);
  });
});

describe('[START-5] what stops the start is one line that names it and the mend', () => {
  test('a busy port', async () => {
    const first = await start({ DATA_DIR: await dataFolder() });
    const port = new URL(first.url).port;
    const second = run([], { PORT: port, HOST: '127.0.0.1', DATA_DIR: await dataFolder() });
    expect(await second.ended).toBe(1);
    expect(second.printed()).toEqual({
      out: '',
      err: `rotunda: PORT ${port} is in use by another program: stop that one, or choose another port.\n`,
    });
  });

  test('a data folder that another server has', async () => {
    const env = { DATA_DIR: await dataFolder() };
    await start(env);
    const second = run([], { ...env, PORT: '0' });
    expect(await second.ended).toBe(1);
    expect(second.printed().err).toBe(
      `rotunda: DATA_DIR ${env.DATA_DIR} is in use by another Rotunda: stop that one, or choose another folder.\n`,
    );
  });

  test.each([
    [{ PORT: 'eighty' }, /^rotunda: PORT must be a whole number from 0 to 65535, and not "eighty"\.\n$/u],
    [{ HOST: '203.0.113.7' }, /^rotunda: HOST 203\.0\.113\.7 is not an address of this computer: .+\n$/u],
    [{ DATA_DIR: '/dev/null/data' }, /^rotunda: The data folder cannot be made: .+\n$/u],
  ])('%j', async (env, line) => {
    const program = run([], { PORT: '0', DATA_DIR: await dataFolder(), ...env });
    expect(await program.ended).toBe(1);
    expect(program.printed().out).toBe('');
    expect(program.printed().err).toMatch(line);
  });

  test('an argument that means nothing', async () => {
    const program = run(['--port=80'], {});
    expect(await program.ended).toBe(1);
    expect(program.printed().err).toBe('rotunda: "--port=80" is not known: see --help.\n');
  });
});

test('[START-6] --help prints the settings and ends well', async () => {
  const program = run(['--help'], { PORT: 'eighty' });
  expect(await program.ended).toBe(0);
  expect(program.printed().out).toContain('DATA_DIR');
  expect(program.printed().err).toBe('');
});
