import type { EventTx } from '@rotunda/db';
import { raiseRevisions, updatePerson } from '@rotunda/db/queries/people';
import { savePairs } from '@rotunda/db/queries/peopleLists';
import { loadRoster, type PersonRow, type RosterSlice } from '@rotunda/db/queries/roster';
import type { Role } from '@rotunda/shared/rules/people';
import type { WriteHandler } from '../../handler.ts';
import { sidesOf } from '../add.ts';
import { followRole } from '../hosts.ts';
import { pairDifference, pairsInRole } from '../pairs.ts';
import { columnsOf } from '../person.ts';
import { changedMeanwhile, notOnRoster } from '../refused.ts';
import { standInFor } from './standIn.ts';
import { loadRoundsToCome } from './toCome.ts';

/** Makes a row and its pairs those of another role. What follows for tables and seats is the caller's. */
export async function takeRole(
  tx: EventTx,
  person: PersonRow,
  role: Role,
  { byId, pairs }: Pick<RosterSlice, 'byId' | 'pairs'>,
): Promise<void> {
  const after = pairsInRole({ ...person, role }, { people: byId, pairs });
  const { removed, added } = pairDifference(person.id, pairs, after);
  await updatePerson(tx, person.id, { ...columnsOf(person), role });
  await savePairs(tx, removed, added);
  await raiseRevisions(tx, [person.id, ...sidesOf([...removed, ...added])]);
  // The presence part counts who takes part, and as what.
  tx.touch('roster', 'presence');
}

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
    await takeRole(tx, before, role, roster);
    await followRole(tx, before, { role, approval: before.approval }, standIn);
    return {};
  },
};
