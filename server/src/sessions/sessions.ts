import type { ReadTx } from '@rotunda/db';
import { membershipAt } from '@rotunda/db/queries/accounts';
import { accountOfSession, isStageSession, participantOfSession } from '@rotunda/db/queries/sessions';
import type { Instant } from '@rotunda/shared/rules/time';
import type { ErrorCode, Namespace } from '@rotunda/shared/schema/protocol';
import type { Sender } from '../handler.ts';
import { hashOf } from '../keys.ts';
import type { Services } from '../services.ts';
import { cookieIn, cookieName } from './cookies.ts';

/** A sender, and the open session that says so. */
export interface SessionSender extends Sender {
  /** Recognises the session and opens nothing: the stored hash of its secret. */
  readonly sessionId: string;
}

/** Why cookies open nothing: there is no open session, the account has no part in this event, or there is none. */
export type NoSender = Extract<ErrorCode, 'signed-out' | 'forbidden' | 'not-found'>;

/** Somebody signed in to the console. */
export interface SignedIn {
  readonly accountId: string;
  readonly name: string;
  /** Null for a guest. */
  readonly email: string | null;
  readonly makesEvents: boolean;
  readonly sessionId: string;
}

/**
 * Who sends a request or opens a socket, from nothing but its cookies: the raw `Cookie` header. Null when they open
 * nothing there; {@link senderOrWhy} says why.
 */
export async function senderFromCookies(
  services: Pick<Services, 'db' | 'clock'>,
  cookieHeader: string | undefined,
  namespace: Namespace,
  eventId: string,
): Promise<SessionSender | null> {
  const sender = await senderOrWhy(services, cookieHeader, namespace, eventId);
  return typeof sender === 'string' ? null : sender;
}

export async function senderOrWhy(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  cookieHeader: string | undefined,
  namespace: Namespace,
  eventId: string,
): Promise<SessionSender | NoSender> {
  const token = cookieIn(cookieHeader, cookieName(namespace, eventId));
  if (token === undefined) return 'signed-out';
  const sessionId = hashOf(token);
  const now = clock.now();
  return db.read((tx) => readers[namespace](tx, eventId, sessionId, now));
}

/** Who a session that was once open says that somebody is; null when it opens nothing any more. */
export async function senderOfSession(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  namespace: Namespace,
  { eventId, sessionId }: Pick<SessionSender, 'eventId' | 'sessionId'>,
): Promise<SessionSender | null> {
  const sender = await db.read((tx) => readers[namespace](tx, eventId, sessionId, clock.now()));
  return typeof sender === 'string' ? null : sender;
}

/** The account that is signed in; null when nobody is. */
export async function accountFromCookies(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  cookieHeader: string | undefined,
): Promise<SignedIn | null> {
  const token = cookieIn(cookieHeader, cookieName('/facilitator', ''));
  if (token === undefined) return null;
  const sessionId = hashOf(token);
  const account = await db.read((tx) => accountOfSession(tx, sessionId, clock.now()));
  return account ? { ...account, sessionId } : null;
}

type Reader = (
  tx: ReadTx,
  eventId: string,
  sessionId: string,
  now: Instant,
) => Promise<SessionSender | NoSender>;

const readers: Record<Namespace, Reader> = {
  async '/facilitator'(tx, eventId, sessionId, now) {
    const account = await accountOfSession(tx, sessionId, now);
    if (!account) return 'signed-out';
    const actor = await membershipAt(tx, eventId, account.accountId);
    if (actor === undefined) return 'not-found';
    if (actor === null) return 'forbidden';
    return { eventId, actor, accountId: account.accountId, participantId: null, sessionId };
  },
  async '/participant'(tx, eventId, sessionId, now) {
    const participantId = await participantOfSession(tx, eventId, sessionId, now);
    if (participantId === undefined) return 'signed-out';
    return { eventId, actor: 'participant', accountId: null, participantId, sessionId };
  },
  async '/stage'(tx, eventId, sessionId, now) {
    if (!(await isStageSession(tx, eventId, sessionId, now))) return 'signed-out';
    return { eventId, actor: 'stage', accountId: null, participantId: null, sessionId };
  },
};
