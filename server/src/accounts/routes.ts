import type { FastifyInstance } from 'fastify';
import { normaliseEmail } from '@rotunda/shared/rules/people';
import { minutes } from '@rotunda/shared/rules/time';
import { route, type RouteLimit } from '../http/route.ts';
import type { Services } from '../services.ts';
import { clearSecretCookie, cookieName } from '../sessions/cookies.ts';
import { accountFromCookies } from '../sessions/sessions.ts';
import { giveCookie } from '../sessions/start.ts';
import { checkSetupLink, claim, isClaimed } from './setup.ts';
import { changePassword, signIn, signOut } from './signIn.ts';

/** The owner's set-up, and signing in and out of the console. */
export function accountRoutes(app: FastifyInstance, services: Services): void {
  route(app, services, 'GET /api/setup', async () => ({ claimed: await isClaimed(services) }));

  route(
    app,
    services,
    'POST /api/setup',
    async ({ body, reply }) => {
      const { account, session } = await claim(services, body);
      giveCookie(reply, session);
      return { account };
    },
    { limits: [{ most: 30, by: ({ request }) => request.ip }] },
  );

  route(
    app,
    services,
    'POST /api/setup/link',
    async ({ body }) => {
      await checkSetupLink(services, body.token);
      return { claimed: false };
    },
    { limits: [{ most: 30, by: ({ request }) => request.ip }] },
  );

  route(app, services, 'GET /api/session', async ({ request }) => {
    const signedIn = await accountFromCookies(services, request.headers.cookie);
    if (!signedIn) return { account: null };
    const { accountId, name, email, makesEvents } = signedIn;
    return { account: { id: accountId, name, email, makesEvents } };
  });

  route(
    app,
    services,
    'POST /api/session',
    async ({ body, reply }) => {
      const { account, session } = await signIn(services, body);
      giveCookie(reply, session);
      return { account };
    },
    { limits: signInLimits },
  );

  route(app, services, 'DELETE /api/session', async ({ request, reply }) => {
    const signedIn = await accountFromCookies(services, request.headers.cookie);
    if (signedIn) await signOut(services, signedIn);
    clearSecretCookie(reply, cookieName('/facilitator', ''));
    return {};
  });

  route(
    app,
    services,
    'POST /api/password',
    async ({ body, caller }) => {
      await changePassword(services, caller, body);
      return {};
    },
    { limits: [{ most: 10, by: ({ caller }) => caller.accountId }] },
  );
}

/**
 * Guessing stays hopeless, and nobody in the room can lock the facilitator out from another address: what one address
 * may try at an account is a small part of what all may.
 */
const signInLimits: readonly RouteLimit<'POST /api/session'>[] = [
  { most: 30, per: minutes(5), by: ({ body, request }) => `${request.ip} ${normaliseEmail(body.email)}` },
  { most: 300, per: minutes(5), by: ({ body }) => normaliseEmail(body.email) },
  { most: 300, per: minutes(5), by: ({ request }) => request.ip },
];
