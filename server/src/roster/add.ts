import { insertPeople, raiseRevisions } from '@rotunda/db/queries/people';
import { insertExpertise, insertNeeds, savePairs } from '@rotunda/db/queries/peopleLists';
import { loadRoster, type PairRule } from '@rotunda/db/queries/roster';
import { loadSetup } from '@rotunda/db/queries/setup';
import type { WriteHandler } from '../handler.ts';
import { newId } from '../ids.ts';
import { checkPerson } from './check.ts';
import { codesOf, freeGeneration } from './codes.ts';
import { seatNewMentors } from './hosts.ts';
import { withIds } from './needs.ts';
import { columnsOf } from './person.ts';
import { refuseCrowd } from './refused.ts';

/** Both sides of these pairs, whose forms show them. */
export const sidesOf = (pairs: readonly PairRule[]): string[] =>
  pairs.flatMap((pair) => [pair.menteeId, pair.mentorId]);

export const addPerson: WriteHandler<'person.add'> = {
  write: async (tx, { input, now, services }) => {
    const roster = await loadRoster(tx, tx.eventId);
    const setup = await loadSetup(tx, tx.eventId);
    refuseCrowd(roster.people.length + 1);
    const id = newId();
    const pairs = checkPerson(id, input, { roster, setup }, '');
    const eventKey = services.key.unwrap(setup.event.wrappedKey);
    const codeGeneration = freeGeneration(eventKey, id, codesOf(eventKey, roster.people));
    await insertPeople(tx, [
      { ...columnsOf(input), id, codeGeneration, walkIn: false, imported: null, createdAt: now },
    ]);
    await insertNeeds(tx, [[id, withIds([], input.needs)]]);
    await insertExpertise(tx, [[id, input.expertise]]);
    await savePairs(tx, [], pairs);
    await raiseRevisions(
      tx,
      sidesOf(pairs).filter((each) => each !== id),
    );
    tx.touch('roster', 'presence');
    await seatNewMentors(tx, [{ id, role: input.role }]);
    return { personId: id };
  },
};
