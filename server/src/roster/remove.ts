import { forgetUndo } from '@rotunda/db/queries/imports';
import { deletePerson, raiseRevisions } from '@rotunda/db/queries/people';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadHosting } from '@rotunda/db/queries/setup';
import { tracesOf } from '@rotunda/db/queries/traces';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { changedMeanwhile } from './refused.ts';

/**
 * Takes somebody off the roster who should never have been on it. Whoever has talked with somebody, or has written or
 * been written about, stays: they are marked as gone instead.
 */
export const removePerson: WriteHandler<'person.remove'> = {
  write: async (tx, { input }) => {
    const roster = await loadRoster(tx, tx.eventId);
    const person = roster.byId.get(input.personId);
    // Whoever is not there is as removed as somebody can be.
    if (!person) return {};
    if (person.revision !== input.revision) throw changedMeanwhile(person);
    const traces = await tracesOf(tx, person.id);
    if (traces.kept) {
      throw new Refusal(
        'has-conversations',
        `${person.name} has had conversations or notes, which would be lost: mark them as gone instead.`,
        { params: { name: person.name } },
      );
    }
    const partners = roster.pairs
      .filter((pair) => pair.menteeId === person.id || pair.mentorId === person.id)
      .map((pair) => (pair.menteeId === person.id ? pair.mentorId : pair.menteeId));
    const hosted = (await loadHosting(tx, tx.eventId)).some(({ mentorId }) => mentorId === person.id);
    await deletePerson(tx, person.id);
    await forgetUndo(tx);
    await raiseRevisions(tx, partners);
    tx.touch('roster', 'presence');
    if (hosted) tx.touch('setup');
    if (traces.conversations > 0) tx.touch('plan');
    return {};
  },
};
