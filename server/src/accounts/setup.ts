import type { z } from 'zod';
import { insertAccount } from '@rotunda/db/queries/accounts';
import { deleteLostGuests } from '@rotunda/db/queries/crew';
import { claimInstance, offerSetup, setupTokenHash } from '@rotunda/db/queries/instance';
import { deleteExpiredSessions } from '@rotunda/db/queries/sessions';
import { normaliseEmail } from '@rotunda/shared/rules/people';
import type { account, setupBody } from '@rotunda/shared/schema/http';
import { newId } from '../ids.ts';
import { hashOf, newToken } from '../keys.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { type StartedSession, startSession } from '../sessions/start.ts';
import { hashPassword } from './passwords.ts';

/** An account as its own holder sees it. */
export type Account = z.output<typeof account>;

/**
 * Makes the set-up token of this start, which replaces earlier ones: a link that was lost is no problem. Null when the
 * instance has its owner.
 */
export async function renewSetup({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<string | null> {
  const token = newToken();
  const offered = await db.writeInstance(async (tx) => {
    await deleteExpiredSessions(tx, clock.now());
    await deleteLostGuests(tx);
    return offerSetup(tx, hashOf(token), clock.now());
  });
  return offered ? token : null;
}

export async function isClaimed({ db }: Services): Promise<boolean> {
  return (await db.read(setupTokenHash)) === null;
}

/** Refuses a set-up link that makes nobody an owner, before they have typed anything: `wrong-link` or `already-set-up`. */
export async function checkSetupLink({ db }: Pick<Services, 'db'>, token: string): Promise<void> {
  const expected = await db.read(setupTokenHash);
  if (expected !== hashOf(token)) throw refused(expected);
}

/** Makes the owner and signs them in. However many ask at once, one succeeds; the others get `already-set-up`. */
export async function claim(
  { db, clock }: Services,
  { token, name, email, password }: z.output<typeof setupBody>,
): Promise<{ account: Account; session: StartedSession }> {
  const tokenHash = hashOf(token);
  // Looked at first, so that guessing costs the server no password hash.
  await checkSetupLink({ db }, token);
  const passwordHash = await hashPassword(password);
  const now = clock.now();
  const account = { id: newId(), name, email, makesEvents: true };
  const session = await db.writeInstance(async (tx) => {
    if (!(await claimInstance(tx, tokenHash))) throw refused(await setupTokenHash(tx));
    await insertAccount(tx, {
      ...account,
      emailNormalised: normaliseEmail(email),
      passwordHash,
      createdAt: now,
    });
    return startSession(tx, { namespace: '/facilitator', accountId: account.id }, now);
  });
  return { account, session };
}

const refused = (expected: string | null): Refusal =>
  expected === null
    ? new Refusal('already-set-up', 'This Rotunda has an owner: sign in instead.')
    : new Refusal(
        'wrong-link',
        'This set-up link is not the current one: use the one that the terminal shows.',
      );
