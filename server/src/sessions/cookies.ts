import { fastifyCookie } from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import type { Instant } from '@rotunda/shared/rules/time';
import type { Namespace } from '@rotunda/shared/schema/protocol';

/** The name of a role's cookie; participants and stages have one for each event, so that they never mix. */
export function cookieName(namespace: Namespace, eventId: string): string {
  switch (namespace) {
    case '/facilitator':
      return 'rotunda_f';
    case '/participant':
      return `rotunda_p_${eventId}`;
    case '/stage':
      return `rotunda_s_${eventId}`;
    default:
      return namespace satisfies never;
  }
}

/** The cookie's value in a raw `Cookie` header, as requests and socket handshakes carry it. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  return header === undefined ? undefined : fastifyCookie.parse(header)[name];
}

/** Scripts cannot read it, other sites cannot send it along, and over plain http it still works. */
const options = (reply: FastifyReply) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: reply.request.protocol === 'https',
});

export function setSecretCookie(reply: FastifyReply, name: string, value: string, expiresAt: Instant): void {
  reply.setCookie(name, value, { ...options(reply), expires: new Date(expiresAt) });
}

export function clearSecretCookie(reply: FastifyReply, name: string): void {
  reply.clearCookie(name, options(reply));
}
