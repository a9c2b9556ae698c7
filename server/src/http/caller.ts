import type { FastifyRequest } from 'fastify';
import { type Actor, type RouteName, routeAuthority } from '@rotunda/shared/schema/authority';
import type { ErrorCode } from '@rotunda/shared/schema/protocol';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { type SessionSender, type SignedIn, accountFromCookies, senderOrWhy } from '../sessions/sessions.ts';

type Allowed<Name extends RouteName> = (typeof routeAuthority)[Name][number];

/**
 * Who calls a route: nobody in particular where anybody may, a member of the event where the path names one, and else
 * an account.
 */
export type CallerOf<Name extends RouteName> =
  'anybody' extends Allowed<Name>
    ? null
    : Name extends `${string}/:eventId${string}`
      ? SessionSender
      : SignedIn;

/**
 * Admits a request to a route, from its session alone, or throws `signed-out`, `forbidden` or `not-found`. A participant's
 * session opens the routes that are theirs alone, and no route asks for a stage's: they act through sockets.
 */
export async function callerOf(
  services: Services,
  name: RouteName,
  request: FastifyRequest,
  eventId: string | undefined,
): Promise<SessionSender | SignedIn | null> {
  const allowed: readonly Actor[] = routeAuthority[name];
  if (allowed.includes('anybody')) return null;
  const { cookie } = request.headers;
  if (eventId === undefined) {
    const account = await accountFromCookies(services, cookie);
    if (!account) throw refused('signed-out');
    if (!allowed.includes(account.makesEvents ? 'owner' : 'viewer')) throw refused('forbidden');
    return account;
  }
  const space = allowed.includes('participant') ? '/participant' : '/facilitator';
  const sender = await senderOrWhy(services, cookie, space, eventId);
  if (typeof sender === 'string') throw refused(sender);
  if (!allowed.includes(sender.actor)) throw refused('forbidden');
  return sender;
}

const sentences = {
  'signed-out': 'Sign in first.',
  forbidden: 'Your role does not allow that.',
  'not-found': 'There is no such event.',
} satisfies Partial<Record<ErrorCode, string>>;

const refused = (code: keyof typeof sentences): Refusal => new Refusal(code, sentences[code]);
