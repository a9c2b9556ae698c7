import { isDeepStrictEqual } from 'node:util';
import { raiseRevisions } from '@rotunda/db/queries/people';
import { saveNeeds } from '@rotunda/db/queries/peopleLists';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadSetup } from '@rotunda/db/queries/setup';
import { isMentee } from '@rotunda/shared/rules/people';
import type { WriteHandler } from '../handler.ts';
import { refuseUnknownTopics } from './check.ts';
import { withOwnNeeds } from './needs.ts';
import { refuseOtherHalf, refuseOver } from './otherHalf.ts';
import { notOnRoster } from './refused.ts';
import { takeRole } from './role/change.ts';

/**
 * A mentee says what they came for, until the event is over. A mentor who says so is a mentee as well from then on, and goes
 * on hosting where they host.
 */
export const setOwnNeeds: WriteHandler<'me.needs'> = {
  write: async (tx, { input, sender }) => {
    const roster = await loadRoster(tx, tx.eventId);
    const person = roster.byId.get(sender.participantId ?? '');
    if (!person) throw notOnRoster();
    const isNew = !isMentee(person.role);
    if (isNew) await refuseOtherHalf(tx, tx.eventId, 'mentee');
    const before = roster.needs.get(person.id) ?? [];
    const after = withOwnNeeds(before, input.needs);
    if (isDeepStrictEqual(after, before) && !isNew) return {};
    await refuseOver(tx, tx.eventId, 'The event is over: needs no longer change.');
    refuseUnknownTopics(input, await loadSetup(tx, tx.eventId), '');
    await saveNeeds(tx, person.id, before, after);
    tx.touch('roster');
    if (isNew) await takeRole(tx, person, 'both', roster);
    else await raiseRevisions(tx, [person.id]);
    return {};
  },
};
