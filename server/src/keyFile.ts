import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@rotunda/db';
import { anyWrappedKey, hasInstance } from '@rotunda/db/queries/instance';
import { type InstanceKey, instanceKey } from './keys.ts';
import { StartRefused } from './startRefused.ts';

const keyLength = 32;

/**
 * The instance's key, from its file in the data folder, which is made with a new key when the database is new too. The
 * caller holds the folder's lock. Throws `StartRefused` for a file that is missing, damaged or another instance's: going
 * on without it would break every personal link that was handed out.
 */
export async function openInstanceKey(folder: string, db: Database): Promise<InstanceKey> {
  const file = join(folder, 'instance.key');
  const secret = (await readIfThere(file)) ?? (await makeKey(file, db));
  if (secret.length !== keyLength) {
    throw new StartRefused(
      `${file} has ${secret.length} bytes instead of ${keyLength}: put the file back as it was, from a backup.`,
    );
  }
  const key = instanceKey(secret);
  const wrapped = await db.read(anyWrappedKey);
  if (wrapped !== undefined && !opens(key, wrapped)) {
    throw new StartRefused(`${file} does not belong to the database beside it: put the right file back.`);
  }
  return key;
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    throw new StartRefused(`${file} cannot be read (${code}): let the user who runs Rotunda read it.`);
  }
}

async function makeKey(file: string, db: Database): Promise<Buffer> {
  if (await db.read(hasInstance)) {
    throw new StartRefused(
      `${file} is missing, but the database was made with it: put it back from a backup.`,
    );
  }
  const secret = randomBytes(keyLength);
  // Written aside and moved: a power cut leaves no key or a whole one.
  const half = `${file}.new`;
  const handle = await open(half, 'w', 0o600);
  try {
    await handle.writeFile(secret);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(half, file);
  return secret;
}

function opens(key: InstanceKey, wrapped: string): boolean {
  try {
    key.unwrap(wrapped);
    return true;
  } catch {
    // That it does not open is the answer.
    return false;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
