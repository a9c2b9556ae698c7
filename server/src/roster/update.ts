import { isDeepStrictEqual } from 'node:util';
import { raiseRevisions } from '@rotunda/db/queries/people';
import { savePairs } from '@rotunda/db/queries/peopleLists';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadSetup } from '@rotunda/db/queries/setup';
import type { WriteHandler } from '../handler.ts';
import { sidesOf } from './add.ts';
import { checkPerson } from './check.ts';
import { followRole } from './hosts.ts';
import { pairDifference } from './pairs.ts';
import { inOrder, inputsOf } from './person.ts';
import { changedMeanwhile, notOnRoster } from './refused.ts';
import { savePerson } from './save.ts';

/** Makes a person what a form says, as long as nobody else has changed the row since the form was opened. */
export const updatePerson: WriteHandler<'person.update'> = {
  write: async (tx, { input }) => {
    const roster = await loadRoster(tx, tx.eventId);
    const before = roster.byId.get(input.personId);
    const current = inputsOf(roster).get(input.personId);
    if (!before || !current) throw notOnRoster();
    if (isDeepStrictEqual(inOrder(current), inOrder(input.person))) return {};
    if (before.revision !== input.revision) throw changedMeanwhile(before);

    const setup = await loadSetup(tx, tx.eventId);
    const pairs = checkPerson(before.id, input.person, { roster, setup }, 'person.');
    const { removed, added } = pairDifference(before.id, roster.pairs, pairs);
    await savePerson(tx, before, roster, input.person);
    await savePairs(tx, removed, added);
    await raiseRevisions(tx, [before.id, ...sidesOf([...removed, ...added])]);
    tx.touch('roster');
    // The presence part counts who takes part, and as what.
    if (before.role !== input.person.role) tx.touch('presence');
    await followRole(tx, before, { role: input.person.role, approval: before.approval });
    return {};
  },
};
