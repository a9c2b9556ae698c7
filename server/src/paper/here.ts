import { markSeated } from '@rotunda/db/queries/conversations';
import type { WriteHandler } from '../handler.ts';
import { bothSides } from '../notes/sides.ts';
import { refuseOtherRound } from '../plan/seats.ts';
import { logEntered, notTheirs, onPaper } from './entered.ts';

/** "I'm here" at the table, for a mentee without a phone, and back: a tap beside the wrong name must not stay. */
export const enterHere: WriteHandler<'entry.here'> = {
  write: async (tx, { input, sender, now }) => {
    const theirs = await onPaper(tx, input);
    const { conversation, side } = theirs;
    if (side !== 'mentee' || conversation.state !== 'planned') throw notTheirs();
    if ((conversation.seatedAt !== null) === input.here) return {};
    await refuseOtherRound(tx, conversation);
    await markSeated(tx, conversation.id, input.here ? now : null);
    await logEntered(tx, theirs, [input.here ? 'here' : 'not-here'], sender, now);
    const sides = bothSides(conversation);
    tx.touchFor(sides, 'seats', 'entered');
    return {};
  },
};
