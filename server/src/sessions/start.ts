import type { FastifyReply } from 'fastify';
import type { WriteTx } from '@rotunda/db';
import { insertSession } from '@rotunda/db/queries/sessions';
import { type Duration, type Instant, later, minutes } from '@rotunda/shared/rules/time';
import type { Namespace } from '@rotunda/shared/schema/protocol';
import { hashOf, newToken } from '../keys.ts';
import { cookieName, setSecretCookie } from './cookies.ts';

/** Whose session is to be started. `generation` is that of the personal or stage link, current at this moment. */
export type NewSession =
  | {
      readonly namespace: '/facilitator';
      readonly accountId: string;
      /** When it ends, for a guest, unless their event is moved; everybody else's lasts as long as all of its kind. */
      readonly until?: Instant;
    }
  | {
      readonly namespace: '/participant';
      readonly eventId: string;
      readonly participantId: string;
      readonly generation: number;
    }
  | { readonly namespace: '/stage'; readonly eventId: string; readonly generation: number };

/** A session that exists once the write it was started in has been committed; then `giveCookie` hands it out. */
export interface StartedSession {
  readonly cookie: string;
  readonly token: string;
  /** Until when the browser keeps the cookie; whether it opens anything, the session says. */
  readonly keptUntil: Instant;
}

const days = (count: number): Duration => minutes(count * 24 * 60);

/** How long each kind lasts: a stage for its event, a participant until the notes have been read again. */
const lasts = {
  '/facilitator': days(30),
  '/participant': days(90),
  '/stage': days(7),
} satisfies Record<Namespace, Duration>;

/** A browser cannot be told later that an event was moved: a guest's keeps the cookie for long, and the session ends it. */
const guestCookieLasts = days(366);

/** Starts a session in the caller's write, so that a seat is never taken without one, nor one given without a seat. */
export async function startSession(tx: WriteTx, whose: NewSession, now: Instant): Promise<StartedSession> {
  const token = newToken();
  const usualEnd = later(now, lasts[whose.namespace]);
  const until = 'until' in whose ? whose.until : undefined;
  const expiresAt = until ?? usualEnd;
  const keptUntil = until === undefined ? usualEnd : later(now, guestCookieLasts);
  const shared = { tokenHash: hashOf(token), createdAt: now, expiresAt };
  const nobody = { accountId: null, eventId: null, participantId: null, generation: null };
  switch (whose.namespace) {
    case '/facilitator':
      await insertSession(tx, { ...shared, ...nobody, kind: 'facilitator', accountId: whose.accountId });
      return { cookie: cookieName(whose.namespace, ''), token, keptUntil };
    case '/participant': {
      const { eventId, participantId, generation } = whose;
      await insertSession(tx, {
        ...shared,
        ...nobody,
        kind: 'participant',
        eventId,
        participantId,
        generation,
      });
      return { cookie: cookieName(whose.namespace, eventId), token, keptUntil };
    }
    case '/stage': {
      const { eventId, generation } = whose;
      await insertSession(tx, { ...shared, ...nobody, kind: 'stage', eventId, generation });
      return { cookie: cookieName(whose.namespace, eventId), token, keptUntil };
    }
    default:
      return whose satisfies never;
  }
}

/** Hands a started session to the browser. Call it after the write has been committed. */
export function giveCookie(reply: FastifyReply, { cookie, token, keptUntil }: StartedSession): void {
  setSecretCookie(reply, cookie, token, keptUntil);
}
