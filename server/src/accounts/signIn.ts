import type { z } from 'zod';
import { accountByEmail, accountById, setPasswordHash } from '@rotunda/db/queries/accounts';
import { deleteSession, deleteSessionsOfAccount } from '@rotunda/db/queries/sessions';
import { normaliseEmail } from '@rotunda/shared/rules/people';
import type { passwordBody, sessionBody } from '@rotunda/shared/schema/http';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { SignedIn } from '../sessions/sessions.ts';
import { type StartedSession, startSession } from '../sessions/start.ts';
import { hashPassword, isPassword } from './passwords.ts';
import type { Account } from './setup.ts';

/** Starts a session for whoever knows the password. Unknown address and wrong password look and last the same. */
export async function signIn(
  { db, clock }: Services,
  { email, password }: z.output<typeof sessionBody>,
): Promise<{ account: Account; session: StartedSession }> {
  const found = await db.read((tx) => accountByEmail(tx, normaliseEmail(email)));
  if (!(await isPassword(password, found?.passwordHash)) || !found) {
    throw new Refusal('wrong-password', 'E-mail or password is not right.');
  }
  const session = await db.writeInstance((tx) =>
    startSession(tx, { namespace: '/facilitator', accountId: found.id }, clock.now()),
  );
  const { id, name, makesEvents } = found;
  return { account: { id, name, email: found.email, makesEvents }, session };
}

export async function signOut({ db, sessionEnds }: Services, { sessionId }: SignedIn): Promise<void> {
  await db.writeInstance((tx) => deleteSession(tx, sessionId));
  sessionEnds.announce();
}

/** Sets a new password and ends every other session of the account: whoever knew the old one is out. */
export async function changePassword(
  { db, sessionEnds }: Services,
  { accountId, sessionId }: SignedIn,
  { current, next }: z.output<typeof passwordBody>,
): Promise<void> {
  const found = await db.read((tx) => accountById(tx, accountId));
  if (!(await isPassword(current, found?.passwordHash))) {
    throw new Refusal('wrong-password', 'The current password is not right.', { field: 'current' });
  }
  const passwordHash = await hashPassword(next);
  await db.writeInstance(async (tx) => {
    await setPasswordHash(tx, accountId, passwordHash);
    await deleteSessionsOfAccount(tx, accountId, sessionId);
  });
  sessionEnds.announce();
}
