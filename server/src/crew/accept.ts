import type { Database, EventTx } from '@rotunda/db';
import { accountByEmail, insertAccount, membershipAt } from '@rotunda/db/queries/accounts';
import { type InvitationRow, openInvitation, saveMembership, takeInvitation } from '@rotunda/db/queries/crew';
import { loadSetup } from '@rotunda/db/queries/setup';
import { normaliseEmail } from '@rotunda/shared/rules/people';
import type { Instant } from '@rotunda/shared/rules/time';
import type { BodyOf, RouteAnswerOf } from '@rotunda/shared/schema/routes';
import { hashPassword } from '../accounts/passwords.ts';
import { newId } from '../ids.ts';
import { hashOf } from '../keys.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { type SignedIn, accountFromCookies } from '../sessions/sessions.ts';
import { type StartedSession, startSession } from '../sessions/start.ts';
import { guestUntil } from './guestTime.ts';
import { isAtLeast } from './roles.ts';

type Given = Pick<Services, 'db' | 'clock'>;
type Body = BodyOf<'POST /api/invitation/accept'>;

export type Accepted = RouteAnswerOf<'POST /api/invitation/accept'> & {
  /** Null where the account was signed in already. */
  readonly session: StartedSession | null;
};

/** The invitation of a link. Throws `wrong-link` for one that is used, taken back, expired or made up, all alike. */
export async function invitationOf({ db, clock }: Given, token: string): Promise<InvitationRow> {
  const row = await db.read((tx) => openInvitation(tx, hashOf(token), clock.now()));
  return row ?? refuseLink();
}

/** The account on this browser that could accept an invitation. A guest is bound to the event that they help at. */
export async function accepting(services: Given, cookies: string | undefined): Promise<SignedIn | null> {
  const signedIn = await accountFromCookies(services, cookies);
  return signedIn?.email == null ? null : signedIn;
}

/**
 * Makes somebody a member of the event that they are invited to, in the same write that uses the invitation up: however
 * many open a link at once, one gets in. What is refused leaves it open.
 */
export async function accept(services: Given, body: Body, cookies: string | undefined): Promise<Accepted> {
  const { eventId, role } = await invitationOf(services, body.token);
  const become = await comingAs(services, body, role, cookies);
  const { value } = await services.db.write(eventId, async (tx) => {
    const now = services.clock.now();
    const taken = (await takeInvitation(tx, hashOf(body.token), now)) ?? refuseLink();
    const { accountId, session } = await become(tx, now);
    if (isAtLeast(await membershipAt(tx, eventId, accountId), taken.role)) {
      throw new Refusal('already-member', 'You have a part in this event already.');
    }
    await saveMembership(tx, { accountId, role: taken.role, since: now });
    tx.touch('crew');
    return { session, role: taken.role };
  });
  return { eventId, ...value };
}

/** Makes or finds the account that joins, inside the write. */
type Become = (
  tx: EventTx,
  now: Instant,
) => Promise<{ readonly accountId: string; readonly session: StartedSession | null }>;

async function comingAs(
  services: Given,
  body: Body,
  role: InvitationRow['role'],
  cookies: string | undefined,
): Promise<Become> {
  switch (body.as) {
    case 'signed-in': {
      const signedIn = await accepting(services, cookies);
      if (!signedIn) throw new Refusal('signed-out', 'Sign in first.');
      return () => Promise.resolve({ accountId: signedIn.accountId, session: null });
    }
    case 'account':
      return asNewAccount(services.db, body);
    case 'guest':
      if (role === 'helper') return asGuest(body.name);
      throw new Refusal('invalid', 'as must not be guest: only helpers come without an account.', {
        field: 'as',
      });
    default:
      return body satisfies never;
  }
}

async function asNewAccount(
  db: Database,
  { name, email, password }: Extract<Body, { as: 'account' }>,
): Promise<Become> {
  const emailNormalised = normaliseEmail(email);
  const hasAccount = () => new Refusal('has-account', 'This e-mail has an account.', { field: 'email' });
  // Looked at first, so that it costs no password hash; and again where nobody can come between.
  if (await db.read((tx) => accountByEmail(tx, emailNormalised))) throw hasAccount();
  const passwordHash = await hashPassword(password);
  return async (tx, now) => {
    if (await accountByEmail(tx, emailNormalised)) throw hasAccount();
    const accountId = newId();
    const row = { id: accountId, name, email, emailNormalised, passwordHash };
    await insertAccount(tx, { ...row, createdAt: now, makesEvents: false });
    return { accountId, session: await startSession(tx, { namespace: '/facilitator', accountId }, now) };
  };
}

const asGuest =
  (name: string): Become =>
  async (tx, now) => {
    const accountId = newId();
    const nothing = { email: null, emailNormalised: null, passwordHash: null, makesEvents: false };
    await insertAccount(tx, { id: accountId, name, ...nothing, createdAt: now });
    const until = guestUntil(await loadSetup(tx, tx.eventId), now);
    const session = await startSession(tx, { namespace: '/facilitator', accountId, until }, now);
    return { accountId, session };
  };

function refuseLink(): never {
  throw new Refusal('wrong-link', 'This invitation was used, was taken back or has expired.');
}
