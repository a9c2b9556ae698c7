import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { renewSetup } from '../accounts/setup.ts';
import { buildApp } from '../app.ts';
import { type TestServices, openTestServices } from './services.ts';

export interface TestApp extends TestServices {
  readonly app: FastifyInstance;
  /** Sends a request into the app, as a browser that holds these cookies would. */
  readonly send: (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: object,
    cookies?: Readonly<Record<string, string>>,
  ) => Promise<LightMyRequestResponse>;
  /** Makes the instance's owner, signed in: their account's id and cookie. */
  readonly makeOwner: () => Promise<Owner>;
}

export interface Owner {
  readonly accountId: string;
  readonly cookies: Readonly<Record<string, string>>;
}

export const ownerLogin = { email: 'Ana@Example.org', password: 'a long enough password' };

/** The whole server without a client, on a real database, with a clock that the test moves. */
export async function openTestApp(clientFolder: string | null = null): Promise<TestApp> {
  const testServices = await openTestServices();
  const { services, end } = testServices;
  const app = await buildApp(services, { version: '0.0.0', clientFolder, logLevel: 'silent' });
  const send: TestApp['send'] = (method, url, body, cookies) => {
    const options: InjectOptions = {
      method,
      url,
      ...(body && { payload: body }),
      ...(cookies && { cookies }),
    };
    return app.inject(options);
  };
  return {
    ...testServices,
    app,
    send,
    async makeOwner() {
      const token = await renewSetup(services);
      const answer = await send('POST', '/api/setup', { token, name: 'Ana', ...ownerLogin });
      const { account } = answer.json<{ account: { id: string } }>();
      return { accountId: account.id, cookies: cookiesOf(answer) };
    },
    async end() {
      await app.close();
      await end();
    },
  };
}

/** The cookies that an answer sets, to be sent along from then on. */
export const cookiesOf = (answer: LightMyRequestResponse): Record<string, string> =>
  Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
