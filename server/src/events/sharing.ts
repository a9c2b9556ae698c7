import { updateEvent } from '@rotunda/db/queries/events';
import { loadEvent } from '@rotunda/db/queries/setup';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { holds } from './wished.ts';

/** What people were told when they wrote stands: the first note locks what is shared. */
export const updateSharing: WriteHandler<'sharing.update'> = {
  holdsAlready: async (tx, { input }) =>
    holds(input, (await loadEvent(tx, tx.eventId)).sharing) ? {} : null,
  write: async (tx, { input }) => {
    const { event, sharing } = await loadEvent(tx, tx.eventId);
    if (holds(input, sharing)) return {};
    if (event.sharingLockedAt !== null) {
      throw new Refusal('sharing-locked', 'Somebody has written a note: what is shared no longer changes.');
    }
    await updateEvent(tx, input);
    tx.touch('setup');
    return {};
  },
};
