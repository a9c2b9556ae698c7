import { seatOf } from '@rotunda/db/queries/seats';
import { tellApart } from '@rotunda/db/queries/toldApart';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { notOnRoster } from './refused.ts';

/** Says of two rows that resemble each other that they are two people, so that nobody is asked again; or takes it back. */
export const tellTwoApart: WriteHandler<'person.tellApart'> = {
  write: async (tx, { input: { personId, otherId, apart } }) => {
    if (personId === otherId) {
      throw new Refusal('invalid', 'This is one row: choose another one.', { field: 'otherId' });
    }
    for (const id of [personId, otherId]) {
      if (!(await seatOf(tx, tx.eventId, id))) throw notOnRoster();
    }
    if (await tellApart(tx, [personId, otherId], apart)) tx.touch('roster');
    return {};
  },
};
