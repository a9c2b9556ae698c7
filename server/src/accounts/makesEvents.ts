import type { ReadTx } from '@rotunda/db';
import { accountById } from '@rotunda/db/queries/accounts';
import type { Sender } from '../handler.ts';
import { Refusal } from '../refusal.ts';

/** The account of a sender who may make events; `forbidden` for everybody else, whatever they are at this one. */
export async function makerOf(tx: ReadTx, { accountId }: Pick<Sender, 'accountId'>): Promise<string> {
  const account = accountId === null ? undefined : await accountById(tx, accountId);
  if (!account?.makesEvents) throw new Refusal('forbidden', 'Your account may not make events.');
  return account.id;
}
