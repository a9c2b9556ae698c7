import { isDeepStrictEqual } from 'node:util';
import { raiseRevisions } from '@rotunda/db/queries/people';
import { loadPresence } from '@rotunda/db/queries/presence';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadRun } from '@rotunda/db/queries/run';
import { loadSeating, plainSeating, saveSeating } from '@rotunda/db/queries/seating';
import { loadEvent } from '@rotunda/db/queries/setup';
import { isMentee } from '@rotunda/shared/rules/people';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { mentorsShownTo } from './mentors.ts';
import { notOnRoster } from './refused.ts';

/**
 * A mentee says which mentor they would like to meet; it replaces what was wished before, by whoever entered it. Of a
 * mentor whom they must never meet it is taken like any other wish, and not planned.
 */
export const wishMentor: WriteHandler<'me.wish'> = {
  write: async (tx, { input, sender }) => {
    const roster = await loadRoster(tx, tx.eventId);
    const person = roster.byId.get(sender.participantId ?? '');
    if (!person) throw notOnRoster();
    if (!isMentee(person.role)) {
      throw new Refusal('forbidden', 'Only mentees wish for a mentor; ask at the desk to become one.');
    }
    const before = (await loadSeating(tx, tx.eventId)).people.get(person.id) ?? plainSeating;
    const wished = input.mentorId === null ? [] : [input.mentorId];
    if (isDeepStrictEqual(before.wished, wished)) return {};
    if ((await loadRun(tx, tx.eventId)).run.state === 'ended') {
      throw new Refusal('run-refused', 'The event is over: nobody is planned any more.', {
        params: { reason: 'ended' },
      });
    }
    const { event } = await loadEvent(tx, tx.eventId);
    const shown = mentorsShownTo(person.id, { event, roster, presence: await loadPresence(tx, tx.eventId) });
    if (input.mentorId !== null && !shown.some(({ id }) => id === input.mentorId)) {
      throw new Refusal('not-found', 'This mentor is no longer on the list: choose another.', {
        field: 'mentorId',
        params: { what: 'person' },
      });
    }
    await saveSeating(tx, person.id, { ...before, wished });
    await raiseRevisions(tx, [person.id]);
    tx.touch('roster');
    return {};
  },
};
