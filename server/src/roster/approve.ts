import { raiseRevisions, setApproval } from '@rotunda/db/queries/people';
import { loadRoster } from '@rotunda/db/queries/roster';
import { hasMentored } from '@rotunda/db/queries/traces';
import { isApprovedMentor } from '@rotunda/shared/rules/people';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { followRole } from './hosts.ts';
import { changedMeanwhile, notOnRoster } from './refused.ts';

/**
 * Takes somebody as a mentor, declines them, or lets them wait again. Whoever is approved gets a free table; whoever no
 * longer is gives theirs up. A mentor who has had conversations was one, and stays it.
 */
export const approvePerson: WriteHandler<'person.approve'> = {
  write: async (tx, { input }) => {
    const person = (await loadRoster(tx, tx.eventId)).byId.get(input.personId);
    if (!person) throw notOnRoster();
    if (person.approval === input.approval) return {};
    if (person.revision !== input.revision) throw changedMeanwhile(person);
    if (input.approval !== 'approved' && isApprovedMentor(person) && (await hasMentored(tx, person.id))) {
      throw new Refusal(
        'has-conversations',
        `${person.name} has had conversations or notes as a mentor: mark them as gone instead.`,
        { params: { name: person.name } },
      );
    }
    await setApproval(tx, person.id, input.approval);
    await raiseRevisions(tx, [person.id]);
    // The presence part counts who takes part.
    tx.touch('roster', 'presence');
    await followRole(tx, person, { role: person.role, approval: input.approval });
    return {};
  },
};
