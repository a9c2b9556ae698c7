import type { Database } from '@rotunda/db';
import { accountByEmail, setPasswordHash } from '@rotunda/db/queries/accounts';
import { deleteSessionsOfAccount } from '@rotunda/db/queries/sessions';
import { normaliseEmail } from '@rotunda/shared/rules/people';
import { StartRefused } from '../startRefused.ts';
import { hashPassword, newPassword } from './passwords.ts';

/**
 * Gives an account a new password, which is answered here and kept nowhere, and ends all its sessions. For whoever can
 * run programs on the computer, and so holds its data anyway. Throws `StartRefused` when there is no such account.
 */
export async function resetPassword(db: Database, email: string): Promise<string> {
  const found = await db.read((tx) => accountByEmail(tx, normaliseEmail(email)));
  if (!found) throw new StartRefused(`No account has the e-mail ${email}.`);
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  await db.writeInstance(async (tx) => {
    await setPasswordHash(tx, found.id, passwordHash);
    await deleteSessionsOfAccount(tx, found.id);
  });
  return password;
}
