import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Duration } from '@rotunda/shared/rules/time';
import type { Namespace } from '@rotunda/shared/schema/protocol';
import { buildApp } from '../app.ts';
import type { MailTransport } from '../mailTransport.ts';
import { type ConnectOptions, LiveClient } from './live.ts';
import { type TestServices, openTestServices } from './services.ts';
import { TestTimers } from './timers.ts';

/**
 * The whole server listening on a free port, on a real database, with a clock and timers that stand still until the
 * test lets time pass.
 */
export interface TestServer extends TestServices {
  /** Without a slash at its end. */
  readonly url: string;
  readonly timers: TestTimers;
  /** Connects and waits until the server let it in; rejects with its refusal. */
  readonly connect: (namespace: Namespace, options: ConnectOptions) => Promise<LiveClient>;
  /** Lets time pass: whatever comes due happens, and is done when this resolves. */
  readonly pass: (by: Duration) => Promise<void>;
  /** Ends the server as a crash does, lets time pass without one, and starts another on the same data. */
  readonly crash: (off: Duration) => Promise<void>;
}

export interface TestServerOptions {
  /** The server's log; nothing unless given. */
  readonly logLevel?: string;
  /** Where it says that it can be reached; a test may change the list. */
  readonly addresses?: readonly string[];
  /** How it sends mails; it sends none unless given. */
  readonly mail?: MailTransport;
}

export async function startTestServer({
  logLevel = 'silent',
  addresses,
  mail,
}: TestServerOptions = {}): Promise<TestServer> {
  const testServices = await openTestServices(addresses, mail);
  const { services } = testServices;
  const clients: LiveClient[] = [];
  let timers = new TestTimers(services.clock);
  let { app, url } = await listen();

  async function listen(): Promise<{ app: FastifyInstance; url: string }> {
    const built = await buildApp(services, { version: '0.0.0', clientFolder: null, logLevel, timers });
    return { app: built, url: await built.listen({ port: 0, host: '127.0.0.1' }) };
  }

  return {
    ...testServices,
    get url() {
      return url;
    },
    get timers() {
      return timers;
    },
    connect(namespace, options) {
      const client = new LiveClient(url, namespace, options);
      clients.push(client);
      return client.connected();
    },
    async pass(by) {
      // What was just committed is still being armed.
      await setImmediate();
      await timers.pass(by);
    },
    async crash(off) {
      await app.close();
      services.clock.advance(off);
      timers = new TestTimers(services.clock);
      ({ app, url } = await listen());
    },
    async end() {
      for (const client of clients) client.close();
      await app.close();
      await testServices.end();
    },
  };
}
