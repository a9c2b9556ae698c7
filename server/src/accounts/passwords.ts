import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** What OWASP advises for argon2id (the library's standard kind) on a server; memory in KiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** The hash of a password that was thrown away, at the same cost as all others. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$uUX2rg5bE5lWIZnQXVaqzw$oTFemYPHd41RfR8wuaMief/7kseTUjAGXAH8NaogL5o';

/**
 * Whether this is the password of the hash. Without a hash, because there is no such account or it is a guest's, it takes as long and
 * answers false, so that nobody can find out by the time which addresses have an account.
 */
export async function isPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodys, password);
  return matches && passwordHash !== null && passwordHash !== undefined;
}

// No vowels, so that no words, and nothing that is mistaken for another when it is copied by hand.
const alphabet = 'bcdfghjkmnpqrstvwxz23456789';

/** A fresh password to be read off a screen: 76 random bits in four groups. */
export function newPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
