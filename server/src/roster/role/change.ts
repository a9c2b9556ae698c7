import { raiseRevisions, updatePerson } from '@rotunda/db/queries/people';
import { savePairs } from '@rotunda/db/queries/peopleLists';
import { loadRoster } from '@rotunda/db/queries/roster';
import type { WriteHandler } from '../../handler.ts';
import { sidesOf } from '../add.ts';
import { followRole } from '../hosts.ts';
import { pairDifference, pairsInRole } from '../pairs.ts';
import { columnsOf } from '../person.ts';
import { changedMeanwhile, notOnRoster } from '../refused.ts';
import { standInFor } from './standIn.ts';
import { loadRoundsToCome } from './toCome.ts';

/**
 * Makes somebody a mentor, a mentee, or both, at any time. It counts from the next conversations on: what was held stays as
 * it was, with whoever was the mentor then. Topics and needs stay in the row, also those that are of no use now.
 */
export const changeRole: WriteHandler<'person.role'> = {
  write: async (tx, { input: { personId, revision, role, standInId } }) => {
    const roster = await loadRoster(tx, tx.eventId);
    const before = roster.byId.get(personId);
    if (!before) throw notOnRoster();
    if (before.role === role) return {};
    if (before.revision !== revision) throw changedMeanwhile(before);
    const toCome = await loadRoundsToCome(tx, tx.eventId);
    const standIn = standInId === null ? null : await standInFor(tx, personId, standInId, { roster, toCome });
    const pairs = pairsInRole({ ...before, role }, { people: roster.byId, pairs: roster.pairs });
    const { removed, added } = pairDifference(personId, roster.pairs, pairs);
    await updatePerson(tx, personId, { ...columnsOf(before), role });
    await savePairs(tx, removed, added);
    await raiseRevisions(tx, [personId, ...sidesOf([...removed, ...added])]);
    // The presence part counts who takes part, and as what.
    tx.touch('roster', 'presence');
    await followRole(tx, before, { role, approval: before.approval }, standIn);
    return {};
  },
};
