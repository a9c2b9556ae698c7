import { isDeepStrictEqual } from 'node:util';
import { raiseRevisions } from '@rotunda/db/queries/people';
import { saveNeeds } from '@rotunda/db/queries/peopleLists';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadRun } from '@rotunda/db/queries/run';
import { loadSetup } from '@rotunda/db/queries/setup';
import { isMentee } from '@rotunda/shared/rules/people';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { refuseUnknownTopics } from './check.ts';
import { withOwnNeeds } from './needs.ts';
import { notOnRoster } from './refused.ts';

/** A mentee says what they came for, until the event is over. */
export const setOwnNeeds: WriteHandler<'me.needs'> = {
  write: async (tx, { input, sender }) => {
    const roster = await loadRoster(tx, tx.eventId);
    const person = roster.byId.get(sender.participantId ?? '');
    if (!person) throw notOnRoster();
    if (!isMentee(person.role)) {
      throw new Refusal('forbidden', 'Only mentees have needs; ask at the desk to become one.');
    }
    const before = roster.needs.get(person.id) ?? [];
    const after = withOwnNeeds(before, input.needs);
    if (isDeepStrictEqual(after, before)) return {};
    const { run } = await loadRun(tx, tx.eventId);
    if (run.state === 'ended') {
      throw new Refusal('run-refused', 'The event is over: needs no longer change.', {
        params: { reason: 'ended' },
      });
    }
    refuseUnknownTopics(input, await loadSetup(tx, tx.eventId), '');
    await saveNeeds(tx, person.id, before, after);
    await raiseRevisions(tx, [person.id]);
    tx.touch('roster');
    return {};
  },
};
