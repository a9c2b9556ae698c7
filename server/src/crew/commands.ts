import { accountById, membershipAt } from '@rotunda/db/queries/accounts';
import { deleteAccount, deleteInvitation, deleteMembership, hasMembership } from '@rotunda/db/queries/crew';
import { deleteSessionsOfAccount } from '@rotunda/db/queries/sessions';
import type { CommandName } from '@rotunda/shared/schema/commands';
import type { Handler, WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';

/** An invitation that is gone is as taken back as it can be. */
const revoke: WriteHandler<'crew.revoke'> = {
  write: async (tx, { input }) => {
    if (await deleteInvitation(tx, input.invitationId)) tx.touch('crew');
    return {};
  },
};

/**
 * Ends somebody's part in the event. Whoever has a part in no other is signed out as well, and of a guest, who was here
 * for this event alone, nothing is kept.
 */
const remove: WriteHandler<'crew.remove'> = {
  write: async (tx, { input: { accountId } }) => {
    const role = await membershipAt(tx, tx.eventId, accountId);
    if (role === null || role === undefined) return {};
    if (role === 'owner') throw new Refusal('forbidden', 'An event keeps its owner.');
    await deleteMembership(tx, accountId);
    const account = await accountById(tx, accountId);
    if (account?.passwordHash === null) await deleteAccount(tx, accountId);
    else if (account?.makesEvents === false && !(await hasMembership(tx, accountId))) {
      await deleteSessionsOfAccount(tx, accountId);
    }
    tx.touch('crew');
    return {};
  },
};

/** Handlers of what leads decide about those who help them. */
export const crewCommands = {
  'crew.revoke': revoke,
  'crew.remove': remove,
} satisfies { [Name in CommandName]?: Handler<Name> };
